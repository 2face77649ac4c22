import type { Problem } from '../../shared/check/problem';

/**
 * The problem that follows the present one in the file's order, or precedes it; around the end to the other. Where
 * the present one is gone (mended, or none was gone to), the first behind its place; undefined where there are none.
 */
export function nextProblem(
  problems: readonly Problem[],
  present: Problem | undefined,
  direction: 'next' | 'previous',
): Problem | undefined {
  const ordered = inFileOrder(problems);
  if (ordered.length === 0) return undefined;
  const index = ordered.findIndex((problem) => present !== undefined && isSameProblem(problem, present));
  if (index >= 0) {
    const step = direction === 'next' ? 1 : ordered.length - 1;
    return ordered[(index + step) % ordered.length];
  }
  const from = present?.range.from ?? -1;
  if (direction === 'next') return ordered.find((problem) => problem.range.from >= from) ?? ordered[0];
  return ordered.findLast((problem) => problem.range.from < from) ?? ordered[ordered.length - 1];
}

export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
}

/** The same trouble at the same place, though another check told of it. */
export function isSameProblem(a: Problem, b: Problem): boolean {
  if (a.rule !== b.rule || a.message !== b.message) return false;
  if (!a.elsewhere && !b.elsewhere) return a.range.from === b.range.from;
  return a.elsewhere?.file === b.elsewhere?.file && a.elsewhere?.line === b.elsewhere?.line;
}
