import type { TextChange } from '../text/change';
import { alignedRuns, narrowed } from '../text/changes-between';
import { lineStart } from '../text/line';
import { failed, ok, type Result } from '../text/result';
import { unwritableReason } from '../yaml/characters';
import { printedText, type YamlData } from '../yaml/data';
import { updateAt, withEntry, withoutEntry } from '../yaml/data-path';
import { flowScalar } from '../yaml/flow-scalar';
import { endOfNode } from '../yaml/list-layout';
import { isAmbiguousPlain } from '../yaml/plain-meaning';
import { flowOrder } from '../yaml/rewrite-scalar';
import type { WritingHabit } from '../yaml/scalar-slot';
import type { YamlEntry, YamlMap, YamlSequence } from '../yaml/tree';
import type { Command, CommandError } from './command';
import { notEditable, type Editing, type EditResult } from './edit';
import { setValue } from './edit-key';
import { keyLines } from './new-key';
import { KEPT_LINES } from './edit-list';
import { columnOf, holdsNames } from './habit';

type SetField = Extract<Command, { readonly command: 'setField' }>;

const GROUP = 'This field holds a group of keys. Change it in the source view.';

/** Sets, adds or takes out one key of the page's front matter. */
export function setField(editing: Editing, { field, value, ...sharing }: SetField): EditResult {
  const { root } = editing;
  const { listKey } = editing.reading.shape;
  if (root.kind !== 'map' || listKey === undefined) return notEditable(NO_FIELDS);
  return setFieldOf({ ...editing, root }, { ...sharing, field, value });
}

const NO_FIELDS = 'This file holds questions and nothing else: it has no page details.';

/** What `setField` works on: a page, or a data file whose questions stand at a key. */
interface EditingFields extends Editing {
  readonly root: YamlMap;
}

function setFieldOf(editing: EditingFields, { field, value, ...sharing }: SetField): EditResult {
  if (field === editing.reading.shape.listKey) {
    return notEditable(
      'This field holds the page’s questions. Change them one by one, or in the source view.',
    );
  }
  const index = editing.root.entries.findLastIndex((entry) => entry.key === field);
  const entry = editing.root.entries[index];
  if (!entry) return value === null ? unchanged(editing) : addField(editing, field, value);
  if (value === null) return removeField(editing, entry, index);
  if (entry.value.kind === 'map') return notEditable(GROUP);
  if (typeof value !== 'string') return setList(editing, entry, index, value);
  if (entry.value.kind === 'sequence') return listToText(editing, entry, index, value);
  const { habit } = editing;
  return setValue(
    editing,
    { entry, map: editing.root, path: [index], habit: habit.writing.field, kinds: 'kept', sharing },
    value,
  );
}

/** The place of the entry that holds the page's questions. */
function questionsIndex({ root, reading }: EditingFields): number {
  return root.entries.findIndex(({ start }) => start === reading.container.entry?.start);
}

function unchanged(editing: Editing): EditResult {
  return ok({ changes: [], expected: editing.data });
}

function removeField(editing: EditingFields, entry: YamlEntry, index: number): EditResult {
  if (editing.root.flow || holdsNames(entry.value)) return notEditable(GROUP);
  const column = columnOf(editing.source, entry.keyRange.from);
  const from = lineStart(editing.source, entry.keyRange.from);
  const to = endOfNode(editing.source, entry.value, column).at;
  const before = editing.root.entries[index - 1];
  const keeps = before && endOfNode(editing.source, before.value, column).keepsBlankLines;
  return ok({
    changes: [{ from, to, insert: '' }],
    expected: withoutEntry(editing.data, index),
    doubt: keeps === true ? KEPT_LINES : undefined,
  });
}

/** A new field goes behind the last one before the questions that is a text or a list of texts. */
function addField(editing: EditingFields, field: string, value: string | readonly string[]): EditResult {
  if (!/^[\w][\w .-]*$/.test(field) || field.endsWith(' ') || isAmbiguousPlain(field)) {
    return notEditable(
      'A field’s name is a word of letters, digits, hyphens and underscores, and no number, date or yes or no.',
    );
  }
  const { root, source } = editing;
  if (root.flow) return notEditable(GROUP);
  const before = root.entries.slice(0, questionsIndex(editing));
  const index = before.findLastIndex(isSimple);
  const last = before[index];
  const at = last ? endOfNode(source, last.value, 0).at : editing.document.yaml.from;
  const lines = fieldLines(editing, field, value);
  if (!lines.ok) return lines;
  const data: YamlData = typeof value === 'string' ? { text: value } : textList(value);
  const column = columnOf(source, root.range.from);
  if (column !== 0) return notEditable(GROUP);
  return ok({
    changes: [{ from: at, to: at, insert: lines.value }],
    expected: withEntry(editing.data, index + 1, field, data),
  });
}

function fieldLines(
  editing: EditingFields,
  key: string,
  value: string | readonly string[],
): Result<string, CommandError> {
  if (typeof value === 'string') return keyLines({ key, value, habit: editing.habit.writing.field }, 0);
  const list = newList(editing, value);
  return list.ok ? ok(`${key}:${list.value}`) : list;
}

function isSimple({ key, value }: YamlEntry): boolean {
  if (key === undefined) return false;
  return (
    value.kind === 'scalar' ||
    (value.kind === 'sequence' && value.items.every((item) => item.value.kind === 'scalar'))
  );
}

function textList(values: readonly string[]): YamlData {
  return { list: values.map((text) => ({ text })) };
}

/** A new list behind its key's colon, as the page's other lists are: in brackets, or an item a line. */
function newList(editing: EditingFields, values: readonly string[]): Result<string, CommandError> {
  const { root, habit } = editing;
  const lists = root.entries.filter((_, index) => index !== questionsIndex(editing)).filter(isSimple);
  const shown = lists.flatMap(({ value }) =>
    value.kind === 'sequence' && value.items.length > 0 ? [value] : [],
  );
  const block = shown.length > 0 && shown.every((list) => !list.flow);
  if (!block || values.length === 0) {
    const texts = flowTexts(values, habit.writing.field);
    return texts.ok ? ok(` [${texts.value.join(', ')}]${habit.lineEnding}`) : texts;
  }
  const dash = shown[0]?.items[0]?.dash;
  const indent = dash === undefined ? 2 : columnOf(editing.source, dash);
  const texts = flowTexts(values, habit.writing.field);
  if (!texts.ok) return texts;
  return ok(
    habit.lineEnding +
      texts.value.map((text) => `${' '.repeat(indent)}- ${text}${habit.lineEnding}`).join(''),
  );
}

/** Each text as one line, fit for brackets and for a line of its own. */
function flowTexts(values: readonly string[], habit: WritingHabit): Result<readonly string[], CommandError> {
  const texts: string[] = [];
  for (const value of values) {
    const reason = unwritableReason(value);
    if (reason !== undefined) return failed({ code: 'unwritable-value', reason });
    const styles = flowOrder(value, habit);
    const written = styles
      .map((style) => flowScalar(value, style, { flow: true }))
      .find((text) => text !== undefined);
    texts.push(written ?? flowScalar(value, 'double-quoted', { flow: true }) ?? '');
  }
  return ok(texts);
}

function setList(editing: Editing, entry: YamlEntry, index: number, values: readonly string[]): EditResult {
  const { value } = entry;
  if (value.kind === 'alias' || (value.kind !== 'map' && value.anchor !== undefined))
    return notEditable(GROUP);
  if (value.kind === 'scalar') return textToList(editing, entry, index, values);
  if (value.kind === 'map' || !isSimple(entry)) return notEditable(GROUP);
  const now = value.items.map((item) => (item.value.kind === 'scalar' ? printedText(item.value) : ''));
  if (now.length === values.length && now.every((text, at) => text === values[at])) return unchanged(editing);
  const changes = value.flow
    ? flowListChanges(editing, value, values)
    : blockListChanges(editing, entry, value, values);
  if (!changes.ok) return changes;
  const kept = alignedRuns(now, values).flatMap((run) => run.after.map((text) => ({ text, same: run.same })));
  const expected = updateAt(editing.data, [index], (data) => ({ list: keptItems(data, now, kept) }));
  return ok({ changes: changes.value, expected });
}

/** The items as they will be read: those that stay are what they were, a number a number. */
function keptItems(
  data: YamlData,
  now: readonly string[],
  after: readonly { readonly text: string; readonly same: boolean }[],
): readonly YamlData[] {
  const items = 'list' in data ? data.list : [];
  let at = 0;
  return after.map(({ text, same }) => {
    if (!same) return { text };
    at = now.indexOf(text, at);
    const item = items[at] ?? { text };
    at += 1;
    return item;
  });
}

function flowListChanges(
  editing: Editing,
  list: YamlSequence,
  values: readonly string[],
): Result<readonly TextChange[], CommandError> {
  const { source, habit } = editing;
  const texts = flowTexts(values, { ...habit.writing.field, style: flowStyleOf(list) });
  if (!texts.ok) return texts;
  const own = source.slice(list.range.from, list.range.to);
  const now = list.items.map(({ value }) => (value.kind === 'scalar' ? printedText(value) : ''));
  const spelled = new Map(
    list.items.map(({ value }, at) => [now[at], source.slice(value.range.from, value.range.to)]),
  );
  const written = texts.value.map((text, at) => spelled.get(values[at] ?? '') ?? text);
  const first = list.items[0]?.value.range;
  const second = list.items[1]?.value.range;
  const joint = first && second ? source.slice(first.to, second.from) : ', ';
  const open = first ? source.slice(list.range.from, first.from) : '[';
  const last = list.items.at(-1)?.value.range;
  const close = last ? source.slice(last.to, list.range.to) : ']';
  const change = narrowed(own, values.length === 0 ? '[]' : open + written.join(joint) + close);
  if (!change) return ok([]);
  return ok([
    { from: list.range.from + change.from, to: list.range.from + change.to, insert: change.insert },
  ]);
}

function flowStyleOf(list: YamlSequence): WritingHabit['style'] {
  const first = list.items[0]?.value;
  return first?.kind === 'scalar' && (first.style === 'single-quoted' || first.style === 'double-quoted')
    ? first.style
    : 'plain';
}

/** A list with an item a line: lines of items that stay are not touched. */
function blockListChanges(
  editing: Editing,
  entry: YamlEntry,
  list: YamlSequence,
  values: readonly string[],
): Result<readonly TextChange[], CommandError> {
  const { source, habit } = editing;
  const texts = flowTexts(values, { ...habit.writing.field, style: flowStyleOf(list) });
  if (!texts.ok) return texts;
  const first = list.items[0]?.dash;
  if (first === undefined) return notEditable(GROUP);
  const column = columnOf(source, first);
  const pieces = list.items.map(({ dash, value }) => ({
    text: value.kind === 'scalar' ? printedText(value) : '',
    from: lineStart(source, dash ?? value.range.from),
    to: endOfNode(source, value, column).at,
  }));
  if (values.length === 0) {
    const at = entry.colonEnd ?? entry.keyRange.to;
    const changes = pieces.map(({ from, to }) => ({ from, to, insert: '' }));
    return ok([{ from: at, to: at, insert: ' []' }, ...changes]);
  }
  const changes: TextChange[] = [];
  let before = 0;
  let after = 0;
  for (const run of alignedRuns(
    pieces.map(({ text }) => text),
    values,
  )) {
    const removed = pieces.slice(before, before + run.before.length);
    before += run.before.length;
    const added = texts.value.slice(after, after + run.after.length);
    after += run.after.length;
    if (run.same) continue;
    const at = removed[0]?.from ?? pieces[before]?.from ?? pieces.at(-1)?.to ?? entry.keyRange.to;
    const insert = added.map((text) => `${' '.repeat(column)}- ${text}${habit.lineEnding}`).join('');
    const [head, ...rest] = removed;
    changes.push({ from: at, to: head?.to ?? at, insert });
    changes.push(...rest.map(({ from, to }) => ({ from, to, insert: '' })));
  }
  return ok(changes);
}

function textToList(
  editing: Editing,
  entry: YamlEntry,
  index: number,
  values: readonly string[],
): EditResult {
  const { value } = entry;
  if (value.kind !== 'scalar' || value.style === 'literal' || value.style === 'folded')
    return notEditable(GROUP);
  const texts = flowTexts(values, editing.habit.writing.field);
  if (!texts.ok) return texts;
  const { from, to } = value.range;
  const insert = `${value.style === 'empty' ? ' ' : ''}[${texts.value.join(', ')}]`;
  return ok({
    changes: [{ from, to, insert }],
    expected: updateAt(editing.data, [index], () => textList(values)),
  });
}

function listToText(editing: Editing, entry: YamlEntry, index: number, text: string): EditResult {
  const { source, habit } = editing;
  const at = entry.colonEnd;
  if (at === undefined || holdsNames(entry.value) || !isSimple(entry)) return notEditable(GROUP);
  const flow = entry.value.kind === 'sequence' && entry.value.flow;
  const lines = keyLines(
    { key: 'k', value: text, habit: habit.writing.field },
    columnOf(source, entry.keyRange.from),
  );
  if (!lines.ok) return lines;
  const written = lines.value.slice('k:'.length);
  const to = flow ? entry.value.range.to : endOfNode(source, entry.value, 0).at;
  if (flow && text.includes('\n')) return notEditable(GROUP);
  return ok({
    changes: [{ from: at, to, insert: flow ? written.replace(/\r?\n$/, '') : written }],
    expected: updateAt(editing.data, [index], () => ({ text })),
  });
}
