import { expect, test } from 'vitest';
import { applyCommands } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import type { FaqDocument } from '../../../shared/faq/document';
import { looksLikeFaq, readFaq } from '../../../shared/faq/read-faq';

const PAGE_LIST = `---
title: Kettles
faqs:
  # the first
  - question: "How full?"
    answer: "To the line."

  - question: "How hot?"
    answer: |
      Just off the boil.
---
Body.
`;

const DATA_LIST = `# kettles
- q: How full?
  a: To the line.
- q: How hot?
  a: Just off the boil.
`;

const DATA_TOPICS = `---
- title: Filling
  id: filling
  questions:
    - question: How full?
      id: how-full
      answer: To the line.
- title: Heating
  id: heating
  questions:
    - question: How hot?
      id: how-hot
      answer: Just off the boil.
`;

const DATA_SECTIONS = `filling:
  - question: How full?
    answer: To the line.

# about heat
heating:
  - question: How hot?
    answer: Just off the boil.
`;

const PAGE_SECTIONS = `---
faq:
  - filling:
      - question: How full?
        answer: To the line.
  - heating:
      - question: How hot?
        answer: Just off the boil.
---
`;

const DATA_KEYED = `heading: All about kettles
faqs:
  - title: How full?
    content: To the line.
  - title: How hot?
    content: Just off the boil.
`;

const SHAPES = [
  ['a list in the front matter', PAGE_LIST, 'kettles.md', 'list', ['']],
  ['a data file that is a list', DATA_LIST, '_data/kettles.yml', 'list', ['']],
  ['a data file of topics', DATA_TOPICS, '_data/kettles.yaml', 'topics', ['Filling', 'Heating']],
  ['a data file of sections', DATA_SECTIONS, '_data/kettles.yml', 'sections', ['filling', 'heating']],
  ['a list of sections', PAGE_SECTIONS, 'kettles.md', 'sections', ['filling', 'heating']],
  ['a data file with a key for the list', DATA_KEYED, '_data/kettles.yml', 'list', ['']],
] as const;

function opened(source: string, path: string): FaqDocument {
  const document = readFaq(source, path);
  if (!document) throw new Error(`no FAQ in ${path}`);
  return document;
}

function edited(source: string, path: string, ...commands: readonly Command[]): string {
  const applied = applyCommands(opened(source, path), commands);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value.at(-1)?.document.source ?? source;
}

function refused(source: string, path: string, command: Command): unknown {
  const applied = applyCommands(opened(source, path), [command]);
  return applied.ok ? undefined : applied.error;
}

test.each(SHAPES)('%s is found by itself', (_, source, path, kind, titles) => {
  const { shape, topics } = opened(source, path);
  expect([looksLikeFaq(source, path), shape.kind, topics.map(({ title }) => title.value)]).toEqual([
    true,
    kind,
    titles,
  ]);
});

test.each(SHAPES)('%s has its questions and answers', (_, source, path) => {
  const questions = opened(source, path).topics.flatMap((topic) => topic.questions);
  expect(questions.map(({ question, answer }) => [question.value, answer.value.trim()])).toEqual([
    ['How full?', 'To the line.'],
    ['How hot?', 'Just off the boil.'],
  ]);
});

test.each([
  ['things with a title and a text', '- title: Home\n  text: Start here\n', '_data/menu.yml'],
  ['nested menus', '- title: Help\n  items:\n    - title: Start\n      text: Here\n', '_data/menu.yml'],
  ['settings', 'question: none\ncolors: [red, green]\n', '_data/site.yml'],
  ['an empty file', '', '_data/faq.yml'],
])('a data file of %s is no FAQ', (_, source, path) => expect(readFaq(source, path)).toBeUndefined());

test.each(SHAPES)('in %s one word of an answer changes its own characters', (_, source, path) => {
  const { topics } = opened(source, path);
  const at = `${topics.length - 1}/${(topics.at(-1)?.questions.length ?? 0) - 1}`;
  const { value } = topics.at(-1)?.questions.at(-1)?.answer ?? { value: '' };
  const text = edited(source, path, { command: 'setAnswer', at, value: value.replace('off', 'below') });
  expect(text).toBe(source.replace('off', 'below'));
});

test.each(SHAPES)('in %s a question that is added and removed leaves every byte', (_, source, path) => {
  const added = { command: 'addQuestion', topic: '0', question: 'Why?', anchor: '', answer: 'So.' } as const;
  const count = opened(source, path).topics[0]?.questions.length ?? 0;
  const there = edited(source, path, added);
  expect(readFaq(there, path)?.topics[0]?.questions.at(-1)?.answer.value.trim()).toBe('So.');
  expect(edited(there, path, { command: 'removeQuestion', at: `0/${count}` })).toBe(source);
});

test('in a list questions change places, with their comments', () => {
  expect(edited(PAGE_LIST, 'a.md', { command: 'moveQuestion', at: '0/0', topic: '0', index: 1 })).toBe(`---
title: Kettles
faqs:
  - question: "How hot?"
    answer: |
      Just off the boil.

  # the first
  - question: "How full?"
    answer: "To the line."
---
Body.
`);
});

test.each([
  { command: 'addTopic', topic: 'New', anchor: '' },
  { command: 'setTopic', topic: '0', value: 'New' },
  { command: 'setTopicAnchor', topic: '0', value: 'new' },
  { command: 'removeTopic', topic: '0' },
  { command: 'moveTopic', topic: '0', index: 0 },
] as const)('a list without topics refuses $command, with the reason', (command) => {
  expect(refused(PAGE_LIST, 'a.md', command)).toMatchObject({
    code: 'not-editable',
    reason: /without topics/,
  });
});

test('a list that loses its last question stays a list', () => {
  const source = '---\nfaqs:\n  - question: A\n    answer: B\n---\n';
  const emptied = edited(source, 'a.md', { command: 'removeQuestion', at: '0/0' });
  expect(emptied).toBe('---\nfaqs: []\n---\n');
  const again = edited(
    source,
    'a.md',
    { command: 'removeQuestion', at: '0/0' },
    { command: 'addQuestion', topic: '0', question: 'A', anchor: '', answer: 'B' },
  );
  expect(again).toMatch(/^---\nfaqs:\n {2}- question: "A"\n {4}answer: /);
});

const REMOVE = { command: 'removeQuestion', at: '0/0' } as const;

test.each([
  ['a list', '# All of it.\n\n- question: A\n  answer: B\n', '# All of it.\n\n[]\n'],
  ['a list without a line break at its end', '- question: A\n  answer: B', '[]'],
  ['a list below three dashes', '---\n# first\n- question: A\n  answer: |\n    B\n', '---\n[]\n'],
  ['a list in brackets', '[{ question: A, answer: B }]\n', '[]\n'],
])('a data file that is %s is an empty one without its last question', (_, source, emptied) =>
  expect(edited(source, '_data/a.yml', REMOVE)).toBe(emptied),
);

test.each([
  ['topics', '- topic: T\n  items: []\n', '[]\n'],
  ['sections', 'filling:\n  - question: A\n    answer: B\n', '{}\n'],
])('a data file of %s is empty without its last topic', (_, source, emptied) =>
  expect(edited(source, '_data/faq.yml', { command: 'removeTopic', topic: '0' })).toBe(emptied),
);

test('a data file that lost its last question is still what it was, and takes a new one', () => {
  const add = { command: 'addQuestion', topic: '0', question: 'A', anchor: '', answer: 'B' } as const;
  const source = '# All of it.\n\n- question: "A"\n  answer: "B"\n';
  expect(edited(source, '_data/a.yml', REMOVE, add)).toBe(
    '# All of it.\n\n- question: "A"\n  answer: |-\n    B\n',
  );
});

test.each([
  ['topics', '- topic: "T"\n  items: []\n', { command: 'addTopic', topic: 'T', anchor: '' }],
  ['sections', 'a:\n  - question: A\n    answer: B\n', { command: 'addTopic', topic: 'T', anchor: '' }],
] as const)('a data file that lost its last of its %s takes a new one', (_, source, add) =>
  expect(edited(source, '_data/faq.yml', { command: 'removeTopic', topic: '0' }, add)).toMatch(
    /^(?:- topic: "T"\n {2}anchor: ""\n {2}items: \[\]\n|T: \[\]\n)$/,
  ),
);

test('an empty list in a data file that is called an FAQ is one of questions', () => {
  const add = { command: 'addQuestion', topic: '0', question: 'A', anchor: '', answer: 'B' } as const;
  expect(edited('[] # none yet\n', '_data/faq.yml', add)).toBe(
    '# none yet\n- question: "A"\n  answer: |-\n    B\n',
  );
});

test.each([
  ['nothing', 'items:'],
  ['a tilde', 'items: ~'],
  ['null', 'items: null # none yet'],
  ['an empty list', 'items: [] # none yet'],
])('the first question is put into a topic that has %s', (_, items) => {
  const source = `---\nfaq:\n  - topic: T\n    ${items}\n---\n`;
  const add = { command: 'addQuestion', topic: '0', question: 'A', anchor: 'a', answer: 'B' } as const;
  expect(edited(source, 'a.md', add)).toBe(
    source.replace(
      /items:(?: ~| null| \[\])?(.*)\n/,
      'items:$1\n      - question: A\n        anchor: a\n        answer: |-\n          B\n',
    ),
  );
});

test.each(['~', 'null', ''])('the first question is put into a topic in brackets that has “%s”', (none) => {
  const source = `---\nfaq: [{ topic: T, items: ${none} }]\n---\n`;
  const add = { command: 'addQuestion', topic: '0', question: 'A', anchor: 'a', answer: 'B' } as const;
  expect(edited(source, 'a.md', add)).toMatch(/items: \[\{ question: A, anchor: a, answer: B \}\] {1,2}\}\]/);
});

test('a section is renamed by its key', () => {
  expect(edited(DATA_SECTIONS, '_data/a.yml', { command: 'setTopic', topic: '1', value: 'Heat: how' })).toBe(
    DATA_SECTIONS.replace('heating:', '"Heat: how":'),
  );
});

test('a section can’t have the name of another', () => {
  expect(
    refused(DATA_SECTIONS, '_data/a.yml', { command: 'setTopic', topic: '1', value: 'filling' }),
  ).toMatchObject({
    code: 'not-editable',
  });
});

test.each([
  [
    'a mapping',
    DATA_SECTIONS,
    '_data/a.yml',
    '\n# about heat\nheating:',
    '\ncare: []\n\n# about heat\nheating:',
  ],
  ['a list', PAGE_SECTIONS, 'a.md', '  - heating:', '  - care: []\n  - heating:'],
])('a section is added to %s', (_, source, path, before, after) => {
  expect(edited(source, path, { command: 'addTopic', index: 1, topic: 'care', anchor: '' })).toBe(
    source.replace(before, after),
  );
});

test.each([
  ['a mapping', DATA_SECTIONS, '_data/a.yml'],
  ['a list', PAGE_SECTIONS, 'a.md'],
])('sections of %s change places and back', (_, source, path) => {
  const there = edited(source, path, { command: 'moveTopic', topic: '0', index: 1 });
  expect(readFaq(there, path)?.topics.map(({ title }) => title.value)).toEqual(['heating', 'filling']);
  expect(edited(there, path, { command: 'moveTopic', topic: '1', index: 0 })).toBe(source);
});

test.each([
  ['a mapping', DATA_SECTIONS, '_data/a.yml'],
  ['a list', PAGE_SECTIONS, 'a.md'],
])('a question moves from one section of %s to another', (_, source, path) => {
  const text = edited(source, path, { command: 'moveQuestion', at: '1/0', topic: '0', index: 0 });
  expect(readFaq(text, path)?.topics.map(({ questions }) => questions.length)).toEqual([2, 0]);
});

test('a data file without an end of its last line has none after an edit', () => {
  const source = DATA_LIST.trimEnd();
  const there = edited(source, '_data/a.yml', {
    command: 'addQuestion',
    topic: '0',
    question: 'Why?',
    anchor: '',
    answer: 'So.',
  });
  expect(there).toBe(`${source}\n- q: Why?\n  a: So.`);
  expect(edited(there, '_data/a.yml', { command: 'removeQuestion', at: '0/2' })).toBe(source);
});

test('a question of a data file without an end of its last line can be moved up', () => {
  const source = DATA_LIST.trimEnd();
  expect(edited(source, '_data/a.yml', { command: 'moveQuestion', at: '0/1', topic: '0', index: 0 })).toBe(
    '- q: How hot?\n  a: Just off the boil.\n# kettles\n- q: How full?\n  a: To the line.',
  );
});

test('comments at the start of a data file stay there where a blank line parts them from the first question', () => {
  const source = `# All about kettles.\n\n${DATA_LIST}`;
  expect(edited(source, '_data/a.yml', { command: 'removeQuestion', at: '0/0' })).toBe(
    '# All about kettles.\n\n- q: How hot?\n  a: Just off the boil.\n',
  );
});

test('a data file of questions alone has no page details', () => {
  expect(
    refused(DATA_LIST, '_data/a.yml', { command: 'setField', field: 'title', value: 'x' }),
  ).toMatchObject({
    code: 'not-editable',
  });
});

test('what stands beside the list of a data file is edited as a field', () => {
  expect(edited(DATA_KEYED, '_data/a.yml', { command: 'setField', field: 'heading', value: 'Kettles' })).toBe(
    DATA_KEYED.replace('All about kettles', 'Kettles'),
  );
});
