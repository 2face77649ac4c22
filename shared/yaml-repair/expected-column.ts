import type { BrokenYaml } from './broken-yaml';
import { commonLine } from './key-columns';
import type { YamlLine } from './yaml-line';
import { contentColumn, hasOddSpace, isStructure, parentColumn } from './yaml-line';

/** A column that a line is expected at, and the line that says so. */
export interface ExpectedColumn {
  readonly column: number;
  readonly like: YamlLine;
}

/**
 * The column that most other lines with this key have; else the one of the line that it follows. Undefined where
 * nothing says. Lines with another white space than spaces say nothing.
 */
export function expectedColumn(broken: BrokenYaml, line: YamlLine): ExpectedColumn | undefined {
  if (line.kind === 'text' || line.kind === 'block') return textColumn(broken, line.index);
  const like = commonLine(broken.columns, line);
  return like ? { column: like.indent.length, like } : columnBefore(broken, line);
}

/**
 * Where text before the line of that index is to stand: as the block above it, or as far behind its key as other
 * blocks are.
 */
export function textColumn({ lines }: BrokenYaml, index: number): ExpectedColumn | undefined {
  const header = lastBefore(lines, index, isStructure);
  if (!header) return undefined;
  const own = lastBefore(lines, index, hasColumn);
  if (own?.block?.header === header) return { column: own.block.column ?? 0, like: own };
  const other = lines.find(hasColumn)?.block;
  const step = other?.column === undefined ? 2 : other.column - parentColumn(other.header);
  return { column: parentColumn(header) + step, like: header };
}

function columnBefore({ lines }: BrokenYaml, line: YamlLine): ExpectedColumn | undefined {
  const like = lastBefore(
    lines,
    line.index,
    (other) => isStructure(other) && !hasOddSpace(other) && (!line.dashed || other.dashed),
  );
  return like && { column: line.dashed ? like.indent.length : contentColumn(like), like };
}

function hasColumn({ kind, block }: YamlLine): boolean {
  return kind === 'block' && block?.column !== undefined;
}

function lastBefore(
  lines: readonly YamlLine[],
  index: number,
  isWanted: (line: YamlLine) => boolean,
): YamlLine | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line && isWanted(line)) return line;
  }
  return undefined;
}
