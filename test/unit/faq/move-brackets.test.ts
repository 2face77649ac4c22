import { describe, expect, test } from 'vitest';
import { moveQuestion, page } from '../../support/page';

/** A topic with its questions in brackets above one with them in lines. */
function two(bracketed: string, lines: string): string {
  return `---
faqs:
  - topic: "A"
    items: [${bracketed}]
  - topic: "B"
    items:${lines}
---
`;
}

const LINES = `
      - question: "Two?"
        answer: |
          Yes,
          it *is*.`;
const KEPT = `
      - question: "Three?"
        answer: "No."
`;

describe('a question that moves out of brackets', () => {
  test('is written as lines, its texts as they were', () =>
    page(two(`{ question: "One?", answer: 'It''s #1: [so].', level: 012 }`, LINES))
      .after(moveQuestion('0/0', '1', 1))
      .is(
        two(
          '',
          `${LINES}
      - question: "One?"
        answer: 'It''s #1: [so].'
        level: 012`,
        ),
      ));

  test('takes its comma along', () =>
    page(two('{question: One?, answer: A}, {question: More?, answer: B}', LINES))
      .after(moveQuestion('0/0', '1', 0))
      .is(two('{question: More?, answer: B}', `\n      - question: One?\n        answer: A${LINES}`)));

  test('keeps lists, and what is left out', () =>
    page(two('{ question: One?, answer: , tags: [a, "b"] }', ' []'))
      .after(moveQuestion('0/0', '1', 0))
      .is(two('', '\n      - question: One?\n        answer:\n        tags: [a, "b"]')));

  test('gives a text of several lines a block', () =>
    page(two('{ question: One?, answer: "Yes,\\nit is.\\n" }', LINES))
      .after(moveQuestion('0/0', '1', 0))
      .is(two('', `\n      - question: One?\n        answer: |\n          Yes,\n          it is.${LINES}`)));

  test('and whose text goes on below is written anew', () =>
    page(two('{ question: "One\n      more?", answer: A }', LINES))
      .after(moveQuestion('0/0', '1', 0))
      .is(two('', `\n      - question: "One more?"\n        answer: A${LINES}`)));
});

describe('a question that moves into brackets', () => {
  test('is written as they are, a block as one line in quotes', () =>
    page(two('{question: One?, answer: A}', LINES + KEPT))
      .after(moveQuestion('1/0', '0', 1))
      .is(two('{question: One?, answer: A}, {question: "Two?", answer: "Yes,\\nit *is*.\\n"}', KEPT)));

  const one = '{question: One?, answer: A}';

  test('keeps numbers, lists and groups what they are', () =>
    page(
      two(
        one,
        `
      - question: 12
        answer: a, b
        tags:
        - x
        more:
          y: z${KEPT}`,
      ),
    )
      .after(moveQuestion('1/0', '0', 0))
      .is(two(`{question: 12, answer: "a, b", tags: [x], more: { y: z }}, ${one}`, KEPT)));

  test.each([
    ['above it', '\n      # about two\n      - question: "Two?"\n        answer: B'],
    ['behind a text', '\n      - question: "Two?" # really\n        answer: B'],
    ['on a block', '\n      - question: "Two?"\n        answer: | # lines\n          B'],
  ])('stays where it is if there is a comment %s, which brackets can’t hold', (_, lines) =>
    expect(page(two(one, lines)).refuses(moveQuestion('1/0', '0', 0))).toBe('not-editable'),
  );

  test('may hold a # that is no comment', () =>
    page(two(one, `\n      - question: "#2"\n        answer: a#b${KEPT}`))
      .after(moveQuestion('1/0', '0', 0))
      .is(two(`{question: "#2", answer: a#b}, ${one}`, KEPT)));
});
