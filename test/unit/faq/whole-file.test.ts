import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import { readFaq } from '../../../shared/faq/read-faq';
import {
  addQuestion,
  addTopic,
  moveQuestion,
  moveTopic,
  removeQuestion,
  removeTopic,
  setAnchor,
  setAnswer,
  setField,
  setQuestion,
  setTopic,
} from '../../support/page';

const PONDS = `---
title: Ponds # of all sizes
faqs:
  - topic: "Depth"
    anchor: "depth"
    items:
      - question: "How deep?"
        anchor: "deep"
        answer: |
          Two feet.

      # for fish
      - question: "Deep enough?"
        anchor: "enough"
        answer: |
          In winter, no.

  - topic: "Width"
    anchor: "width"
    items: []
---

The body.
`;

/** Commands, each with what it makes of the page, written out by hand. */
const EDITS: Readonly<
  Record<string, { readonly command: Command; readonly edit: (text: string) => string }>
> = {
  'one word of an answer': {
    command: setAnswer('deep', 'Three feet.\n'),
    edit: (text) => text.replace('Two', 'Three'),
  },
  'a longer answer': {
    command: setAnswer('enough', 'In winter, no.\n\n---\nAsk.\n'),
    edit: (text) => text.replace('In winter, no.\n', 'In winter, no.\n\n          ---\n          Ask.\n'),
  },
  'a question': {
    command: setQuestion('deep', 'How "deep"?'),
    edit: (text) => text.replace('"How deep?"', '"How \\"deep\\"?"'),
  },
  'an anchor': { command: setAnchor('deep', 'depth-1'), edit: (text) => text.replace('"deep"', '"depth-1"') },
  'a title': { command: setTopic('width', 'Breadth'), edit: (text) => text.replace('Width', 'Breadth') },
  'a field': { command: setField('title', 'Pools'), edit: (text) => text.replace('Ponds', 'Pools') },
  'a new field': {
    command: setField('layout', 'faq'),
    edit: (text) => text.replace('sizes\n', 'sizes\nlayout: faq\n'),
  },
  'an added question': {
    command: addQuestion('width', 'How wide?', 'wide', 'Wide.\n'),
    edit: (text) =>
      text.replace(
        ' []\n',
        '\n      - question: "How wide?"\n        anchor: "wide"\n        answer: |\n          Wide.\n',
      ),
  },
  'a removed question': {
    command: removeQuestion('deep'),
    edit: (text) => text.replace(/ {6}- question: "How deep\?"[^]*?\n\n/, ''),
  },
  'a moved question': {
    command: moveQuestion('enough', 'depth', 0),
    edit: (text) =>
      text.replace(/( {6}- question: "How deep\?"[^]*?)\n( {6}# for fish[^]*?no\.\n)/, '$2\n$1'),
  },
  'an added topic': {
    command: addTopic('Fish', 'fish', 0),
    edit: (text) =>
      text.replace('faqs:\n', 'faqs:\n  - topic: "Fish"\n    anchor: "fish"\n    items: []\n\n'),
  },
  'a removed topic': {
    command: removeTopic('depth'),
    edit: (text) => text.replace(/ {2}- topic: "Depth"[^]*?\n\n(?= {2}- topic)/, ''),
  },
  'a moved topic': {
    command: moveTopic('width', 0),
    edit: (text) =>
      text.replace(/( {2}- topic: "Depth"[^]*no\.\n)\n( {2}- topic: "Width"[^]*?\[\]\n)/, '$2\n$1'),
  },
};

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'line feeds': (text) => text,
  'carriage returns': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'a byte order mark and carriage returns': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'no line break at its end': (text) => text.replace(/\n$/, ''),
  'nothing behind its front matter, not even a line break': (text) => text.replace(/\n\nThe body\.\n$/, ''),
  'spaces behind its --- lines': (text) => text.replace(/^---$/gm, '--- \t'),
  'front matter that ... ends': (text) => text.replace('\n---\n\nThe', '\n...\n\nThe'),
  'a body that holds ---': (text) => text.replace('The body.', 'a: b\n---\nfaqs: no\n---\n...'),
  'a body with other line breaks': (text) => text.replace('\n\nThe body.\n', '\n\r\nThe\r\nbody.\r\n'),
};

describe.each(Object.entries(FORMS))('a file with %s', (_, form) => {
  test('changes nothing by being read', () => expect(readFaq(form(PONDS))?.source).toBe(form(PONDS)));

  test.each(Object.entries(EDITS))(
    'keeps the rest of its bytes after an edit of %s',
    (_name, { command, edit }) => {
      expect(edit(PONDS)).not.toBe(PONDS);
      expect(after(form(PONDS), command)).toBe(form(edit(PONDS)));
    },
  );
});

describe('a file with line breaks of two kinds', () => {
  const mixed = PONDS.replace('"How deep?"\n', '"How deep?"\r\n').replace('Two feet.\n', 'Two feet.\r\n');

  test('keeps each of them when a word changes', () =>
    expect(after(mixed, setAnswer('deep', 'Three feet.\n'))).toBe(mixed.replace('Two', 'Three')));

  test('keeps each of them when lines are added to an answer', () =>
    expect(after(mixed, setAnswer('deep', 'Two feet.\nMore.\n'))).toBe(
      mixed.replace('Two feet.\r\n', 'Two feet.\r\n          More.\r\n'),
    ));

  test('keeps each of them when questions change places', () =>
    expect(after(mixed, moveQuestion('enough', 'depth', 0))).toBe(
      mixed.replace(/( {6}- question: "How deep\?"[^]*?)\n( {6}# for fish[^]*?no\.\n)/, '$2\n$1'),
    ));
});

describe('a data file', () => {
  const data =
    '---\n# ponds\n- question: How deep?\n  answer: |\n    Two feet.\n- question: Why?\n  answer: Fun';

  test('without a line break at its end gets none by a change before', () =>
    expect(after(data, setAnswer('0/0', 'Three feet.\n'), 'faq.yml')).toBe(data.replace('Two', 'Three')));

  test('without a line break at its end gets none by a change of its last line', () =>
    expect(after(data, setAnswer('0/1', 'Joy'), 'faq.yml')).toBe(data.replace('Fun', 'Joy')));

  test('without a line break at its end gets one where a block comes to stand last, whose text needs it', () =>
    expect(after(data, addQuestion('0', 'New?', '', 'Yes.\n'), 'faq.yml')).toBe(
      `${data}\n- question: New?\n  answer: |\n    Yes.\n`,
    ));

  test('without a line break at its end gets one where a block is left last', () =>
    expect(after(data, removeQuestion('0/1'), 'faq.yml')).toBe(data.replace(/- question: Why[^]*/, '')));

  test('without a line break at its end gets one where its last text comes to end in one', () => {
    const stripped = '- question: Why?\n  answer: |-\n    Fun\n    for all';
    expect(after(stripped, setAnswer('0/0', 'Joy\n'), 'faq.yml')).toBe(
      '- question: Why?\n  answer: |\n    Joy\n',
    );
  });

  test('of several documents is changed in the first', () => {
    const two = `${data}\n---\n- question: no\n  answer: no\n`;
    expect(after(two, setAnswer('0/1', 'Joy'), 'faq.yml')).toBe(two.replace('Fun', 'Joy'));
  });
});

function after(source: string, command: Command, path = ''): string {
  const document = readFaq(source, path);
  const applied = document && applyCommand(document, command);
  if (!applied?.ok) throw new Error(JSON.stringify(applied?.error ?? 'no FAQ'));
  return applied.value.document.source;
}
