import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../shared/check/problem';
import type { RenderProblem } from '../../../../shared/render/rendered';
import { problemsAround } from '../../../../src-renderer/document/problems-around';
import type { RepoPath } from '../../../../shared/text/repo-path';

const page = { path: 'faq.md' as RepoPath, text: '---\ntitle: T\n---\nSee {% nosuch %}.\n' };

function rendered(part: Partial<RenderProblem>): RenderProblem {
  const place = { file: '_layouts/faq.html', line: 3, column: 1, answer: undefined };
  return { message: 'It is not closed.', severity: 'error', ...place, ...part };
}

describe('in a layout or an include', () => {
  test('an error is told with its file and line', () =>
    expect(problemsAround([rendered({})], page, [])).toEqual([
      {
        rule: 'render',
        severity: 'error',
        message: 'It is not closed.',
        range: { from: page.text.length, to: page.text.length },
        place: undefined,
        elsewhere: { file: '_layouts/faq.html', line: 3 },
      },
    ]));

  test('an error that a loop meets again is told once', () =>
    expect(problemsAround([rendered({}), rendered({}), rendered({ line: 4 })], page, [])).toHaveLength(2));

  test('what the preview does not know is not told', () =>
    expect(problemsAround([rendered({ severity: 'warning' })], page, [])).toEqual([]));
});

describe('in the page’s own words', () => {
  const own = rendered({ file: 'faq.md', line: 4 });
  const words = { from: page.text.indexOf('{%'), to: page.text.indexOf('%}') + 2 };
  const told: Problem = {
    rule: 'liquid-syntax',
    severity: 'error',
    message: 'No such tag.',
    range: words,
    place: undefined,
  };

  test('it is told at its line', () => {
    const [found] = problemsAround([own], page, []);
    expect(found && page.text.slice(found.range.from, found.range.to)).toBe('See {% nosuch %}.');
  });

  test('it is not told twice', () => expect(problemsAround([own], page, [told])).toEqual([]));

  test('what is wrong in another line is told too', () =>
    expect(problemsAround([{ ...own, line: 2 }], page, [told])).toHaveLength(1));

  test('without a line it stands at the top', () =>
    expect(problemsAround([{ ...own, line: undefined }], page, [])[0]?.range).toEqual({ from: 0, to: 0 }));
});

test('what is wrong in an answer is told there', () => {
  const answer = { topicIndex: 0, itemIndex: 0, valueRange: undefined };
  expect(problemsAround([rendered({ answer })], page, [])).toEqual([]);
});
