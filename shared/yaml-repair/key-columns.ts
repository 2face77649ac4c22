import type { YamlLine } from './yaml-line';
import { hasOddSpace, isStructure } from './yaml-line';

/** The lines that begin with a key, by the key and whether a dash stands before it, and by their column. */
export type KeyColumns = ReadonlyMap<string, ReadonlyMap<number, readonly YamlLine[]>>;

/** Lines with another white space than spaces are in no column. */
export function keyColumns(lines: readonly YamlLine[]): KeyColumns {
  const all = new Map<string, Map<number, YamlLine[]>>();
  for (const line of lines) {
    if (line.key === undefined || !isStructure(line) || hasOddSpace(line)) continue;
    const columns = all.get(nameOf(line)) ?? new Map<number, YamlLine[]>();
    all.set(nameOf(line), columns);
    const here = columns.get(line.indent.length);
    if (here) here.push(line);
    else columns.set(line.indent.length, [line]);
  }
  return all;
}

/** The first line in the column that most other lines have which begin as this one does; undefined where none has. */
export function commonLine(all: KeyColumns, line: YamlLine): YamlLine | undefined {
  if (line.key === undefined) return undefined;
  const columns = [...(all.get(nameOf(line))?.values() ?? [])].map((list) => {
    const [first, second] = list;
    const isOwn = line.indent.length === first?.indent.length && !hasOddSpace(line);
    return { like: first === line ? second : first, count: list.length - (isOwn ? 1 : 0) };
  });
  const total = columns.reduce((sum, { count }) => sum + count, 0);
  return columns.find(({ count }) => count * 2 > total)?.like;
}

/** Whether a key stands elsewhere too, or looks like one of a page's: without a space or a capital. */
export function isOwnKey(all: KeyColumns, line: YamlLine): boolean {
  if (line.key === undefined) return false;
  if (/^[a-z][a-z0-9_-]*$/.test(line.key)) return true;
  return [true, false].some((dashed) =>
    [...(all.get(nameOf({ key: line.key, dashed }))?.values() ?? [])].some((list) =>
      list.some((other) => other !== line),
    ),
  );
}

function nameOf({ key, dashed }: Pick<YamlLine, 'key' | 'dashed'>): string {
  return `${dashed ? '- ' : '  '}${key}`;
}
