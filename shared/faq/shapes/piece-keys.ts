import type { YamlItem } from '../../yaml/tree';

const known = new WeakMap<YamlItem, readonly string[]>();
const NONE: readonly string[] = [];

/** The keys of an item that is a mapping, in their order. */
export function keysOfItem({ piece }: YamlItem): readonly string[] {
  const found = known.get(piece);
  if (found) return found;
  const { value } = piece;
  const keys = value.kind === 'map' ? value.pieces.list.flatMap(({ key }) => key ?? []) : NONE;
  known.set(piece, keys);
  return keys;
}

/** How many items have each key. */
export type KeyCounts = ReadonlyMap<string, number>;

export function countsOfKeys(items: readonly YamlItem[]): KeyCounts {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const key of new Set(keysOfItem(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Of the names, the one that most of the items have as a key; of several, the first. */
export function commonestKey(names: readonly string[], counts: KeyCounts): string | undefined {
  let commonest: string | undefined;
  let most = 0;
  for (const name of names) {
    const count = counts.get(name) ?? 0;
    if (count > most) [commonest, most] = [name, count];
  }
  return commonest;
}
