import type { TextRange } from './range';

/** A place as an editor shows it: both counted from 1, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset. Lines end at `\n`, `\r\n` or a lone `\r`. */
export function lineColumnAt(text: string, offset: number): LineColumn {
  let line = 1;
  let start = 0;
  const breaks = /\r\n|\n|\r/g;
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    const next = found.index + found[0].length;
    if (next > offset) break;
    line += 1;
    start = next;
  }
  return { line, column: offset - start + 1 };
}

/** A line without its end, counted from 1; lines end at `\n`. Of a line that is not there: nothing, at the text's end. */
export function rangeOfLine(text: string, line: number): TextRange {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  const from = Math.min(before, text.length);
  return { from, to: from + (lines[line - 1]?.length ?? 0) };
}
