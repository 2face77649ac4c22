import type { TextChange } from '../../../shared/text/change';

/**
 * A source text as an editor shows it: every `\r\n` as `\n`, since a writer has nothing to do with the `\r`. Offsets
 * and changes are carried from one to the other; what is shown and changed here never loses or gains a `\r`.
 */
export interface ShownSource {
  readonly text: string;
  /** The offset in the source; before a `\r\n` for one before its line end. */
  toSource(offset: number): number;
  toShown(offset: number): number;
  /** Changes of what is shown as changes of the source: new lines end as the file's lines do. */
  changesToSource(changes: readonly TextChange[]): readonly TextChange[];
  /** Changes of the source as changes of what is shown. */
  changesToShown(changes: readonly TextChange[]): readonly TextChange[];
}

export function shownSource(source: string): ShownSource {
  const returns = hiddenReturns(source);
  const lineEnd = isMostlyCrLf(source, returns.length) ? '\r\n' : '\n';
  const toShown = (offset: number) => offset - countBelow(returns, offset);
  const toSource = (offset: number) => {
    // The n-th hidden return stands at returns[n] in the source, and n characters earlier in what is shown.
    let low = 0;
    let high = returns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((returns[middle] ?? 0) - middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
  return {
    text: returns.length === 0 ? source : source.replaceAll('\r\n', '\n'),
    toSource,
    toShown,
    changesToSource: (changes) =>
      changes.map(({ from, to, insert }) => ({
        from: toSource(from),
        to: toSource(to),
        insert: lineEnd === '\n' ? insert : insert.replaceAll(/\r?\n/g, lineEnd),
      })),
    changesToShown: (changes) =>
      changes.map(({ from, to, insert }) => ({
        from: toShown(from),
        to: toShown(to),
        insert: insert.replaceAll('\r\n', '\n'),
      })),
  };
}

/** The offsets of each `\r` that a `\n` follows, in order. */
function hiddenReturns(source: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = source.indexOf('\r\n'); at >= 0; at = source.indexOf('\r\n', at + 2)) offsets.push(at);
  return offsets;
}

function isMostlyCrLf(source: string, returns: number): boolean {
  if (returns === 0) return false;
  let lines = 0;
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines += 1;
  return returns * 2 >= lines;
}

/** How many of the sorted numbers are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
