import type { TextChange } from './change';

/**
 * Where an offset of the old text stands in the new one. At a place where text was put in it stays before the new
 * text or goes behind it, as `side` says; inside a replaced stretch it goes to the start or the end of what
 * replaced it.
 */
export function mapOffset(offset: number, changes: readonly TextChange[], side: 'before' | 'after'): number {
  let shift = 0;
  for (const { from, to, insert } of changes) {
    if (offset < from || (offset === from && (side === 'before' || to > from))) break;
    if (offset < to) return side === 'before' ? from + shift : from + shift + insert.length;
    shift += insert.length - (to - from);
  }
  return offset + shift;
}
