import { type Cursor, isAtEnd, isBlank, lineEnd, restOfLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { isHtmlLine } from './html-block';

/** The first line of an item or a definition behind its mark. */
export interface FirstLine {
  /** Without the white space before it. */
  readonly text: string;
  /** How far its further lines must be indented to belong to it. */
  readonly columns: number;
}

/** Four columns where the mark stands alone, but for an attribute list. */
export function readFirstLine(markLength: number, content: string): FirstLine {
  const text = content.replace(/^[\t-\r ]+/, '');
  if (isBlank(text.replace(LEADING_LIST, ''))) return { text, columns: 4 };
  const space = content.slice(0, content.length - text.length);
  let columns = markLength;
  for (const character of space) columns += character === '\t' ? 4 - (columns % 4) : 1;
  return { text, columns };
}

/** `{: ...}` at the start of an item or a definition is its own. */
export const LEADING_LIST = /^[\t-\r ]*\{:(?!(?:\w[\w-]*)?:|\/)((?:\\\}|[^}])+)\}[\t-\r ]*/;

/** Whether a line that is not blank is indented so far, in tabs, or fours of spaces, and single spaces. */
export function isIndented(line: string, columns: number): boolean {
  const known = indentations.get(columns);
  const whole = Math.floor(columns / 4);
  const pattern =
    known ?? new RegExp(`^(?:(?:\\t| {4}){${whole}} {${columns % 4}}|(?:\\t| {4}){${whole + 1}})`);
  indentations.set(columns, pattern);
  return pattern.test(line) && !isBlank(line);
}

const indentations = new Map<number, RegExp>();

/** Whether a line goes on with the text above it without being indented. */
export function isLazy(cursor: Cursor, columns: number): boolean {
  const line = restOfLine(cursor);
  if (isBlank(line)) return false;
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return spaces > Math.min(columns, 3) || !(isAttributeLine(cursor) || isHtmlLine(cursor));
}

/** A line without an item's indentation, if it has it all; tabs at its start are four spaces each. */
export function withoutIndentation(line: string, columns: number): { text: string; isFound: boolean } {
  const spaced = line.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length));
  const isFound = spaced.startsWith(' '.repeat(columns));
  return { text: isFound ? spaced.slice(columns) : spaced, isFound };
}

/**
 * Takes lines of code or of a footnote: those that are indented, blank lines before them, and the lines that go on
 * without indentation. Stops before blank lines that something else follows.
 */
export function takeCodeLines(
  cursor: Cursor,
  { hasLazyLines }: { readonly hasLazyLines: boolean },
): string[] {
  const lines: string[] = [];
  while (!isAtEnd(cursor)) {
    const next = afterBlankLines(cursor);
    const line = lineAt(cursor.text, next);
    if (CODE.test(line)) while (cursor.at <= next) lines.push(takeLine(cursor));
    else if (lines.length > 0 && next === cursor.at && hasLazyLines && !endsCode(cursor))
      lines.push(takeLine(cursor));
    else break;
  }
  return lines;
}

/** A tab or four spaces. */
export const CODE = /^(?:\t| {4})(?=[ \t]*[^\t-\r ])/;

function endsCode(cursor: Cursor): boolean {
  const line = restOfLine(cursor);
  return isBoundary(line) || isAttributeLine(cursor) || isHtmlLine(cursor);
}

/** Where the first line that is not blank starts. */
function afterBlankLines(cursor: Cursor): number {
  let at = cursor.at;
  while (at < cursor.text.length && isBlank(lineAt(cursor.text, at))) at = lineEnd(cursor.text, at) + 1;
  return Math.min(at, cursor.text.length);
}

function lineAt(text: string, at: number): string {
  return text.slice(at, lineEnd(text, at));
}
