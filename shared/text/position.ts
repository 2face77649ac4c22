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
