import { expect, test } from 'vitest';
import type { Problem } from '../../../../shared/check/problem';
import { nextProblem } from '../../../../src-renderer/document/next-problem';

function problemAt(from: number, message = `at ${from}`): Problem {
  return {
    rule: 'empty-anchor',
    severity: 'error',
    message,
    range: { from, to: from + 1 },
    place: undefined,
  };
}

const first = problemAt(10);
const second = problemAt(20);
const third = problemAt(30);
/** As a check may tell them: by rule, not by place. */
const problems = [third, first, second];

test('the first problem of the file comes first', () => {
  expect(nextProblem(problems, undefined, 'next')).toBe(first);
});

test('the next is the one behind it in the file', () => {
  expect(nextProblem(problems, first, 'next')).toBe(second);
});

test('behind the last comes the first', () => {
  expect(nextProblem(problems, third, 'next')).toBe(first);
});

test('before the first comes the last', () => {
  expect(nextProblem(problems, first, 'previous')).toBe(third);
});

test('without one in hand, the previous is the last', () => {
  expect(nextProblem(problems, undefined, 'previous')).toBe(third);
});

test('where the one in hand is mended, the next is the one behind its place', () => {
  expect(nextProblem(problems, problemAt(15), 'next')).toBe(second);
});

test('where the one in hand is mended, the previous is the one before its place', () => {
  expect(nextProblem(problems, problemAt(15), 'previous')).toBe(first);
});

test('two problems at one place are both visited', () => {
  const other = problemAt(10, 'another at 10');
  expect(nextProblem([first, other], first, 'next')).toBe(other);
});

test('without problems there is none', () => {
  expect(nextProblem([], first, 'next')).toBeUndefined();
});
