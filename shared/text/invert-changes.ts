import { assertChanges } from './apply-changes';
import type { TextChange } from './change';

/** The changes that lead from the changed text back to `text`. Throws as `applyChanges` does. */
export function invertChanges(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  assertChanges(changes, text.length);
  let shift = 0;
  return changes.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}
