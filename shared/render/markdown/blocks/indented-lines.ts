import { type Cursor, dedent, indentation, isAtEnd, isBlank, restOfLine, skipLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { isHtmlStart } from './html-block';

/** Lines that go on with a list item, a definition or a footnote. */
export interface IndentedLines {
  /** Without the item's indentation. */
  readonly lines: readonly string[];
  /** Blank lines follow them; the cursor stands behind these where the next item follows, else before them. */
  readonly hasBlankAfter: boolean;
}

/**
 * Takes the lines that are indented by so many columns, blank lines between them, and the lines of a paragraph that
 * go on without indentation, up to one that `isNext` knows for the next item's first.
 */
export function takeIndented(
  cursor: Cursor,
  item: { readonly columns: number; readonly isNext: (line: string) => boolean },
): IndentedLines {
  const lines: string[] = [];
  while (!isAtEnd(cursor)) {
    const line = restOfLine(cursor);
    if (isBlank(line)) {
      const blanks = blankLinesBefore(cursor, item);
      if (blanks.next !== 'item') {
        if (blanks.next === 'other') cursor.at = blanks.after;
        return { lines, hasBlankAfter: true };
      }
      lines.push(...blanks.lines);
    } else if (indentation(line) >= item.columns) {
      lines.push(dedent(takeLine(cursor), item.columns));
    } else if (item.isNext(line) || isBoundary(line) || isAttributeLine(line) || isHtmlStart(cursor, undefined)) {
      break;
    } else {
      lines.push(takeLine(cursor));
    }
  }
  return { lines, hasBlankAfter: false };
}
