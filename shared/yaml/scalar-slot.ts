import type { YamlScalar } from './tree';

/** A place in a file where a scalar stands, or could stand. */
export interface ScalarSlot {
  readonly node: YamlScalar;
  /** Behind the colon of its key, or behind its dash. */
  readonly from: number;
  readonly introducer: 'key' | 'dash';
  /** The column, from 0, of its key or dash: a block's lines stand deeper. */
  readonly column: number;
  /** Whether it stands inside `[...]` or `{...}`, where no block can be. */
  readonly flow: boolean;
}

export type WrittenStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

/** How a file writes values of a kind, for a value that has no style of its own yet or must leave it. */
export interface WritingHabit {
  readonly style: WrittenStyle;
  readonly quote: 'single-quoted' | 'double-quoted';
  /** How many columns a block's lines stand deeper than the key they belong to. */
  readonly blockIndent: number;
  readonly lineEnding: '\n' | '\r\n';
  /** The style to go back to from another one, where it can carry the text. */
  readonly former?: WrittenStyle | undefined;
  /** No new block scalars: for a place where the blank lines that follow would become part of one. */
  readonly blocks?: 'never';
}
