import { failed, ok } from '../text/result';
import type { YamlData } from '../yaml/data';
import { partAt, updateAt, valueAt, withKey, withoutPart, withPart, type DataPart } from '../yaml/data-path';
import { flowScalar } from '../yaml/flow-scalar';
import { isAmbiguousPlain } from '../yaml/plain-meaning';
import type { Command } from './command';
import { inOrder, notEditable, type Editing, type EditResult } from './edit';
import { setKey } from './edit-key';
import type { NewKey } from './new-key';
import { doubtOf, insertChunk, listPlace, removeChunk, type ListPlace } from './edit-list';
import { entryText, NAMES } from './edit-question';
import { findTopic } from './find-address';
import { holdsNames, separatorOf } from './habit';
import type { TopicReading } from './shapes/reading';

type CommandOf<Name extends Command['command']> = Extract<Command, { readonly command: Name }>;

const NO_LIST = 'These topics are written in a way that only the source view can change.';
const NO_TOPICS = 'The questions of this file are one list, without topics.';
const NAME_ALONE = 'A section of this file has a name and nothing else: there is no place for an anchor.';
const TAKEN = 'There is a section of that name already. Give this one another.';

/** Sets a topic's title or anchor. */
export function setTopicField(
  editing: Editing,
  command: CommandOf<'setTopic' | 'setTopicAnchor'>,
): EditResult {
  const found = findTopic(editing.document, command.topic);
  if (!found.ok) return found;
  const topic = editing.reading.topics[found.value];
  if (!topic?.part) return notEditable(NO_TOPICS);
  if (!topic.map) {
    return command.command === 'setTopic'
      ? renameSection(editing, topic, command.value)
      : notEditable(NAME_ALONE);
  }
  const { topicKey, anchorKey } = editing.reading.shape;
  const role = command.command === 'setTopic' ? 'topic' : 'anchor';
  const key = role === 'topic' ? topicKey : anchorKey;
  const order = topicOrder(editing);
  return setKey(
    editing,
    {
      map: topic.map,
      path: topic.path,
      key,
      order,
      habit: editing.habit.writing[role],
      sharing: command,
    },
    command.value,
  );
}

/** Writes another name of a section: it is a key. */
function renameSection(editing: Editing, topic: TopicReading, name: string): EditResult {
  const { title, part } = topic;
  if (!title || !part) return notEditable(NO_LIST);
  if (title.key === name) return ok({ changes: [], expected: editing.data });
  if (isTaken(editing, name)) return notEditable(TAKEN);
  const written = keyText(name);
  if (written === undefined) return notEditable('A name of a section is one line of text.');
  // The list's item is a mapping whose first key is the name; in a mapping the part itself is.
  const path = 'keyRange' in part ? topic.path : [...topic.path, 0];
  const { from, to } = title.keyRange;
  return ok({
    changes: [{ from, to, insert: written }],
    expected: updateAt(editing.data, path.slice(0, -1), (data) => withKey(data, path.at(-1) ?? 0, name)),
  });
}

function isTaken({ document, reading }: Editing, name: string): boolean {
  return reading.shape.kind === 'sections' && document.topics.some(({ title }) => title.value === name);
}

/** A text as a key; undefined where it can't be one. */
function keyText(text: string): string | undefined {
  if (text === '' || text.includes('\n')) return undefined;
  const isPlain = /^[^\s:#[\]{},&*!|>'"%@`?-][^:#[\]{},]*$/.test(text) && !/\s$/.test(text);
  return isPlain && !isAmbiguousPlain(text) ? text : flowScalar(text, 'double-quoted', { flow: true });
}

/** The keys of a topic, in the order that the file's first complete one has them. */
function topicOrder({ reading }: Editing): readonly string[] {
  const { topicKey, anchorKey, itemsKey } = reading.shape;
  const known = [topicKey, anchorKey, itemsKey];
  const orders = reading.topics.map(
    ({ map }) =>
      map?.entries.flatMap(({ key }) => (key !== undefined && known.includes(key) ? key : [])) ?? [],
  );
  return orders.find((order) => known.every((key) => order.includes(key))) ?? known;
}

function topicsPlace(editing: Editing): ListPlace | undefined {
  return listPlace(editing, editing.reading.container);
}

/** What the file puts between topics. */
export function topicSeparator(editing: Editing, place: ListPlace): string {
  return separatorOf([place.layout]) ?? (place.layout.inBrackets ? ', ' : editing.habit.lineEnding);
}

export function addTopic(editing: Editing, command: CommandOf<'addTopic'>): EditResult {
  const { reading } = editing;
  if (reading.shape.kind === 'list') return notEditable(NO_TOPICS);
  const place = topicsPlace(editing);
  if (!place) return notEditable(NO_LIST);
  const count = reading.topics.length;
  const index = command.index ?? count;
  if (index < 0 || index > count) return failed({ code: 'no-such-place', index, length: count });
  const { container } = reading;
  const at = reading.topics[index]?.path.at(-1) ?? partsOf(editing);
  const added =
    reading.shape.kind === 'sections'
      ? newSection(editing, place, command)
      : newTopic(editing, place, command);
  if (!added.ok) return added;
  const { text, part } = added.value;
  return ok({
    changes: insertChunk(editing.source, place, at, { text, separator: topicSeparator(editing, place) }),
    expected: updateAt(editing.data, container.path, (data) => withPart(data, at, part)),
    doubt: doubtOf(place),
  });
}

/** How many entries the list, or mapping, of topics has: those that are no topics, too. */
function partsOf({ reading }: Editing): number {
  const { value } = reading.container;
  return value.kind === 'map' || value.kind === 'sequence' ? value.pieces.list.length : 0;
}

interface NewPart {
  readonly text: string;
  readonly part: DataPart;
}

function newTopic(editing: Editing, place: ListPlace, command: CommandOf<'addTopic'>) {
  const { reading, habit } = editing;
  const { layout } = place;
  const keys = newTopicKeys(editing, command);
  const entries = keys.map(({ key, value }) => [key, { text: value }] as const);
  const item: YamlData = { map: [...entries, [reading.shape.itemsKey, { list: [] }]] };
  const lines = entryText(keys, place, editing);
  if (!lines.ok) return lines;
  if (layout.inBrackets) {
    const text = lines.value.replace(/( ?)\}$/, `, ${reading.shape.itemsKey}: []$1}`);
    return ok<NewPart>({ text, part: { item } });
  }
  const inner = ' '.repeat(layout.column + 1 + habit.dashGap.length);
  const text = `${lines.value}${inner}${reading.shape.itemsKey}: []${habit.lineEnding}`;
  return ok<NewPart>({ text, part: { item } });
}

function newSection(editing: Editing, { container, layout }: ListPlace, command: CommandOf<'addTopic'>) {
  if (command.anchor !== '') return notEditable(NAME_ALONE);
  if (isTaken(editing, command.topic)) return notEditable(TAKEN);
  const key = keyText(command.topic);
  if (key === undefined) return notEditable('A name of a section is one line of text.');
  const { habit } = editing;
  const entry = [command.topic, { list: [] }] as const;
  const isMap = container.value.kind === 'map';
  const part: DataPart = isMap ? { entry } : { item: { map: [entry] } };
  if (layout.inBrackets) return ok<NewPart>({ text: isMap ? `${key}: []` : `{ ${key}: [] }`, part });
  const lead = ' '.repeat(layout.column) + (isMap ? '' : `-${habit.dashGap}`);
  return ok<NewPart>({
    text: `${lead}${key}: []${habit.lineEnding}`,
    part,
  });
}

function newTopicKeys({ reading, habit }: Editing, command: CommandOf<'addTopic'>): readonly NewKey[] {
  const { topicKey, anchorKey } = reading.shape;
  const title: NewKey = { key: topicKey, value: command.topic, habit: habit.writing.topic };
  const anchor: NewKey = { key: anchorKey, value: command.anchor, habit: habit.writing.anchor };
  const anchors =
    command.anchor !== '' || reading.topics.length === 0 || reading.topics.some((topic) => topic.anchor);
  return anchors ? [title, anchor] : [title];
}

interface FoundTopic {
  readonly topic: TopicReading;
  readonly place: ListPlace;
  /** Its place among the entries of what holds it. */
  readonly at: number;
}

function foundTopic(editing: Editing, index: number): FoundTopic | undefined {
  const topic = editing.reading.topics[index];
  const place = topicsPlace(editing);
  const at = topic?.path.at(-1) ?? -1;
  return topic && place && at >= 0 ? { topic, place, at } : undefined;
}

function isShared({ part }: TopicReading): boolean {
  return part !== undefined && holdsNames(part.value);
}

export function removeTopic(editing: Editing, command: CommandOf<'removeTopic'>): EditResult {
  const index = findTopic(editing.document, command.topic);
  if (!index.ok) return index;
  if (editing.reading.shape.kind === 'list') return notEditable(NO_TOPICS);
  const found = foundTopic(editing, index.value);
  if (!found) return notEditable(NO_LIST);
  if (isShared(found.topic)) return notEditable(NAMES);
  const removal = removeChunk(editing.source, found.place, found.at);
  if (!removal) return notEditable(NO_LIST);
  return ok({
    changes: removal.changes,
    expected: updateAt(editing.data, found.place.container.path, (data) => withoutPart(data, found.at)),
    doubt: doubtOf(found.place),
  });
}

export function moveTopic(editing: Editing, command: CommandOf<'moveTopic'>): EditResult {
  const index = findTopic(editing.document, command.topic);
  if (!index.ok) return index;
  if (editing.reading.shape.kind === 'list') return notEditable(NO_TOPICS);
  const found = foundTopic(editing, index.value);
  if (!found) return notEditable(NO_LIST);
  const others = editing.reading.topics.filter((topic) => topic !== found.topic);
  if (command.index < 0 || command.index > others.length) {
    return failed({ code: 'no-such-place', index: command.index, length: others.length });
  }
  if (command.index === index.value) return ok({ changes: [], expected: editing.data });
  if (isShared(found.topic)) return notEditable(NAMES);
  const next = others[command.index]?.path.at(-1) ?? partsOf(editing);
  return moveTopicTo(editing, found, next > found.at ? next - 1 : next);
}

/** `at` is the place among the entries once the topic has left its own. */
function moveTopicTo(editing: Editing, { place, at: from }: FoundTopic, at: number): EditResult {
  const { source, data } = editing;
  const { path } = place.container;
  const removal = removeChunk(source, place, from);
  const part = partAt(valueAt(data, path), from);
  if (!removal || !part) return notEditable(NO_LIST);
  const { chunk } = removal;
  const insertion = insertChunk(
    source,
    place,
    at,
    {
      text: source.slice(chunk.from, chunk.to),
      separator: removal.separator ?? '',
      keepsBlankLines: chunk.keepsBlankLines,
    },
    chunk,
  );
  return ok({
    changes: inOrder(...removal.changes, ...insertion),
    expected: updateAt(data, path, (list) => withPart(withoutPart(list, from), at, part)),
    doubt: doubtOf(place),
  });
}
