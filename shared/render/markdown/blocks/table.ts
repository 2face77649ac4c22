import { stripped } from '../../../text/ascii-space';
import { type BlockLines, lineOf } from '../block-lines';
import type { Alignment, TableSection } from '../block';
import { isAtEnd, isBlank, restOfLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { addBlock, type BlockScope, isAfterBoundary } from './block-scope';
import { hasCells, hasPipe, splitCells } from './table-cells';

/** Lines of cells, up to a blank line; all of them must hold a pipe. */
export function table(scope: BlockScope): boolean {
  const { cursor } = scope;
  const start = cursor.at;
  if (!isAfterBoundary(scope)) return false;
  const line = restOfLine(cursor);
  if (!/^ {0,3}[^\t-\r ]/.test(line) || !hasPipe(line)) return false;
  const firstLine = lineOf(cursor);
  const lines: string[] = [];
  while (!isAtEnd(cursor) && hasPipe(restOfLine(cursor))) lines.push(takeLine(cursor));
  const below = restOfLine(cursor);
  const isWhole = isBlank(below) || isBoundary(below) || isAttributeLine(cursor);
  const isTable = isWhole && hasCells(lines.join('\n'), scope.document);
  const read = isTable ? readTable(lines, firstLine, scope.document.lines) : undefined;
  if (read === undefined) {
    // What may be a table takes the attribute lists above it even so.
    scope.pending = [];
    cursor.at = start;
    return false;
  }
  addBlock(scope, { kind: 'table', ...read, lists: [] });
  return true;
}

const SEPARATOR = /^[|:+ \t-]*-[|:+ \t-]*$/;
const FOOTER = /^[|:+ \t=]*=[|:+ \t=]*$/;

function readTable(
  lines: readonly string[],
  firstLine: number,
  rowLines: BlockLines,
): { alignments: readonly Alignment[]; sections: readonly TableSection[] } | undefined {
  const sections: { tag: TableSection['tag']; rows: string[][] }[] = [];
  let rows: string[][] = [];
  let alignments: readonly Alignment[] | undefined;
  let tag: TableSection['tag'] = 'tbody';
  const endSection = (own: TableSection['tag']): void => {
    if (rows.length > 0) sections.push({ tag: own, rows });
    rows = [];
  };
  // Lines start with the pipe of their first cell where the first line does.
  const hasStart = /^ {0,3}\|/.test(lines[0] ?? '');
  for (const [index, line] of lines.entries()) {
    if (FOOTER.test(line)) {
      // Only the last of several is the foot.
      endSection('tbody');
      tag = 'tfoot';
    } else if (SEPARATOR.test(line)) {
      // The rows above the first line between rows are the head; a foot has no parts.
      if (tag === 'tfoot') continue;
      const isHead = rows.length > 0 && alignments === undefined;
      if (isHead) alignments = readAlignments(line);
      endSection(isHead ? 'thead' : 'tbody');
    } else {
      const row = splitCells(hasStart ? line.replace(/^[\t-\r ]*\|/, '') : line);
      rowLines.set(row, { from: firstLine + index, to: firstLine + index });
      rows.push(row);
    }
  }
  endSection(tag);
  if (!sections.some((section) => section.tag === 'tbody')) return undefined;
  fillRows(sections.flatMap((section) => section.rows));
  return { alignments: alignments ?? [], sections };
}

/** All rows get as many cells as the longest one. */
function fillRows(rows: readonly string[][]): void {
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) while (row.length < width) row.push('');
}

function readAlignments(line: string): Alignment[] {
  const cells = line
    .trim()
    .replace(/^[|+]|\|$/g, '')
    .split(/[|+]/);
  return cells.map((cell) => {
    const text = stripped(cell);
    const isLeft = text.startsWith(':');
    const isRight = text.endsWith(':');
    if (isLeft && isRight) return 'center';
    return isLeft ? 'left' : isRight ? 'right' : undefined;
  });
}
