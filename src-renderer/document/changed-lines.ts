import { narrowed } from '../../shared/text/changes-between';
import { lineStart, nextLine } from '../../shared/text/line';
import { lineHunks, linesOf } from '../../shared/text/line-hunks';

/** How many lines a save takes out of the file and puts in, as Git's diff counts them. */
export interface ChangedLines {
  readonly removed: number;
  readonly added: number;
}

export const UNCHANGED: ChangedLines = { removed: 0, added: 0 };

export function changedLinesBetween(before: string, after: string): ChangedLines {
  const change = narrowed(before, after);
  if (!change) return UNCHANGED;
  // Of a large page hardly a line differs: only those between the first and the last are looked at.
  const from = lineStart(before, change.from);
  const to = nextLine(before, change.to);
  const end = to + after.length - before.length;
  let removed = 0;
  let added = 0;
  for (const hunk of lineHunks(linesOf(before.slice(from, to)), linesOf(after.slice(from, end)))) {
    removed += hunk.before.to - hunk.before.from;
    added += hunk.after.to - hunk.after.from;
  }
  return { removed, added };
}
