import { type Cursor, dedent, indentation, isAtEnd, isBlank, lineEnd, restOfLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { isHtmlStart } from './html-block';

/**
 * Takes the lines that go on with a list item, a definition or a footnote, without their indentation: those that are
 * indented by so many columns, blank lines between them, and the lines of a paragraph that go on without indentation.
 * Stops before blank lines that something else follows, and before a line that `isNext` knows for the next item's.
 */
export function takeIndented(
  cursor: Cursor,
  item: {
    readonly columns: number;
    readonly isNext: (line: string) => boolean;
    /** Of the HTML element around. */
    readonly endTag: string | undefined;
  },
): string[] {
  const lines: string[] = [];
  while (!isAtEnd(cursor)) {
    const line = restOfLine(cursor);
    if (isBlank(line)) {
      const next = afterBlankLines(cursor);
      const isIndented = next < cursor.text.length && indentation(lineAt(cursor.text, next)) >= item.columns;
      if (!isIndented) break;
      while (cursor.at < next) lines.push(dedent(takeLine(cursor), item.columns));
    } else if (indentation(line) >= item.columns) {
      lines.push(dedent(takeLine(cursor), item.columns));
    } else if (
      item.isNext(line) ||
      isBoundary(line) ||
      isAttributeLine(line) ||
      isHtmlStart(cursor, item.endTag)
    ) {
      break;
    } else {
      lines.push(takeLine(cursor));
    }
  }
  return lines;
}

/** Where the first line that is not blank starts. */
export function afterBlankLines(cursor: Cursor): number {
  let at = cursor.at;
  while (at < cursor.text.length && isBlank(lineAt(cursor.text, at))) at = lineEnd(cursor.text, at) + 1;
  return Math.min(at, cursor.text.length);
}

export function lineAt(text: string, at: number): string {
  return text.slice(at, lineEnd(text, at));
}
