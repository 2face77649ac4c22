import type { TextRange } from '../text/range';
import type { BrokenYaml } from './broken-yaml';
import type { Suspicion } from './fault';

/** A tab between a dash and the key behind it. */
export function tabBehindDash({ source, lines }: BrokenYaml): readonly Suspicion[] {
  return lines.flatMap((line): readonly Suspicion[] => {
    const from = line.from + line.indent.length;
    if (!line.dashed || !source.slice(from, line.content).includes('\t')) return [];
    const tabs = tabsIn(source, { from, to: line.content });
    return [
      {
        message: 'Behind the dash stands a tab. Use a space instead.',
        range: { from, to: line.content },
        fixes: [
          { label: 'Put a space behind the dash', changes: tabs.map((range) => ({ ...range, insert: ' ' })) },
        ],
      },
    ];
  });
}

function tabsIn(source: string, { from, to }: TextRange): readonly TextRange[] {
  return [...source.slice(from, to).matchAll(/[ \t]*\t[ \t]*/g)].map(({ index, 0: { length } }) => ({
    from: from + index,
    to: from + index + length,
  }));
}
