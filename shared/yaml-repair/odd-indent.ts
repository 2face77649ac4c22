import type { BrokenYaml } from './broken-yaml';
import { expectedColumn } from './expected-column';
import type { Fix, Suspicion } from './fault';
import type { YamlLine } from './yaml-line';
import { hasOddSpace } from './yaml-line';

/** Lines that are indented with tabs, or with spaces of another kind: YAML counts plain spaces alone. */
export function oddIndent(broken: BrokenYaml): readonly Suspicion[] {
  const odd = broken.lines.filter((line) => line.kind !== 'blank' && hasOddSpace(line));
  const [first] = odd;
  if (!first) return [];
  return [
    {
      message: `${odd.length > 1 ? `These ${odd.length} lines are` : 'This line is'} indented with ${causeOf(first)} Indent with plain spaces instead.`,
      range: { from: first.from, to: first.from + first.indent.length },
      fixes: fixesOf(broken, odd),
    },
  ];
}

function causeOf({ indent }: YamlLine): string {
  return indent.includes('\t')
    ? 'tabs, which YAML does not allow.'
    : 'special spaces, as they come from web pages and word processors.';
}

function fixesOf(broken: BrokenYaml, odd: readonly YamlLine[]): readonly Fix[] {
  const columns = odd.map((line) => expectedColumn(broken, line)?.column);
  if (columns.some((column) => column === undefined)) return [];
  const changes = odd.map(({ from, indent }, index) => ({
    from,
    to: from + indent.length,
    insert: ' '.repeat(columns[index] ?? 0),
  }));
  return [{ label: 'Indent with spaces', changes }];
}
