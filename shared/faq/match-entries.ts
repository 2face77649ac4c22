/** Pairs entries of an older list with those of a newer one, each at most once, the surest sign first. */
export interface Matching {
  /** By the index in the newer list, the index in the older one. */
  readonly older: ReadonlyMap<number, number>;
}

/** A sign by which an entry is known again; undefined where it has none. */
export type Sign<T> = (entry: T) => string | number | undefined;

/** An older and a newer sign are two functions where the two sides are told by different things. */
export interface SignPair<Old, New> {
  readonly older: Sign<Old>;
  readonly newer: Sign<New>;
}

/** A sign counts only where it is the only one of its kind among those left on both sides. */
export function matchEntries<Old, New>(
  older: readonly Old[],
  newer: readonly New[],
  signs: readonly SignPair<Old, New>[],
): Matching {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const sign of signs) {
    const left = bySign(older, sign.older, (index) => !taken.has(index));
    const right = bySign(newer, sign.newer, (index) => !found.has(index));
    for (const [value, indices] of right) {
      const candidates = left.get(value) ?? [];
      const [before] = candidates;
      const [after] = indices;
      if (before === undefined || after === undefined) continue;
      if (candidates.length > 1 || indices.length > 1) continue;
      found.set(after, before);
      taken.add(before);
    }
  }
  return { older: found };
}

function bySign<T>(
  entries: readonly T[],
  sign: Sign<T>,
  isLeft: (index: number) => boolean,
): ReadonlyMap<string | number, readonly number[]> {
  const found = new Map<string | number, number[]>();
  for (const [index, entry] of entries.entries()) {
    const value = isLeft(index) ? sign(entry) : undefined;
    if (value === undefined || value === '') continue;
    const same = found.get(value);
    if (same) same.push(index);
    else found.set(value, [index]);
  }
  return found;
}
