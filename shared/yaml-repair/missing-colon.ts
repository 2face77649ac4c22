import type { BrokenYaml } from './broken-yaml';
import type { Suspicion } from './fault';

/** A line that begins with a key of the page's, without the colon: `answer |`. */
export function missingColon({ source, lines }: BrokenYaml): readonly Suspicion[] {
  const keys = new Set(lines.flatMap(({ key }) => key ?? []));
  return lines.flatMap((line): readonly Suspicion[] => {
    if (line.kind !== 'text' && line.kind !== 'item') return [];
    const key = /^[\w-]+(?=[ \t]|$)/.exec(source.slice(line.content, line.to))?.[0];
    if (key === undefined || !keys.has(key)) return [];
    const at = line.content + key.length;
    return [
      {
        message: `Behind “${key}” the colon is missing.`,
        range: { from: line.content, to: at },
        fixes: [{ label: 'Put a colon there', changes: [{ from: at, to: at, insert: ':' }] }],
      },
    ];
  });
}
