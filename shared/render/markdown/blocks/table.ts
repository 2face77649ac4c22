import type { Alignment, TableSection } from '../block';
import { isAtEnd, isBlank, restOfLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { addBlock, type BlockScope, isAfterBoundary } from './block-scope';
import { hasCells, splitCells } from './table-cells';

/** Lines of cells, up to a blank line; all of them must hold a pipe. */
export function table(scope: BlockScope): boolean {
  const { cursor } = scope;
  const start = cursor.at;
  if (!isAfterBoundary(scope)) return false;
  if (!hasPipe(restOfLine(cursor))) return false;
  const lines: string[] = [];
  while (!isAtEnd(cursor) && hasPipe(restOfLine(cursor))) lines.push(takeLine(cursor));
  const isWhole = isAtEnd(cursor) || isBlank(restOfLine(cursor)) || isAttributeLine(restOfLine(cursor));
  const read = isWhole ? readTable(lines) : undefined;
  if (read === undefined) {
    cursor.at = start;
    return false;
  }
  addBlock(scope, { kind: 'table', ...read, lists: [] });
  return true;
}

const SEPARATOR = /^ {0,3}[|:-][|:\- \t+]*$/;
const FOOTER = /^ {0,3}[|:=][|:= \t+]*$/;

/** A pipe that is not escaped, or a line between two parts of a table. */
function hasPipe(line: string): boolean {
  return hasCells(line) || isSeparator(line, FOOTER);
}

function isSeparator(line: string, pattern: RegExp): boolean {
  return pattern.test(line) && /[-=]/.test(line);
}

function readTable(
  lines: readonly string[],
): { alignments: Alignment[]; sections: TableSection[] } | undefined {
  const sections: { tag: TableSection['tag']; rows: string[][] }[] = [{ tag: 'tbody', rows: [] }];
  let alignments: Alignment[] | undefined;
  for (const line of lines) {
    const last = sections.at(-1);
    if (isSeparator(line, FOOTER)) sections.push({ tag: 'tfoot', rows: [] });
    else if (isSeparator(line, SEPARATOR)) {
      if (alignments === undefined && sections.length === 1 && last !== undefined && last.rows.length > 0)
        last.tag = 'thead';
      alignments ??= readAlignments(line);
      sections.push({ tag: 'tbody', rows: [] });
    } else last?.rows.push(splitCells(line));
  }
  const filled = sections.filter((section) => section.rows.length > 0);
  const width = Math.max(0, ...filled.flatMap((section) => section.rows.map((row) => row.length)));
  if (width === 0 || !filled.some((section) => section.tag === 'tbody')) return undefined;
  for (const section of filled) for (const row of section.rows) while (row.length < width) row.push('');
  return { alignments: alignments ?? [], sections: filled };
}

function readAlignments(line: string): Alignment[] {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/[|+]/);
  return cells.map((cell) => {
    const text = cell.trim();
    const isLeft = text.startsWith(':');
    const isRight = text.endsWith(':');
    if (isLeft && isRight) return 'center';
    return isLeft ? 'left' : isRight ? 'right' : undefined;
  });
}
