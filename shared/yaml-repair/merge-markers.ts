import type { BrokenYaml } from './broken-yaml';
import type { Suspicion } from './fault';

/** The marks that Git leaves between two versions of a page. */
export function mergeMarkers({ source, lines }: BrokenYaml): readonly Suspicion[] {
  const mark = lines.find((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(source.slice(line.from, line.to)));
  if (!mark) return [];
  const message =
    'Git left both versions of a merge here. Keep the lines that are right, and take out the others with the marks <<<<<<<, ======= and >>>>>>>.';
  return [{ message, range: { from: mark.from, to: mark.to }, fixes: [] }];
}
