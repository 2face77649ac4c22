import type { TextChange } from './change';

/** The text with all changes carried out. Throws where the list is out of order, overlaps or leaves the text. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  assertChanges(changes, text.length);
  const parts: string[] = [];
  let at = 0;
  for (const change of changes) {
    parts.push(text.slice(at, change.from), change.insert);
    at = change.to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Throws where a list of changes does not keep its word: sorted, apart, inside a text of that length. */
export function assertChanges(changes: readonly TextChange[], length: number): void {
  let end = 0;
  for (const { from, to } of changes) {
    if (from < end || to < from || to > length) {
      throw new RangeError(`change ${from}-${to} after ${end} in a text of ${length}`);
    }
    end = to;
  }
}
