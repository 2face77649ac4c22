import { applyChanges } from '../text/apply-changes';
import { failed, ok, type Result } from '../text/result';
import { unwritableReason } from '../yaml/characters';
import { updateAt, withEntry, type DataPath } from '../yaml/data-path';
import { flowScalar } from '../yaml/flow-scalar';
import { endOfNode } from '../yaml/list-layout';
import { flowOrder, rewriteScalar } from '../yaml/rewrite-scalar';
import type { ScalarSlot, WritingHabit } from '../yaml/scalar-slot';
import type { YamlMap } from '../yaml/tree';
import type { CommandError, Sharing } from './command';
import { notEditable, type Editing, type EditResult } from './edit';
import { columnOf } from './habit';

/** What setting a key needs to know of the file. */
export type KeyEditing = Pick<Editing, 'root' | 'source' | 'data'>;

/** One key of a mapping, which may be missing. */
export interface KeyPlace {
  readonly map: YamlMap;
  /** Where the mapping stands in the data. */
  readonly path: DataPath;
  readonly key: string;
  /** The keys of such a mapping in the file's order: a key that is missing goes behind the one before it. */
  readonly order: readonly string[];
  readonly habit: WritingHabit;
  readonly sharing?: Sharing | undefined;
}

/** Adds a key that a mapping lacks, behind those that come before it in `order`. */
export function addKey(editing: KeyEditing, place: KeyPlace, value: string): EditResult {
  const { map, key, order } = place;
  const first = map.entries[0];
  if (!first) return notEditable(NOT_A_TEXT);
  if (map.flow) return addKeyInBrackets(editing, place, value);
  const column = columnOf(editing.source, first.keyRange.from);
  const lines = keyLines({ key, value, habit: place.habit }, column);
  if (!lines.ok) return lines;
  const earlier = order.slice(0, order.indexOf(key));
  const index = map.entries.findLastIndex((entry) => entry.key !== undefined && earlier.includes(entry.key));
  const before = map.entries[index];
  const expected = updateAt(editing.data, place.path, (data) =>
    withEntry(data, index + 1, key, { text: value }),
  );
  if (before) {
    const { at } = endOfNode(editing.source, before.value, column);
    return ok({ changes: [{ from: at, to: at, insert: lines.value }], expected });
  }
  const at = first.keyRange.from;
  const insert = `${lines.value.slice(column)}${' '.repeat(column)}`;
  return ok({ changes: [{ from: at, to: at, insert }], expected });
}

/** Adds a key to a mapping in brackets. */
function addKeyInBrackets(
  editing: KeyEditing,
  { map, path, key, order, habit }: KeyPlace,
  value: string,
): EditResult {
  const text = textInBrackets(value, habit);
  if (!text.ok) return text;
  const earlier = order.slice(0, order.indexOf(key));
  const index = map.entries.findLastIndex((entry) => entry.key !== undefined && earlier.includes(entry.key));
  const before = map.entries[index];
  const at = before
    ? Math.max(before.keyRange.to, before.value.range.to)
    : (map.entries[0]?.start ?? map.range.to);
  const written = `${key}: ${text.value}`;
  return ok({
    changes: [{ from: at, to: at, insert: before ? `, ${written}` : `${written}, ` }],
    expected: updateAt(editing.data, path, (data) => withEntry(data, index + 1, key, { text: value })),
  });
}

/** A text as it is written in brackets: on one line. */
export function textInBrackets(value: string, habit: WritingHabit): Result<string, CommandError> {
  const reason = unwritableReason(value);
  if (reason !== undefined) return failed({ code: 'unwritable-value', reason });
  if (value === '') return ok(emptyText({ ...habit, style: habit.quote }));
  const styles = flowOrder(
    value,
    habit.style === 'literal' || habit.style === 'folded' ? { ...habit, style: 'plain' } : habit,
  );
  const texts = [...styles, 'double-quoted' as const].map((style) =>
    flowScalar(value, style, { flow: true }),
  );
  return ok(texts.find((text) => text !== undefined) ?? '');
}

export interface NewKey {
  readonly key: string;
  readonly value: string;
  readonly habit: WritingHabit;
}

/** The lines of a new key with its text, at that column. */
export function keyLines({ key, value, habit }: NewKey, column: number): Result<string, CommandError> {
  const bare = `${' '.repeat(column)}${key}:`;
  if (value === '') return ok(`${bare} ${emptyText(habit)}${habit.lineEnding}`);
  const line = `${bare}${habit.lineEnding}`;
  const range = { from: bare.length, to: bare.length };
  const slot: ScalarSlot = {
    node: { kind: 'scalar', style: 'empty', range, text: '', anchor: undefined, tag: undefined },
    from: bare.length,
    introducer: 'key',
    column,
    flow: false,
  };
  const changes = rewriteScalar(line, slot, value, habit);
  return changes.ok ? ok(applyChanges(line, changes.value)) : unwritable(value, changes.error);
}

function emptyText({ style, quote }: WritingHabit): string {
  if (style === 'literal') return '|';
  if (style === 'folded') return '>';
  return (style === 'plain' ? quote : style) === 'single-quoted' ? "''" : '""';
}

export const NOT_A_TEXT = 'Here stands a list or a group of keys, not a text. Change it in the source view.';

/** A value that can't be written here, or nowhere in YAML. */
export function unwritable(value: string, reason: string): Result<never, CommandError> {
  return failed({
    code: unwritableReason(value) === undefined ? 'not-editable' : 'unwritable-value',
    reason,
  });
}
