import { lineHunks, linesOf } from '../../shared/text/line-hunks';

/** How many lines a save takes out of the file and puts in, as Git's diff counts them. */
export interface ChangedLines {
  readonly removed: number;
  readonly added: number;
}

export const UNCHANGED: ChangedLines = { removed: 0, added: 0 };

export function changedLinesBetween(before: string, after: string): ChangedLines {
  if (before === after) return UNCHANGED;
  let removed = 0;
  let added = 0;
  for (const hunk of lineHunks(linesOf(before), linesOf(after))) {
    removed += hunk.before.to - hunk.before.from;
    added += hunk.after.to - hunk.after.from;
  }
  return { removed, added };
}
