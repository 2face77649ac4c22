import { applyChanges } from '../../shared/text/apply-changes';
import type { TextChange } from '../../shared/text/change';
import { linesOf, lineHunks } from '../../shared/text/line-hunks';
import { lineColumnAt } from '../../shared/text/position';

/**
 * Each change as `FROM-TO -> FROM-TO`, the places as `line:column` counted from 1: what gave way in the old text, and
 * what stands there in the new one. An empty range is a place between two characters.
 */
export function changedRanges(before: string, changes: readonly TextChange[]): readonly string[] {
  const after = applyChanges(before, changes);
  let shift = 0;
  return changes.map(({ from, to, insert }) => {
    const start = from + shift;
    const end = start + insert.length;
    shift += insert.length - (to - from);
    return `${span(before, from, to)} -> ${span(after, start, end)}`;
  });
}

/** The lines that Git's diff would count. */
export function changedLines(
  before: string,
  after: string,
): { readonly removed: number; readonly added: number } {
  const hunks = lineHunks(linesOf(before), linesOf(after));
  return {
    removed: hunks.reduce((sum, hunk) => sum + hunk.before.to - hunk.before.from, 0),
    added: hunks.reduce((sum, hunk) => sum + hunk.after.to - hunk.after.from, 0),
  };
}

function span(text: string, from: number, to: number): string {
  return `${position(text, from)}-${position(text, to)}`;
}

function position(text: string, offset: number): string {
  const { line, column } = lineColumnAt(text, offset);
  return `${line}:${column}`;
}
