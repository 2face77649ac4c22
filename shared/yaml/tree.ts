import type { TextRange } from '../text/range';

/**
 * A YAML text as a tree with source ranges. All offsets are of the file that the YAML stands in. It says how a
 * value is written, not only what it means: `data.ts` gives the meaning.
 */
export type YamlNode = YamlScalar | YamlAlias | YamlMap | YamlSequence;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded' | 'empty';
  /** The value, with its quotes or its block header; empty, and behind the colon or dash, where there is no value. */
  readonly range: TextRange;
  /** The characters the value stands for, before any meaning: `012`, `yes`, `It's`. */
  readonly text: string;
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
}

export interface YamlAlias {
  readonly kind: 'alias';
  readonly range: TextRange;
  readonly name: string;
  /**
   * What the name stands for here; undefined where nothing has that name, which is null to Jekyll. Its ranges count
   * from the piece that it stands in.
   */
  readonly target: YamlNode | undefined;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly flow: boolean;
  /** A block's: from its first key to the end of its last value. */
  readonly range: TextRange;
  readonly anchor: string | undefined;
  readonly entries: readonly YamlEntry[];
  readonly pieces: Pieces<YamlEntry>;
  /** The end of the lines that belong to it, the blank ones and the comments below it included. */
  readonly linesEnd: number;
  /** The same mapping with all offsets moved. */
  moved(by: number): YamlMap;
  /** The mapping at the same place, made of other pieces. */
  with(pieces: Pieces<YamlEntry>): YamlMap;
}

export interface YamlEntry {
  /** Where its key begins. */
  readonly start: number;
  /** The key's text; undefined where the key is no scalar. */
  readonly key: string | undefined;
  readonly keyRange: TextRange;
  /** Behind the colon; undefined where there is none. */
  readonly colonEnd: number | undefined;
  readonly value: YamlNode;
  /**
   * The entry with offsets that count from its own start. It is the same object in the trees of two texts only where
   * the entry, and the lines below it down to the next, are the same: what is known of it needs to be found out once.
   */
  readonly piece: YamlEntry;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly flow: boolean;
  /** A block's: from its first dash to the end of its last value. */
  readonly range: TextRange;
  readonly anchor: string | undefined;
  readonly items: readonly YamlItem[];
  readonly pieces: Pieces<YamlItem>;
  /** The end of the lines that belong to it, the blank ones and the comments below it included. */
  readonly linesEnd: number;
  /** The same sequence with all offsets moved. */
  moved(by: number): YamlSequence;
  /** The sequence at the same place, made of other pieces. */
  with(pieces: Pieces<YamlItem>): YamlSequence;
}

export interface YamlItem {
  /** Where its dash stands; in a flow sequence, where its value begins. */
  readonly start: number;
  /** The offset of the `-`; undefined in a flow sequence. */
  readonly dash: number | undefined;
  readonly value: YamlNode;
  /** The item with offsets that count from its own start; see `YamlEntry.piece`. */
  readonly piece: YamlItem;
}

/** What a mapping without that key of its own takes from others by a merge key (`<<: *name`). */
export function inheritedValue(node: YamlNode | undefined, key: string): YamlNode | undefined {
  const merged = entryOf(node, '<<')?.value;
  if (!merged) return undefined;
  const sources = merged.kind === 'sequence' ? merged.items.map(({ value }) => value) : [merged];
  for (const source of sources) {
    const target = source.kind === 'alias' ? source.target : source;
    const found = entryOf(target, key)?.value ?? inheritedValue(target, key);
    if (found) return found;
  }
  return undefined;
}

/**
 * The entries or items of a collection, each with offsets that count from its own start. An edit makes new ones of
 * those that it touches; all others are taken over as they are, with another place.
 */
export interface Pieces<T extends YamlEntry | YamlItem> {
  readonly list: readonly T[];
  /** Where each starts (its key, its dash), counted from the start of the piece that the collection is part of. */
  readonly starts: readonly number[];
  /** Where the lines of the last one end, blank ones and comments included; counted like `starts`. */
  readonly end: number;
  /**
   * The column, from 0, that all of a block's pieces start at. Undefined where they can't be told apart by lines: a
   * flow collection, keys with a `?`.
   */
  readonly column: number | undefined;
}

/** The entry of that key. Of a key that stands twice, Jekyll takes the last. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  const index = node.pieces.list.findLastIndex((entry) => entry.key === key);
  return node.entries[index];
}
