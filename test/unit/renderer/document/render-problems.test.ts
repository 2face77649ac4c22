import { expect, test } from 'vitest';
import type { Problem } from '../../../../shared/check/problem';
import { readFaq } from '../../../../shared/faq/read-faq';
import type { RenderProblem } from '../../../../shared/render/rendered';
import { renderProblems } from '../../../../src-renderer/document/render-problems';

const faq = readFaq(
  '---\nfaq:\n- topic: Tea\n  items:\n  - question: Hot?\n    answer: Very {{ hot }}.\n---\n',
);
const range = { from: 5, to: 14 };
const place = { topicIndex: 0, itemIndex: 0 };

function rendered(part: Partial<RenderProblem>): RenderProblem {
  const answer = { ...place, valueRange: range };
  return { message: 'It leans.', file: 'faq.md', line: 6, column: 18, answer, severity: 'warning', ...part };
}

test('what a rendering tells of an answer is a problem at its words', () =>
  expect(renderProblems([rendered({})], faq, [], 'words')).toEqual([
    {
      rule: 'render',
      severity: 'warning',
      message: 'It leans.',
      range: faq?.topics[0]?.questions[0]?.answer.range,
      place: { ...place, field: 'answer', valueRange: range },
    },
  ]));

test('words that have changed since are not marked', () =>
  expect(renderProblems([rendered({})], faq, [], 'answer')[0]?.place?.valueRange).toBeUndefined());

test('what is wrong in a layout is none of the page’s own problems', () =>
  expect(renderProblems([rendered({ answer: undefined })], faq, [], 'words')).toEqual([]));

test('an answer that is gone has no problems', () => {
  const answer = { ...place, itemIndex: 1, valueRange: undefined };
  expect(renderProblems([rendered({ answer })], faq, [], 'words')).toEqual([]);
});

test('Liquid that the text itself showed to be wrong is told once', () => {
  const told: Problem = {
    rule: 'liquid-syntax',
    severity: 'error',
    message: 'It is not closed.',
    range,
    place: { ...place, field: 'answer', valueRange: range },
  };
  expect(renderProblems([rendered({ severity: 'error' })], faq, [told], 'words')).toEqual([]);
});
