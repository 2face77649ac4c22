import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import type { FaqDocument } from '../../../shared/faq/document';
import { readFaq } from '../../../shared/faq/read-faq';
import { isSameButAnswer } from '../../../shared/faq/same-but-answer';

const PAGE = `---
title: Tea
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Green?
        anchor: green
        answer: Yes.
      - question: Black?
        anchor: black
        answer: Yes.
  - topic: Cups
    anchor: cups
    items:
      - question: Large?
        anchor: large
        answer: No.
---
`;

const read = (source: string): FaqDocument => {
  const document = readFaq(source);
  if (!document) throw new Error('no FAQ');
  return document;
};
const after = (document: FaqDocument, command: Command): FaqDocument => {
  const applied = applyCommand(document, command);
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value.document;
};
const opened = read(PAGE);

test('typing in an answer leaves all the rest', () => {
  expect(isSameButAnswer(opened, after(opened, { command: 'setAnswer', at: '0/1', value: 'No.' }))).toBe(
    true,
  );
});

test('a field of the page is none of its questions', () => {
  expect(isSameButAnswer(opened, after(opened, { command: 'setField', field: 'title', value: 'T' }))).toBe(
    true,
  );
});

describe('is not the same after', () => {
  test.each<[string, Command]>([
    ['another question', { command: 'setQuestion', at: '0/1', value: 'White?' }],
    ['another anchor', { command: 'setAnchor', at: '0/1', value: 'white' }],
    ['another topic', { command: 'setTopic', topic: '0', value: 'Herbs' }],
    [
      'a question more',
      { command: 'addQuestion', topic: '0', index: 0, question: 'New?', answer: 'New.', anchor: 'new' },
    ],
    ['a question less', { command: 'removeQuestion', at: '0/1' }],
    ['a question moved', { command: 'moveQuestion', at: '0/0', topic: '0', index: 1 }],
    ['a topic moved', { command: 'moveTopic', topic: '0', index: 1 }],
  ])('%s', (_, command) => {
    expect(isSameButAnswer(opened, after(opened, command))).toBe(false);
  });

  test('two questions that say the same changed places with their answers', () => {
    const twins = read(
      PAGE.replace('Black?', 'Green?').replace('anchor: black', 'anchor: green').replace('Yes.', 'Both.'),
    );
    expect(
      isSameButAnswer(twins, after(twins, { command: 'moveQuestion', at: '0/0', topic: '0', index: 1 })),
    ).toBe(false);
  });
});
