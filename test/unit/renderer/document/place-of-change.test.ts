import { expect, test } from 'vitest';
import { placeOfChange } from '../../../../src-renderer/document/place-of-change';
import type { TextChange } from '../../../../shared/text/change';
import { applyChanges } from '../../../../shared/text/apply-changes';
import { readFaq } from '../../../../shared/faq/read-faq';

const PAGE = `---
faq:
  - topic: Doors
    items:
      - question: Which key?
        answer: |
          The first one.
      - question: Who has it?
        answer: |
          The porter.
---
`;

function placeAfter(text: string, change: TextChange) {
  return placeOfChange(readFaq(text), readFaq(applyChanges(text, [change])), [change]);
}

test('words inside an answer belong to its question', () => {
  const from = PAGE.indexOf('porter');
  expect(placeAfter(PAGE, { from, to: from + 6, insert: 'cook' })).toEqual({ topicIndex: 0, itemIndex: 1 });
});

test('a line put in at the end of an answer belongs to its question', () => {
  const from = PAGE.indexOf('      - question: Who');
  expect(placeAfter(PAGE, { from, to: from, insert: '          More.\n' })).toEqual({
    topicIndex: 0,
    itemIndex: 0,
  });
});

test('a line taken out at the end of the last answer belongs to its question', () => {
  const line = '          Always.\n';
  const longer = PAGE.replace('porter.\n', `porter.\n${line}`);
  const from = longer.indexOf(line);
  expect(placeAfter(longer, { from, to: from + line.length, insert: '' })).toEqual({
    topicIndex: 0,
    itemIndex: 1,
  });
});

test('a topic’s title belongs to the topic', () => {
  const from = PAGE.indexOf('Doors');
  expect(placeAfter(PAGE, { from, to: from + 5, insert: 'Keys' })).toEqual({
    topicIndex: 0,
    itemIndex: undefined,
  });
});

test('a question that comes back is where the writer wants to look', () => {
  const entry = PAGE.slice(PAGE.indexOf('      - question: Who'), PAGE.lastIndexOf('---'));
  const shorter = PAGE.replace(entry, '');
  const from = PAGE.indexOf(entry);
  expect(placeAfter(shorter, { from, to: from, insert: entry })).toEqual({ topicIndex: 0, itemIndex: 1 });
});

test('a change outside all topics belongs to none', () => {
  expect(placeAfter(PAGE, { from: 4, to: 4, insert: 'title: Keys\n' })).toBeUndefined();
});
