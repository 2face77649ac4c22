import type { Cursor } from './cursor';

/** Lines of the text that is rendered, counted from 1; both ends are part of it. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** Where the parts of a text were read from: blocks, items, rows of tables ..., each by its identity. */
export type BlockLines = WeakMap<object, LineSpan>;

/** The line that the cursor is in, of the whole text, whatever container is read. */
export function lineOf(cursor: Cursor): number {
  if (cursor.at < cursor.countedTo) {
    cursor.countedTo = 0;
    cursor.countedLines = 0;
  }
  for (
    let feed = cursor.text.indexOf('\n', cursor.countedTo);
    feed >= 0 && feed < cursor.at;
    feed = cursor.text.indexOf('\n', feed + 1)
  ) {
    cursor.countedLines += 1;
    cursor.countedTo = feed + 1;
  }
  return cursor.firstLine + cursor.countedLines;
}

/** What was read from that line on, up to the cursor. */
export function spanTo(cursor: Cursor, from: number): LineSpan {
  const line = lineOf(cursor);
  const last = cursor.text[cursor.at - 1] === '\n' ? line - 1 : line;
  return { from, to: Math.max(from, last) };
}
