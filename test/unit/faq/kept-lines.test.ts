import { test } from 'vitest';
import { addQuestion, moveQuestion, page, removeQuestion, removeTopic } from '../../support/page';

/** Answers that keep the blank lines below them (`|+`), as part of what they say. */

const KEEPS = `  - question: "Keeps?"
    answer: |+
      Two lines.

`;
const LAST = `  - question: "Last?"
    answer: |
      Yes.
`;
const faq = (items: string, below = ''): string => `---\nfaq:\n- topic: T\n  items:\n${items}${below}---\n`;

test('blank lines below the last question go where an answer before it would take them', () =>
  page(faq(KEEPS + LAST, '\n\nlast: 1\n'))
    .after(removeQuestion('0/1'))
    .is(faq(KEEPS, 'last: 1\n')));

test('the same where a topic goes', () =>
  page(faq(KEEPS, '- topic: U\n  items: []\n\n')).after(removeTopic('1')).is(faq(KEEPS)));

test('an answer that keeps its blank lines moves with them', () =>
  page(faq(KEEPS + LAST))
    .after(moveQuestion('0/0', '0', 1))
    .is(faq(LAST + KEEPS)));

test('an answer that keeps its blank lines takes no others at the place that it moves to', () =>
  page(faq(KEEPS + LAST, '\n# the end\n'))
    .after(moveQuestion('0/0', '0', 1))
    .is(faq(LAST + KEEPS, '# the end\n')));

test('a question is added behind an answer that keeps its blank lines', () =>
  page(faq(LAST + KEEPS))
    .after(addQuestion('0', 'New?', '', 'Yes.\n'))
    .is(faq(`${LAST}${KEEPS}  - question: "New?"\n    answer: |\n      Yes.\n`)));
