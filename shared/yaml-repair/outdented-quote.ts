import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import type { Suspicion } from './fault';
import { isOwnKey } from './key-columns';
import { nameOf } from './quoted';
import type { YamlLine } from './yaml-line';
import { isStructure, parentColumn } from './yaml-line';

/** A text in quotes that goes on in a line with less indentation than its key has. */
export function outdentedQuote(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines.flatMap((line, index): readonly Suspicion[] => {
    const quote = valueText(broken, line)[0];
    if (!isStructure(line) || (quote !== '"' && quote !== "'")) return [];
    const rest = continuation(broken, index, quote);
    const column = parentColumn(line) + 2;
    const outdented = rest.filter(({ kind, indent }) => kind !== 'blank' && indent.length < column);
    const [first] = outdented;
    if (!first || outdented.every(({ indent }) => indent.length > parentColumn(line))) return [];
    return [
      {
        severity: 'warning',
        message: `The quoted text of ${nameOf(line)} goes on in this line, which is indented less than its key. Jekyll reads it all the same; indent it further to have the form.`,
        range: { from: first.from, to: first.to },
        fixes: [
          {
            label: 'Indent the lines of the text',
            changes: outdented.map(({ from, indent }) => ({
              from,
              to: from + indent.length,
              insert: ' '.repeat(column),
            })),
          },
        ],
      },
    ];
  });
}

/** The lines below, up to the one that ends with the quote; none where a key comes first. */
function continuation(broken: BrokenYaml, index: number, quote: string): readonly YamlLine[] {
  const lines: YamlLine[] = [];
  for (let line = broken.lines[index + 1]; line; line = broken.lines[line.index + 1]) {
    if (line.dashed || isOwnKey(broken.columns, line)) return [];
    lines.push(line);
    if (valueText(broken, line).endsWith(quote)) return lines;
  }
  return [];
}
