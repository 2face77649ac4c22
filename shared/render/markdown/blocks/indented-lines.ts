import { type Cursor, dedent, indentation, isAtEnd, isBlank, lineEnd, restOfLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { isHtmlLine } from './html-block';

/** A list item, a definition or a footnote, whose lines are indented by so many columns. */
export interface IndentedItem {
  readonly columns: number;
  /** Whether a line that is indented less is the next item's first. */
  readonly isNext: (line: string) => boolean;
  /** Whether a line after a blank one ends the item in spite of its indentation. */
  readonly isEndAfterBlank?: (line: string) => boolean;
}

export interface ItemLine {
  /** Without the item's indentation. */
  readonly text: string;
  /** It goes on with a paragraph without being indented. */
  readonly isLazy: boolean;
}

/**
 * Takes the lines that go on with an item: those that are indented, blank lines between them, and the lines of a
 * paragraph that go on without indentation. Stops before blank lines that something else follows.
 */
export function takeIndented(cursor: Cursor, item: IndentedItem): ItemLine[] {
  const lines: ItemLine[] = [];
  const takeUpTo = (end: number): void => {
    while (cursor.at < end) {
      const line = takeLine(cursor);
      // In code of the item, a line of white space alone is seen as it was written.
      lines.push({ text: isBlank(line) ? line : dedent(line, item.columns), isLazy: false });
    }
  };
  while (!isAtEnd(cursor)) {
    const line = restOfLine(cursor);
    if (isBlank(line)) {
      const next = afterBlankLines(cursor);
      const below = lineAt(cursor.text, next);
      if (indentation(below) < item.columns || item.isEndAfterBlank?.(below) === true) break;
      takeUpTo(next);
    } else if (indentation(line) >= item.columns) {
      takeUpTo(cursor.at + 1);
    } else if (item.isNext(line) || endsItem(cursor)) {
      break;
    } else {
      lines.push({ text: takeLine(cursor), isLazy: true });
    }
  }
  return lines;
}

function endsItem(cursor: Cursor): boolean {
  const line = restOfLine(cursor);
  return isBoundary(line) || isAttributeLine(line) || isHtmlLine(cursor);
}

/** The text of an item's lines. */
export function joinLines(first: string, lines: readonly ItemLine[]): string {
  return `${[first, ...lines.map((line) => line.text)].join('\n')}\n`;
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
