import type { YamlItem, YamlNode, YamlSequence } from '../../yaml/tree';
import { isMapping } from './listed-question';

const keysKnown = new WeakMap<YamlItem, readonly string[]>();
const NONE: readonly string[] = [];

/** The keys of an item that is a mapping, in their order. */
export function keysOfItem({ piece }: YamlItem): readonly string[] {
  const found = keysKnown.get(piece);
  if (found) return found;
  const keys = keysIn(piece.value);
  keysKnown.set(piece, keys);
  return keys;
}

function keysIn(value: YamlNode): readonly string[] {
  if (value.kind !== 'map') return NONE;
  const keys: string[] = [];
  for (const { key } of value.pieces.list) if (key !== undefined) keys.push(key);
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

const countsKnown = new WeakMap<YamlSequence, KeyCounts>();

/** How many of the mappings in several lists have each key. The lists are those of pieces: they are counted once. */
export function countsInLists(lists: readonly (YamlNode | undefined)[]): KeyCounts {
  const sum = new Map<string, number>();
  for (const list of lists) {
    if (list?.kind !== 'sequence') continue;
    const counts = countsKnown.get(list) ?? countsOfKeys(list.pieces.list.filter(isMapping));
    countsKnown.set(list, counts);
    for (const [key, count] of counts) sum.set(key, (sum.get(key) ?? 0) + count);
  }
  return sum;
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
