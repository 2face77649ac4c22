import type { Problem } from '../../shared/check/problem';
import type { RenderProblem } from '../../shared/render/rendered';
import { lineColumnAt, rangeOfLine } from '../../shared/text/position';
import type { RepoPath } from '../../shared/text/repo-path';

/**
 * What the rendering told of what stands around the answers, among the problems of the page: all of the page's own
 * words, and the errors of its layouts and includes, each once, however often a loop meets it. What the text itself
 * showed to be wrong is not told twice.
 *
 * @param told - the problems of the text
 */
export function problemsAround(
  problems: readonly RenderProblem[],
  { path, text }: { readonly path: RepoPath; readonly text: string },
  told: readonly Problem[],
): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const { answer, file, line, severity, message } of problems) {
    if (answer) continue;
    const key = [file, line, message].join('\0');
    if (file !== path) {
      const end = { from: text.length, to: text.length };
      const elsewhere = { file, line };
      if (severity === 'error')
        found.set(key, { rule: 'render', severity, message, range: end, place: undefined, elsewhere });
      continue;
    }
    const range = line === undefined ? { from: 0, to: 0 } : rangeOfLine(text, line);
    if (!told.some((problem) => isErrorThere(problem, text, line)))
      found.set(key, { rule: 'render', severity, message, range, place: undefined });
  }
  return [...found.values()];
}

function isErrorThere(
  { severity, rule, place, range }: Problem,
  text: string,
  line: number | undefined,
): boolean {
  if (rule === 'yaml-syntax') return true;
  return severity === 'error' && !place && lineColumnAt(text, range.from).line === line;
}
