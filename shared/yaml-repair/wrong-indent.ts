import type { TextChange } from '../text/change';
import type { BrokenYaml } from './broken-yaml';
import type { ExpectedColumn } from './expected-column';
import { expectedColumn } from './expected-column';
import type { Fix, Suspicion } from './fault';
import type { YamlLine } from './yaml-line';
import { hasOddSpace, isStructure } from './yaml-line';

/** A key or a dash that does not stand in the column of those that it belongs with. */
export function wrongIndent(broken: BrokenYaml): readonly Suspicion[] {
  const { lines, firstLine } = broken;
  return lines.flatMap((line): readonly Suspicion[] => {
    if (!isStructure(line) || hasOddSpace(line)) return [];
    const expected = expectedColumn(broken, line);
    if (!expected || expected.column === line.indent.length) return [];
    const by = expected.column - line.indent.length;
    const fixes = [fixOf([line], by, expected), fixOf(subtree(lines, line), by, expected)];
    return [{ message: words(firstLine, line, expected), range: rangeOf(line), fixes: different(fixes) }];
  });
}

function words(firstLine: number, line: YamlLine, { column, like }: ExpectedColumn): string {
  const other = `${like.key === undefined ? 'the one' : `“${like.key}”`} in line ${firstLine + like.index}`;
  return `${named(line)} is indented by ${spaces(line.indent.length)}. With ${column === 0 ? 'none' : column} it lines up with ${other}.`;
}

function named(line: YamlLine): string {
  return line.key === undefined ? 'This dash' : line.dashed ? `The dash of “${line.key}”` : `“${line.key}”`;
}

function spaces(count: number): string {
  return count === 0 ? 'no space' : count === 1 ? '1 space' : `${count} spaces`;
}

function rangeOf(line: YamlLine): Suspicion['range'] {
  return { from: line.from, to: line.keyRange?.to ?? line.to };
}

/** The line and those below it that are indented further. */
function subtree(lines: readonly YamlLine[], line: YamlLine): readonly YamlLine[] {
  const end = lines.findIndex(
    ({ index, content, to, indent }) =>
      index > line.index && content < to && indent.length <= line.indent.length,
  );
  return lines.slice(line.index, end < 0 ? lines.length : end);
}

function fixOf(moved: readonly YamlLine[], by: number, { like }: ExpectedColumn): Fix {
  return {
    label: like.key === undefined ? 'Line it up' : `Line it up with “${like.key}”`,
    changes: moved.filter(({ content, to }) => content < to).map((each) => movedBy(each, by)),
  };
}

function movedBy({ from, indent }: YamlLine, by: number): TextChange {
  return by > 0
    ? { from, to: from, insert: ' '.repeat(by) }
    : { from, to: from + Math.min(-by, indent.length), insert: '' };
}

function different(fixes: readonly Fix[]): readonly Fix[] {
  const [alone, together] = fixes;
  return alone?.changes.length === together?.changes.length ? fixes.slice(0, 1) : fixes;
}
