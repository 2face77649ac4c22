import type { Matching } from './match-entries';

/** How much of their words two texts must share to count as one that was edited. */
const ALIKE = 0.5;

/** Beyond this many pairs to try, likeness is not looked for. */
const MOST_PAIRS = 40_000;

/** Adds to a matching the pairs of texts that are most alike, of those that have no partner yet. */
export function similarPairs(
  older: readonly string[],
  newer: readonly string[],
  certain: Matching,
): Matching {
  const taken = new Set(certain.older.values());
  const left = older.flatMap((text, index) => (taken.has(index) ? [] : { index, words: wordsOf(text) }));
  const right = newer.flatMap((text, index) =>
    certain.older.has(index) ? [] : { index, words: wordsOf(text) },
  );
  if (left.length * right.length > MOST_PAIRS) return certain;
  const pairs = left
    .flatMap((old) => right.map((now) => ({ old, now, likeness: likeness(old.words, now.words) })))
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const found = new Map(certain.older);
  for (const { old, now } of pairs) {
    if (taken.has(old.index) || found.has(now.index)) continue;
    found.set(now.index, old.index);
    taken.add(old.index);
  }
  return { older: found };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Dice's coefficient of two sets: 0 where they share nothing, 1 where they are the same. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}
