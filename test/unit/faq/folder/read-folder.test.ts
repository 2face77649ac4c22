import { describe, expect, it } from 'vitest';
import { outlineOf, readFiles } from '../../../support/question-folder';
import { readFaq } from '../../../../shared/faq/read-faq';
import { bundled, FOLDER } from '../../../support/question-folder';

const WEIGHED = {
  'bulbs.md': '---\ntitle: When do bulbs go in?\ncategory: Planting\nweight: 20\n---\n\nIn *autumn*.\n',
  'seeds.md': '---\ntitle: How deep do seeds go?\ncategory: Planting\nweight: 10\n---\n\nTwice their size.\n',
  'water.md':
    '---\ntitle: How often do I water?\ncategory: Care\nweight: 30\n---\n\nWhen the soil is dry.\n\nNot at noon.\n',
};

describe('a folder in which each file is a question', () => {
  it('is grouped by category and ordered by weight', () => {
    expect(outlineOf(readFiles(WEIGHED))).toEqual({
      Planting: ['How deep do seeds go?', 'When do bulbs go in?'],
      Care: ['How often do I water?'],
    });
  });

  it('has the body of a file as the answer, without the blank line above it', () => {
    expect(readFiles(WEIGHED).topics[1]?.questions[0]?.answer.value).toBe(
      'When the soil is dry.\n\nNot at noon.',
    );
  });

  it('is one list where its files have no category, ordered by name where they have no weight', () => {
    const files = {
      'b.md': '---\nquestion: Second?\n---\nTwo.\n',
      'a.md': '---\nquestion: First?\n---\nOne.\n',
    };
    const document = readFiles(files, { ...FOLDER, name: 'help' });
    expect(document.shape.kind).toBe('list');
    expect(outlineOf(document)).toEqual({ '': ['First?', 'Second?'] });
  });

  it('names the file of each question, and its other fields', () => {
    const [topic] = readFiles(WEIGHED).topics;
    expect(topic?.questions[0]?.file).toBe('seeds.md');
    expect(topic?.questions[0]?.fields.map(({ key }) => key)).toEqual(['weight']);
  });

  it('passes over files that are no questions', () => {
    const files = {
      ...WEIGHED,
      'notes.md': 'No front matter.\n',
      'page.md': '---\nlayout: page\n---\nText.\n',
    };
    expect(outlineOf(readFiles(files))).toEqual(outlineOf(readFiles(WEIGHED)));
  });

  it('is no FAQ where its files are pages with titles and nothing calls it one', () => {
    expect(readFaq(bundled(WEIGHED), { holder: 'folder', name: 'guides' })).toBeUndefined();
  });

  it('is one where a rule says so, by the keys that the rule names', () => {
    const files = { 'a.md': '---\nname: Say?\npart: One\nno: 2\n---\nWords.\n' };
    const rule = { files: 'guides', question: 'name', topic: 'part', order: 'no' };
    expect(outlineOf(readFiles(files, { holder: 'folder', name: 'guides', rule }))).toEqual({
      One: ['Say?'],
    });
  });

  it('tells of front matter that is broken, at its place in the text', () => {
    const source = bundled({ ...WEIGHED, 'seeds.md': '---\ntitle: "How deep\n---\n\nDeep.\n' });
    const [error] = readFaq(source, FOLDER)?.syntaxErrors ?? [];
    expect(source.slice(0, error?.range.from)).toContain('seeds.md');
    expect(source.slice(error?.range.to)).toContain('water.md');
  });

  it('tells of front matter that is never closed', () => {
    const document = readFiles({ ...WEIGHED, 'a.md': '---\ntitle: Open?\n' });
    expect(document.syntaxErrors.map(({ message }) => message)).toEqual([
      'The front matter of a.md has no line --- that ends it.',
    ]);
  });
});
