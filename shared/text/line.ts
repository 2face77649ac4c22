/** A line of a text: its content without its end, and its end (`\n`, `\r\n`, or nothing at the end of the text). */
export interface Line {
  readonly from: number;
  /** Where the content ends. */
  readonly to: number;
  /** Where the next line starts. */
  readonly next: number;
}

/** The start of the line that holds the offset; behind the byte order mark, which is in no line. Lines end at `\n`. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && offset > 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The start of the line after the one that holds the offset; the text's end for the last line. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The lines of `text` between two offsets, of which the first is the start of a line. */
export function linesBetween(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = from; at < to;) {
    const next = Math.min(nextLine(text, at), to);
    lines.push({ from: at, to: contentEnd(text, at, next), next });
    at = next;
  }
  return lines;
}

function contentEnd(text: string, from: number, next: number): number {
  if (next === from || text[next - 1] !== '\n') return next;
  return next - 2 >= from && text[next - 2] === '\r' ? next - 2 : next - 1;
}

/** The line ending that most lines of the text have; `\n` where it has none. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  let all = 0;
  let withReturn = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    all += 1;
    if (text[at - 1] === '\r') withReturn += 1;
  }
  return withReturn * 2 > all ? '\r\n' : '\n';
}
