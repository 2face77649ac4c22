import { applyChanges } from '../../shared/text/apply-changes';
import { lineHunks, linesOf } from '../../shared/text/line-hunks';
import type { Fix } from '../../shared/yaml-repair/fault';

/** The lines that a fix writes, without the last one's end. */
export function mendedLines(text: string, { changes }: Fix): string {
  const after = linesOf(applyChanges(text, changes));
  const hunks = lineHunks(linesOf(text), after);
  return hunks
    .map((hunk) => after.slice(hunk.after.from, hunk.after.to).join(''))
    .join('…\n')
    .replace(/\n$/, '');
}
