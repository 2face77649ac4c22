import { stripped } from '../../../text/ascii-space';
import type { DocumentScope } from '../document-scope';
import type { Token } from '../spans/markdown-it-types';
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

/** Whether each line of a text has a pipe that parts cells: one that is not escaped, nor inside of code or of HTML. */
export function hasCells(lines: readonly string[], document: DocumentScope): boolean {
  const text = parseCodeAndHtml(lines.join('\n'), document)
    .map((token) => (isText(token) ? token.content : breaksIn(token.content)))
    .join('');
  const rest = text.split('\n');
  return rest.length === lines.length && rest.every((line) => /(?<!\\)\|/.test(line));
}

/** Comments count as text. */
function isText(token: Token): boolean {
  return token.level === 0 && (token.type === 'text' || token.type === 'html_raw');
}

function breaksIn(text: string): string {
  return text.replace(/[^\n]+/g, '');
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
