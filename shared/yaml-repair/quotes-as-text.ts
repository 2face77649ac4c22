import type { Suspicion } from './fault';
import { quoted } from './quoted';
import type { SoundYaml } from './read-entry';

/** A whole value in curly quotes: the page shows them, since they are letters to YAML. */
export function quotesAsText({ entries }: SoundYaml): readonly Suspicion[] {
  return entries.flatMap(({ entry, oneLine, rest, text, key }): readonly Suspicion[] => {
    const inner = /^[“”„‘‚]([^“”„‟"]*)[“”‟‘’]$/.exec(text)?.[1];
    const isPlain = entry.value.kind === 'scalar' && entry.value.style === 'plain';
    if (inner === undefined || !isPlain || !oneLine) return [];
    return [
      {
        message: `“${key}” stands in curly quotes, which are letters to YAML: the page shows them. Use straight quotes where they are to quote the value.`,
        range: rest,
        fixes: [{ label: 'Use straight quotes', changes: [{ ...rest, insert: quoted(inner) }] }],
      },
    ];
  });
}
