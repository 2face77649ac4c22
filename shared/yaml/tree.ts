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
  /** What the name stands for here; undefined where nothing has that name, which is null to Jekyll. */
  readonly target: YamlNode | undefined;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly range: TextRange;
  readonly anchor: string | undefined;
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  /** The key's text; undefined where the key is no scalar. */
  readonly key: string | undefined;
  readonly keyRange: TextRange;
  /** Behind the colon; undefined where there is none. */
  readonly colonEnd: number | undefined;
  readonly value: YamlNode;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly flow: boolean;
  readonly range: TextRange;
  readonly anchor: string | undefined;
  readonly items: readonly YamlItem[];
}

export interface YamlItem {
  /** The offset of the `-`; undefined in a flow sequence. */
  readonly dash: number | undefined;
  readonly value: YamlNode;
}

/** The entry of that key. Of a key that stands twice, Jekyll takes the last. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.findLast((entry) => entry.key === key);
}
