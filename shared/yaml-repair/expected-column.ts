import type { YamlLine } from './yaml-line';
import { contentColumn, isStructure, parentColumn } from './yaml-line';

/** A column that a line is expected at, and the line that says so. */
export interface ExpectedColumn {
  readonly column: number;
  readonly like: YamlLine;
}

/**
 * The column that most other lines with this key have; else the one of the line that it follows. Undefined where
 * nothing says. Lines with another white space than spaces say nothing.
 */
export function expectedColumn(lines: readonly YamlLine[], line: YamlLine): ExpectedColumn | undefined {
  const index = lines.indexOf(line);
  const before = lines.slice(0, index).reverse();
  if (line.kind === 'text' || line.kind === 'block') return blockColumn(before, lines);
  return commonColumn(lines, line) ?? columnBefore(before, line);
}

function commonColumn(lines: readonly YamlLine[], line: YamlLine): ExpectedColumn | undefined {
  const counts = new Map<number, { readonly like: YamlLine; readonly count: number }>();
  let all = 0;
  for (const other of lines) {
    if (other === line || !isStructure(other) || hasOddSpace(other)) continue;
    if (other.key !== line.key || other.key === undefined || other.dashed !== line.dashed) continue;
    all += 1;
    const column = other.indent.length;
    counts.set(column, {
      like: counts.get(column)?.like ?? other,
      count: (counts.get(column)?.count ?? 0) + 1,
    });
  }
  for (const [column, { like, count }] of counts) if (count * 2 > all) return { column, like };
  return undefined;
}

function columnBefore(before: readonly YamlLine[], line: YamlLine): ExpectedColumn | undefined {
  const like = before.find(
    (other) => isStructure(other) && !hasOddSpace(other) && (!line.dashed || other.dashed),
  );
  return like && { column: line.dashed ? like.indent.length : contentColumn(like), like };
}

/** Text is indented as the block above it, as far behind its key as other blocks are. */
function blockColumn(before: readonly YamlLine[], lines: readonly YamlLine[]): ExpectedColumn | undefined {
  const own = before.find(({ kind, block }) => kind === 'block' && block?.column !== undefined);
  const header = before.find(isStructure);
  if (!header) return undefined;
  if (own?.block?.header === header) return { column: own.block.column ?? 0, like: own };
  const other = lines.find(({ kind, block }) => kind === 'block' && block?.column !== undefined)?.block;
  const step = other?.column === undefined ? 2 : other.column - parentColumn(other.header);
  return { column: parentColumn(header) + step, like: header };
}

/** Whether something else than spaces indents the line. */
export function hasOddSpace(line: YamlLine): boolean {
  return /[^ ]/.test(line.indent);
}
