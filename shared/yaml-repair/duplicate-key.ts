import { lineColumnAt } from '../text/position';
import type { Suspicion } from './fault';
import type { SoundYaml } from './read-entry';

/** A key that stands twice in one mapping: Jekyll takes the last and tells nobody. */
export function duplicateKey({ source, entries }: SoundYaml): readonly Suspicion[] {
  return entries.flatMap(({ first, entry, key }): readonly Suspicion[] => {
    if (!first || key === '<<') return [];
    const { line } = lineColumnAt(source, first.keyRange.from);
    return [
      {
        message: `“${key}” stands in line ${line} already. Jekyll takes this one and drops the other: take out the one that is not meant.`,
        range: entry.keyRange,
        fixes: [],
      },
    ];
  });
}
