import { stripped } from '../../../text/ascii-space';
import type { DocumentScope } from '../document-scope';
import { parseCodeAndHtml } from '../spans/parse-spans';
import { matchAt } from '../cursor';

/** The cells of a line: between pipes that are neither escaped nor inside code. */
export function splitCells(line: string): string[] {
  if (stripped(line) === '') return [];
  const cells: string[] = [''];
  for (let at = 0; at < line.length;) {
    const piece = nextPiece(line, at);
    if (piece === '|') cells.push('');
    else cells[cells.length - 1] += piece === '\\|' ? '|' : piece;
    at += piece.length;
  }
  if (cells.length > 1 && stripped(cells.at(-1) ?? '') === '') cells.pop();
  return cells.map((cell) => stripped(cell));
}

/** Whether a line starts with a pipe, or has one that is not escaped. */
export function hasPipe(line: string): boolean {
  return /^(?:\||.*?[^\\\n]\|)/.test(line);
}

/**
 * Whether the lines of a text have a pipe that parts cells each: one that is not escaped, nor inside of code or of HTML.
 * An element of HTML, however many lines it has, counts as a part of one.
 */
export function hasCells(text: string, document: DocumentScope): boolean {
  let isPiped = false;
  for (const token of parseCodeAndHtml(text, document)) {
    if (token.level > 0 || token.nesting !== 0) continue;
    const lines = token.content.replace(/\n+$/, '').split('\n');
    const isLong = lines.length > 1;
    if (token.type === 'code_span') {
      if (lines.length > 2 || (isLong && !isPiped)) break;
      isPiped &&= !isLong;
    } else {
      if (isLong && !isPiped && !hasPipe(lines[0] ?? '')) break;
      isPiped = (!isLong && isPiped) || hasPipe(lines.at(-1) ?? '');
    }
  }
  return isPiped;
}

/** A pipe, an escaped one, code with its marks or tags, or one other character. */
function nextPiece(text: string, at: number): string {
  const found = matchAt(
    text,
    at,
    /\\\||<code[^>]*>.*?<\/code>|(?<![\t-\r ])`(?!`)|`(?=[^\t-\r ])(?!`)|``+/y,
  )?.[0];
  if (found === undefined) return text.charAt(at);
  if (!found.startsWith('`')) return found;
  const end = text.indexOf(found, at + found.length);
  return end < 0 ? found : text.slice(at, end + found.length);
}
