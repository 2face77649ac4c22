import { lineEndingOf } from '../text/line';
import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import { expectedColumn } from './expected-column';
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
    const column =
      next?.kind === 'text'
        ? next.indent.length
        : expectedColumn([...lines.slice(0, index + 1), TEXT, ...lines.slice(index + 1)], TEXT)?.column;
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

/** Stands for the line that is to come. */
const TEXT = {
  kind: 'text',
  from: 0,
  to: 0,
  next: 0,
  indent: '',
  content: 0,
  dashed: false,
  key: undefined,
  keyRange: undefined,
  value: { from: 0, to: 0 },
  block: undefined,
} as const;
