import { lineEndingOf } from '../text/line';
import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import { textColumn } from './expected-column';
import type { Suspicion } from './fault';
import { nameOf } from './quoted';
import type { YamlLine } from './yaml-line';
import { isStructure } from './yaml-line';

/** Text on the line that opens a block: `answer: | Text`. It belongs on the lines below. */
export function blockHeaderText(broken: BrokenYaml): readonly Suspicion[] {
  const { source, lines } = broken;
  return lines.flatMap((line, index): readonly Suspicion[] => {
    const [all, header] = /^([|>][+-]?)[ \t]*(?=[^\s#+-])/.exec(valueText(broken, line)) ?? [];
    const next = lines[index + 1];
    if (!isStructure(line) || all === undefined || header === undefined) return [];
    if (next?.kind !== 'text' && !opensBlocks(broken, line)) return [];
    const column = next?.kind === 'text' ? next.indent.length : textColumn(broken, index + 1)?.column;
    const start = line.value.from + header.length;
    return [
      {
        message: `The text of ${nameOf(line)} has to begin on the line below the ${header}.`,
        range: { from: line.value.from, to: line.value.to },
        fixes:
          column === undefined
            ? []
            : [
                {
                  label: 'Begin the text on a line of its own',
                  changes: [
                    {
                      from: start,
                      to: line.value.from + all.length,
                      insert: lineEndingOf(source) + ' '.repeat(column),
                    },
                  ],
                },
              ],
      },
    ];
  });
}

/** Whether the same key opens a block elsewhere: else the character is more likely a part of the text. */
function opensBlocks({ lines }: BrokenYaml, { key }: YamlLine): boolean {
  return lines.some(({ block }) => block?.header.key !== undefined && block.header.key === key);
}
