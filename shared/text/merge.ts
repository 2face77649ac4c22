import type { TextChange } from './change';
import type { LineHunk, LineSpan } from './line-hunks';
import { lineHunks, linesOf } from './line-hunks';
import type { Result } from './result';
import { failed, ok } from './result';

/** Where both sides changed the same lines, as lines of the common base, counted from 0, the end exclusive. */
export interface MergeConflict {
  readonly lines: readonly LineSpan[];
}

/**
 * Three-way merge by lines: the changes that bring into `mine` what `theirs` changed since `base`, where no line is
 * changed by both in different ways. A change that both made alike is taken as made. Lines side by side do not
 * conflict; two insertions at one place do.
 */
export function mergeChanges(
  base: string,
  mine: string,
  theirs: string,
): Result<readonly TextChange[], MergeConflict> {
  const baseLines = linesOf(base);
  const mineLines = linesOf(mine);
  const theirLines = linesOf(theirs);
  const my = lineHunks(baseLines, mineLines);
  const their = lineHunks(baseLines, theirLines);
  const wanted = their.filter((hunk) => !my.some((other) => isSame(hunk, other, theirLines, mineLines)));
  const conflicts = wanted.filter((hunk) => my.some((other) => touches(hunk.before, other.before)));
  if (conflicts.length > 0) return failed({ lines: conflicts.map((hunk) => hunk.before) });

  const starts = lineStarts(mineLines);
  const changes = wanted.map((hunk): TextChange => {
    const shift = shiftBefore(my, hunk.before.from);
    return {
      from: starts[hunk.before.from + shift] ?? mine.length,
      to: starts[hunk.before.to + shift] ?? mine.length,
      insert: theirLines.slice(hunk.after.from, hunk.after.to).join(''),
    };
  });
  return ok(changes);
}

/** Two spans share a line, or a place at which both insert, or one inserts inside the other. */
function touches(a: LineSpan, b: LineSpan): boolean {
  if (a.from === a.to && b.from === b.to) return a.from === b.from;
  if (a.from === a.to) return b.from < a.from && a.from < b.to;
  if (b.from === b.to) return a.from < b.from && b.from < a.to;
  return a.from < b.to && b.from < a.to;
}

function isSame(a: LineHunk, b: LineHunk, aLines: readonly string[], bLines: readonly string[]): boolean {
  if (a.before.from !== b.before.from || a.before.to !== b.before.to) return false;
  if (a.after.to - a.after.from !== b.after.to - b.after.from) return false;
  for (let index = 0; index < a.after.to - a.after.from; index += 1) {
    if (aLines[a.after.from + index] !== bLines[b.after.from + index]) return false;
  }
  return true;
}

/** By how many lines my own changes above it moved a line of the base. */
function shiftBefore(hunks: readonly LineHunk[], line: number): number {
  let shift = 0;
  for (const hunk of hunks) {
    if (hunk.before.to > line) break;
    shift += hunk.after.to - hunk.after.from - (hunk.before.to - hunk.before.from);
  }
  return shift;
}

function lineStarts(lines: readonly string[]): readonly number[] {
  const starts = [0];
  let offset = 0;
  for (const line of lines) {
    offset += line.length;
    starts.push(offset);
  }
  return starts;
}
