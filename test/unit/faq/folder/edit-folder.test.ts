import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/faq/apply-command';
import type { Command } from '../../../../shared/faq/command';
import { changedFiles, filesAfter, readFiles, type Files } from '../../../support/question-folder';

const file = (title: string, category: string, weight: number, answer = 'Yes.'): string =>
  `---\nlayout: question\ntitle: ${title}\ncategory: ${category}\nweight: ${weight}\n---\n\n${answer}\n`;

const WEIGHED: Files = {
  'bulbs.md': file('When do bulbs go in?', 'Planting', 20),
  'depth.md': file('How deep do seeds go?', 'Planting', 10),
  'frost.md': file('What of frost?', 'Planting', 30),
  'water.md': file('How often do I water?', 'Care', 40),
};

const NUMBERED: Files = {
  '01-seeds.md': '---\nquestion: Seeds?\n---\nOne.\n',
  '02-bulbs.md': '---\nquestion: Bulbs?\n---\nTwo.\n',
  '03-frost.md': '---\nquestion: Frost?\n---\nThree.\n',
};

const NAMED: Files = {
  'bulbs.md': '---\nquestion: Bulbs?\n---\nTwo.\n',
  'seeds.md': '---\nquestion: Seeds?\n---\nOne.\n',
};

function diff(files: Files, command: Command): Readonly<Record<string, string | undefined>> {
  return changedFiles(files, filesAfter(files, command));
}

function refusal(files: Files, command: Command): string {
  const applied = applyCommand(readFiles(files), command);
  if (applied.ok) throw new Error('the command was carried out');
  return applied.error.code === 'not-editable' ? applied.error.reason : applied.error.code;
}

describe('a question of its own file', () => {
  it('gets other words in its front matter', () => {
    expect(diff(WEIGHED, { command: 'setQuestion', at: '0/0', value: 'How deep?' })).toEqual({
      'depth.md': WEIGHED['depth.md']?.replace('How deep do seeds go?', 'How deep?'),
    });
  });

  it('is quoted where its words need it', () => {
    const changed = diff(WEIGHED, { command: 'setQuestion', at: '0/0', value: 'Deep: how?' });
    expect(changed['depth.md']).toContain('title: "Deep: how?"\n');
  });

  it('gets another answer, which is the body', () => {
    expect(
      diff(WEIGHED, { command: 'setAnswer', at: '1/0', value: 'When dry.\n\n---\n\nNot at noon.' }),
    ).toEqual({
      'water.md': WEIGHED['water.md']?.replace('Yes.', 'When dry.\n\n---\n\nNot at noon.'),
    });
  });

  it('keeps the line breaks of a file from Windows', () => {
    const files = { 'a.md': '---\r\nquestion: A?\r\n---\r\n\r\nOne.\r\n' };
    const after = filesAfter(files, { command: 'setAnswer', at: '0/0', value: 'One.\nTwo.' });
    expect(after['a.md']).toBe('---\r\nquestion: A?\r\n---\r\n\r\nOne.\r\nTwo.\r\n');
  });

  it('keeps a missing line break at the end of the file', () => {
    const files = { 'a.md': '---\nquestion: A?\n---\nOne.', 'b.md': '---\nquestion: B?\n---\nTwo.' };
    const after = filesAfter(files, { command: 'setAnswer', at: '0/0', value: 'Another.' });
    expect(after).toEqual({ ...files, 'a.md': '---\nquestion: A?\n---\nAnother.' });
  });

  it('has no answer that holds what parts the files', () => {
    expect(refusal(WEIGHED, { command: 'setAnswer', at: '0/0', value: 'a\u001Cb' })).toBe('unwritable-value');
  });

  it('keeps the number of a field a number', () => {
    const changed = diff(WEIGHED, { command: 'setQuestionField', at: '0/1', field: 'weight', value: '25' });
    expect(changed).toEqual({ 'bulbs.md': file('When do bulbs go in?', 'Planting', 25) });
  });

  it('loses a field', () => {
    const changed = diff(WEIGHED, { command: 'setQuestionField', at: '0/1', field: 'layout', value: null });
    expect(changed).toEqual({ 'bulbs.md': WEIGHED['bulbs.md']?.replace('layout: question\n', '') });
  });

  it('has no anchor to set where the files have no key for one', () => {
    expect(refusal(WEIGHED, { command: 'setAnchor', at: '0/0', value: 'deep' })).toContain(
      'no key for an anchor',
    );
  });

  it('gets another name for its file', () => {
    expect(diff(WEIGHED, { command: 'renameFile', at: '0/0', name: 'seed-depth' })).toEqual({
      'depth.md': undefined,
      'seed-depth.md': WEIGHED['depth.md'],
    });
  });

  it('keeps its name where another file has the one wanted, in whatever letters', () => {
    expect(refusal(WEIGHED, { command: 'renameFile', at: '0/0', name: 'Water.md' })).toContain('already');
  });

  it('takes no name that leads out of the folder', () => {
    expect(refusal(WEIGHED, { command: 'renameFile', at: '0/0', name: '../x' })).toContain('without /');
  });

  it('goes with its file', () => {
    expect(diff(WEIGHED, { command: 'removeQuestion', at: '0/1' })).toEqual({ 'bulbs.md': undefined });
  });
});

describe('a new question', () => {
  const added = { question: 'Do I need a pot?', anchor: '', answer: 'No.' };

  it('is a file written as the others are, with a number behind theirs', () => {
    expect(diff(WEIGHED, { command: 'addQuestion', topic: '0', ...added })).toEqual({
      'do-i-need-a-pot.md': file('Do I need a pot?', 'Planting', 35, 'No.'),
    });
  });

  it('gets a number between those of its neighbours, and no other file another', () => {
    expect(diff(WEIGHED, { command: 'addQuestion', topic: '0', index: 1, ...added })).toEqual({
      'do-i-need-a-pot.md': file('Do I need a pot?', 'Planting', 15, 'No.'),
    });
  });

  it('gets a number in front of its name where the files are ordered by those', () => {
    expect(diff(NUMBERED, { command: 'addQuestion', topic: '0', ...added })).toEqual({
      '04-do-i-need-a-pot.md': '---\nquestion: Do I need a pot?\n---\nNo.\n',
    });
  });

  it('moves the numbers behind it on where there is none free', () => {
    expect(diff(NUMBERED, { command: 'addQuestion', topic: '0', index: 2, ...added })).toEqual({
      '03-do-i-need-a-pot.md': '---\nquestion: Do I need a pot?\n---\nNo.\n',
      '03-frost.md': undefined,
      '04-frost.md': NUMBERED['03-frost.md'],
    });
  });

  it('stands where its name puts it among files that only names order', () => {
    const after = filesAfter(NAMED, { command: 'addQuestion', topic: '0', index: 0, ...added });
    expect(Object.keys(after)).toEqual(['bulbs.md', 'do-i-need-a-pot.md', 'seeds.md']);
  });

  it('gets a name unlike those there are', () => {
    const after = filesAfter(NAMED, {
      command: 'addQuestion',
      topic: '0',
      question: 'Bulbs',
      anchor: '',
      answer: '',
    });
    expect(Object.keys(after)).toContain('bulbs-2.md');
  });

  it('begins a topic of its own', () => {
    expect(diff(WEIGHED, { command: 'addTopic', topic: 'Tools', anchor: '' })).toEqual({
      'tools.md': '---\nlayout: question\ntitle: ""\ncategory: Tools\nweight: 50\n---\n\n\n',
    });
  });

  it('is a copy of another, with a name of its own', () => {
    expect(diff(WEIGHED, { command: 'duplicateQuestion', at: '0/0' })).toEqual({
      'how-deep-do-seeds-go.md': file('How deep do seeds go?', 'Planting', 15),
    });
  });
});

describe('a question that moves', () => {
  it('within its topic gets another number', () => {
    expect(diff(WEIGHED, { command: 'moveQuestion', at: '0/2', topic: '0', index: 1 })).toEqual({
      'frost.md': file('What of frost?', 'Planting', 15),
    });
  });

  it('to the end of its topic stays in front of the next topic', () => {
    expect(diff(WEIGHED, { command: 'moveQuestion', at: '0/0', topic: '0', index: 2 })).toEqual({
      'depth.md': file('How deep do seeds go?', 'Planting', 35),
    });
  });

  it('to another topic gets its category, and keeps its number where that fits', () => {
    expect(diff(WEIGHED, { command: 'moveQuestion', at: '1/0', topic: '0', index: 3 })).toEqual({
      'water.md': file('How often do I water?', 'Planting', 40),
    });
  });

  it('gets another file name where the files are ordered by those', () => {
    expect(diff(NUMBERED, { command: 'moveQuestion', at: '0/2', topic: '0', index: 0 })).toEqual({
      '00-frost.md': NUMBERED['03-frost.md'],
      '03-frost.md': undefined,
    });
  });

  it('can’t where nothing but names orders the files, and says what to do', () => {
    expect(refusal(NAMED, { command: 'moveQuestion', at: '0/0', topic: '0', index: 1 })).toContain(
      'Rename the file',
    );
  });
});

describe('a topic of a folder', () => {
  it('gets another name in each of its files', () => {
    const changed = diff(WEIGHED, { command: 'setTopic', topic: '0', value: 'Sowing' });
    expect(Object.keys(changed)).toEqual(['bulbs.md', 'depth.md', 'frost.md']);
    expect(changed['bulbs.md']).toBe(WEIGHED['bulbs.md']?.replace('Planting', 'Sowing'));
  });

  it('does not take the name of another', () => {
    expect(refusal(WEIGHED, { command: 'setTopic', topic: '0', value: 'Care' })).toContain('already');
  });

  it('goes with its files', () => {
    expect(Object.keys(filesAfter(WEIGHED, { command: 'removeTopic', topic: '0' }))).toEqual(['water.md']);
  });

  it('takes a first question again where its last has gone', () => {
    const document = readFiles({ 'water.md': WEIGHED['water.md'] ?? '' });
    const emptied = applyCommand(document, { command: 'removeQuestion', at: '0/0' });
    const added =
      emptied.ok && applyCommand(emptied.value.document, { command: 'addTopic', topic: 'Care', anchor: '' });
    expect(added && added.ok && added.value.document.topics.map(({ title }) => title.value)).toEqual([
      'Care',
    ]);
  });
});
