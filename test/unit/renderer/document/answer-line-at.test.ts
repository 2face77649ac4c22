import { expect, test } from 'vitest';
import { readFaq } from '../../../../shared/faq/read-faq';
import { answerLineAt } from '../../../../src-renderer/document/answer-line-at';

/** A page whose answer is written as given, its lines below the key. */
const pageWith = (answer: string): string =>
  `---\nfaq:\n  - question: Why?\n    answer: ${answer}\n  - question: Whose?\n    answer: Ours\n---\n`;

/** The line of the first answer that stands where the words do in the source. */
function lineAt(source: string, words: string): number | undefined {
  const answer = readFaq(source)?.topics[0]?.questions[0]?.answer;
  if (!answer) throw new Error('the page holds no question');
  const offset = source.indexOf(words);
  if (offset < 0) throw new Error(`“${words}” is not in the source`);
  return answerLineAt(source, answer, offset);
}

const LITERAL = pageWith('|\n      One.\n\n      Two\n      three.\n');

test.each([
  ['One.', 1],
  ['Two', 3],
  ['three', 4],
])('in a literal block each line is the answer’s: %s', (words, line) => {
  expect(lineAt(LITERAL, words)).toBe(line);
});

test('a blank line of a literal block is a line of the answer', () => {
  expect(lineAt(LITERAL, '\n      Two')).toBe(2);
});

test('the block’s own sign is the first line', () => {
  expect(lineAt(LITERAL, '|\n      One')).toBe(1);
});

test('an answer on one line has one', () => {
  expect(lineAt(pageWith('"Just so."'), 'so.')).toBe(1);
});

test('in a folded block the words tell the line', () => {
  expect(lineAt(pageWith('>\n      One\n      and a half.\n\n      Two of them.\n'), 'Two of')).toBe(2);
});

test('in a quoted answer over lines the words tell the line', () => {
  expect(lineAt(pageWith('"One of them.\n\n      Two of them."'), 'Two of')).toBe(2);
});

test('words that the answer has twice tell nothing', () => {
  expect(lineAt(pageWith('>\n      Twice.\n\n      Twice.\n'), 'Twice.\n\n')).toBeUndefined();
});

test('outside of the answer there is no line', () => {
  expect(lineAt(LITERAL, 'Why?')).toBeUndefined();
});

test('in the body of a question’s file lines count from the body, whatever ends them', () => {
  const source = '---\r\ntitle: Why?\r\n---\r\nOne.\r\n\r\nTwo.\r\n';
  const bundle = `\u001Cwhy.md\n${source}`;
  const answer = readFaq(bundle, { holder: 'folder', name: '_faqs' })?.topics[0]?.questions[0]?.answer;
  expect(answer && answerLineAt(bundle, answer, bundle.indexOf('Two.'))).toBe(3);
});
