import type { TextChange } from '../text/change';
import { nextLine } from '../text/line';
import type { TextRange } from '../text/range';
import { failed, ok, type Result } from '../text/result';
import { rewriteAsKind, rewriteScalar } from '../yaml/rewrite-scalar';
import { printedText, type YamlData } from '../yaml/data';
import { updateAt, valueAt, type DataPath } from '../yaml/data-path';
import type { ScalarSlot, WritingHabit } from '../yaml/scalar-slot';
import type { YamlAlias, YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/tree';
import type { CommandError, Sharing } from './command';
import { inOrder, notEditable, type EditResult } from './edit';
import { columnOf } from './habit';
import { addKey, NOT_A_TEXT, unwritable, type KeyEditing, type KeyPlace } from './new-key';
import { inheritedText } from './scalar-field';
import { valuesNamed, type ValueInMap } from './shared-text';

/** Sets a key's text; a key that is not there is added, unless its text would be empty. */
export function setKey(editing: KeyEditing, place: KeyPlace, value: string): EditResult {
  const index = place.map.entries.findLastIndex((entry) => entry.key === place.key);
  const entry = place.map.entries[index];
  if (!entry)
    return value === inheritedText(place.map, place.key)
      ? ok({ changes: [], expected: editing.data })
      : addKey(editing, place, value);
  return setValue(
    editing,
    { entry, map: place.map, path: [...place.path, index], habit: place.habit, sharing: place.sharing },
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
  readonly sharing?: Sharing | undefined;
}

/** Sets the text of a key that is there. */
export function setValue(editing: KeyEditing, place: ValuePlace, value: string): EditResult {
  const { entry } = place;
  const node = entry.value;
  const name = node.kind === 'alias' ? node.name : node.anchor;
  if (name !== undefined && (node.kind === 'scalar' || node.kind === 'alias')) {
    const shared = setSharedValue(editing, place, value, name);
    if (shared) return shared;
  }
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
  const habit = { ...place.habit, former: place.sharing?.style };
  const changes = rewriteScalar(editing.source, slot, value, habit);
  return changes.ok
    ? ok({ changes: changes.value, expected: expected({ text: value }) })
    : unwritable(value, changes.error);
}

/** Sets a text that has a name; undefined where nothing else shows it, so that it is set as any other. */
function setSharedValue(
  editing: KeyEditing,
  place: ValuePlace,
  value: string,
  name: string,
): EditResult | undefined {
  const { entry } = place;
  const shared = place.sharing?.shared;
  const isOwn = shared === 'own' && !standsForNothing(entry.value);
  if (!isOwn && value === shownText(entry.value)) return ok({ changes: [], expected: editing.data });
  const all = valuesNamed(editing.root, name, entry.value.range.from);
  const [source] = all;
  if (source?.node.kind !== 'scalar')
    return entry.value.kind === 'alias' ? ownOrRefused(editing, place, value, entry.value) : undefined;
  if (all.length === 1) return undefined;
  if (shared === undefined) return failed({ code: 'shared-text', name, places: all.length - 1 });
  if (entry.value.kind === 'alias') {
    if (shared === 'own') return ownValue(editing, place, value);
    const { map, path } = source;
    return setValue(editing, { ...place, entry: source.entry, map, path }, value);
  }
  return shared === 'own' ? leaveName(editing, place, value, all) : undefined;
}

/** `*name` where nothing has the name: nobody's text, whatever becomes of it. */
function standsForNothing(node: YamlNode): boolean {
  return node.kind === 'alias' && !node.target;
}

/** The text that a place shows, its own or by a name; undefined where that is no text. */
function shownText(node: YamlNode): string | undefined {
  if (node.kind === 'alias') return node.target ? shownText(node.target) : '';
  return node.kind === 'scalar' ? printedText(node) : undefined;
}

/** For `*name` whose name is not that of a key's text. Where nothing has it, it is nothing to Jekyll. */
function ownOrRefused(
  editing: KeyEditing,
  place: ValuePlace,
  value: string,
  { name, target }: YamlAlias,
): EditResult {
  if (!target) return ownValue(editing, place, value);
  if (target.kind !== 'scalar') return notEditable(NOT_A_TEXT);
  if (place.sharing?.shared === undefined) return failed({ code: 'shared-text', name, places: 1 });
  return place.sharing.shared === 'own' ? ownValue(editing, place, value) : notEditable(ELSEWHERE);
}

const ELSEWHERE =
  'The text stands in a list. Change it there, in the source view, or give this place its own.';

/** Writes a text of its own in the place of `*name`, or of `&name` and its text. */
function ownValue(editing: KeyEditing, { entry, map, path, habit }: ValuePlace, value: string): EditResult {
  const { colonEnd } = entry;
  if (colonEnd === undefined) return notEditable(NOT_A_TEXT);
  const old = editing.source.slice(colonEnd, entry.value.range.to);
  // The last line of a block keeps its end for what takes its place.
  const range = { from: colonEnd, to: colonEnd + old.replace(/\r?\n$/, '').length };
  const slot: ScalarSlot = {
    node: { kind: 'scalar', style: 'empty', range, text: '', anchor: undefined, tag: undefined },
    from: colonEnd,
    introducer: 'key',
    column: columnOf(editing.source, entry.keyRange.from),
    flow: map.flow,
  };
  const written =
    value === '' ? emptyInPlace(range, habit) : rewriteScalar(editing.source, slot, value, habit);
  return written.ok
    ? ok({ changes: written.value, expected: updateAt(editing.data, path, () => ({ text: value })) })
    : unwritable(value, written.error);
}

function emptyInPlace({ from, to }: TextRange, habit: WritingHabit): Result<readonly TextChange[], string> {
  const text = (habit.style === 'plain' ? habit.quote : habit.style) === 'single-quoted' ? "''" : '""';
  return ok([{ from, to, insert: ` ${text}` }]);
}

/** Gives the place that has the name a text of its own; the name and the old text go to the next place that shows it. */
function leaveName(
  editing: KeyEditing,
  place: ValuePlace,
  value: string,
  all: readonly ValueInMap[],
): EditResult {
  const { entry } = place;
  const next = all.find(({ node }) => node.kind === 'alias');
  const data = valueAt(editing.data, place.path);
  if (!next || !data || entry.value.kind !== 'scalar' || entry.value.anchor === undefined)
    return notEditable(NOT_A_TEXT);
  const { style } = entry.value;
  const habit = style === 'empty' ? place.habit : { ...place.habit, style };
  const own = ownValue(editing, { ...place, habit }, value);
  if (!own.ok) return own;
  const passed = passedOn(editing, entry.value, next, habit);
  if (!passed.ok) return passed;
  return ok({
    changes: inOrder(...own.value.changes, ...passed.value),
    expected: updateAt(own.value.expected, next.path, () => data),
  });
}

/** A text with its name in the place of `*name`: as it was, or, of several lines, written anew at its new column. */
function passedOn(
  editing: KeyEditing,
  node: YamlScalar,
  { entry, map, path, node: { range } }: ValueInMap,
  habit: WritingHabit,
): Result<readonly TextChange[], CommandError> {
  const text = editing.source.slice(node.range.from, node.range.to);
  if (!text.includes('\n')) return ok([{ ...range, insert: `&${node.anchor} ${text}` }]);
  const written = ownValue(editing, { entry, map, path, habit }, node.text);
  if (!written.ok) return written;
  const [first, ...others] = written.value.changes;
  return first
    ? ok([{ ...first, insert: ` &${node.anchor}${first.insert}` }, ...others])
    : notEditable(NOT_A_TEXT);
}

/** The end of the line that a key stands on. */
export function endOfKeyLine(source: string, entry: YamlEntry): number {
  return nextLine(source, entry.colonEnd ?? entry.keyRange.to);
}
