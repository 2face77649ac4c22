import { applyChanges } from '../text/apply-changes';
import { nextLine } from '../text/line';
import { failed, ok, type Result } from '../text/result';
import { rewriteAsKind, rewriteScalar } from '../yaml/rewrite-scalar';
import { endOfNode } from '../yaml/list-layout';
import { printedText, type YamlData } from '../yaml/data';
import { updateAt, withEntry, type DataPath } from '../yaml/data-path';
import type { ScalarSlot, WritingHabit } from '../yaml/scalar-slot';
import { unwritableReason } from '../yaml/characters';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/tree';
import type { CommandError } from './command';
import { notEditable, type Edit, type Editing, type EditResult } from './edit';
import { columnOf } from './habit';

/** One key of a mapping, which may be missing. */
export interface KeyPlace {
  readonly map: YamlMap;
  /** Where the mapping stands in the data. */
  readonly path: DataPath;
  readonly key: string;
  /** The keys of such a mapping in the file's order: a key that is missing goes behind the one before it. */
  readonly order: readonly string[];
  readonly habit: WritingHabit;
}

/** Sets a key's text; a key that is not there is added, unless its text would be empty. */
export function setKey(editing: Editing, place: KeyPlace, value: string): EditResult {
  const index = place.map.entries.findLastIndex((entry) => entry.key === place.key);
  const entry = place.map.entries[index];
  if (!entry)
    return value === '' ? ok({ changes: [], expected: editing.data }) : addKey(editing, place, value);
  return setValue(
    editing,
    { entry, map: place.map, path: [...place.path, index], habit: place.habit },
    value,
  );
}

export interface ValuePlace {
  readonly entry: YamlEntry;
  readonly map: YamlMap;
  /** Where the value stands in the data. */
  readonly path: DataPath;
  readonly habit: WritingHabit;
  /** Whether a number stays one where the new text is one, too; else all that is set is text. */
  readonly kinds?: 'kept' | 'text';
}

/** Sets the text of a key that is there. */
export function setValue(editing: Editing, place: ValuePlace, value: string): EditResult {
  const { entry } = place;
  const node = entry.value;
  const blocked = whyNotEditable(editing.root, node);
  if (blocked !== undefined) return notEditable(blocked);
  if (node.kind !== 'scalar' || entry.colonEnd === undefined) return notEditable(NOT_A_TEXT);
  if (printedText(node) === value) return ok({ changes: [], expected: editing.data });
  const slot: ScalarSlot = {
    node,
    from: entry.colonEnd,
    introducer: 'key',
    column: columnOf(editing.source, entry.keyRange.from),
    flow: place.map.flow,
  };
  const expected = (data: YamlData) => updateAt(editing.data, place.path, () => data);
  const sameKind = place.kinds === 'kept' ? rewriteAsKind(editing.source, slot, value) : undefined;
  if (sameKind) return ok({ changes: sameKind, expected: expected({ plain: value }) });
  const changes = rewriteScalar(editing.source, slot, value, place.habit);
  return changes.ok
    ? ok({ changes: changes.value, expected: expected({ text: value }) })
    : unwritable(value, changes.error);
}

const NOT_A_TEXT = 'Here stands a list or a group of keys, not a text. Change it in the source view.';

function unwritable(value: string, reason: string): Result<Edit, CommandError> {
  return failed({
    code: unwritableReason(value) === undefined ? 'not-editable' : 'unwritable-value',
    reason,
  });
}

/** Why a value can't be changed without changing others; undefined where it can. */
function whyNotEditable(root: YamlNode, node: YamlNode): string | undefined {
  if (node.kind === 'alias') {
    return `This text is taken from another place (*${node.name}). Change it there, or in the source view.`;
  }
  if (node.anchor !== undefined && usesName(root, node.anchor)) {
    return `Other places show this text too (*${node.anchor}). Change it in the source view.`;
  }
  return undefined;
}

function usesName(node: YamlNode, name: string): boolean {
  if (node.kind === 'alias') return node.name === name;
  if (node.kind === 'map') return node.entries.some((entry) => usesName(entry.value, name));
  if (node.kind === 'sequence') return node.items.some((item) => usesName(item.value, name));
  return false;
}

function addKey(editing: Editing, place: KeyPlace, value: string): EditResult {
  const { map, key, order } = place;
  const first = map.entries[0];
  if (map.flow || !first)
    return notEditable('A key can’t be added inside brackets. Add it in the source view.');
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
  return changes.ok ? ok(applyChanges(line, changes.value)) : unwritableLines(value, changes.error);
}

function unwritableLines(value: string, reason: string): Result<string, CommandError> {
  return failed({
    code: unwritableReason(value) === undefined ? 'not-editable' : 'unwritable-value',
    reason,
  });
}

function emptyText({ style, quote }: WritingHabit): string {
  if (style === 'literal') return '|';
  if (style === 'folded') return '>';
  return (style === 'plain' ? quote : style) === 'single-quoted' ? "''" : '""';
}

/** The end of the line that a key stands on. */
export function endOfKeyLine(source: string, entry: YamlEntry): number {
  return nextLine(source, entry.colonEnd ?? entry.keyRange.to);
}
