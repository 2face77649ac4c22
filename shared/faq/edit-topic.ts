import { failed, ok } from '../text/result';
import type { YamlData } from '../yaml/data';
import { updateAt, valueAt, withItem, withoutItem } from '../yaml/data-path';
import type { Command } from './command';
import { inOrder, notEditable, type Editing, type EditResult } from './edit';
import { setKey, type NewKey } from './edit-key';
import { doubtOf, insertChunk, listPlace, removeChunk, type ListPlace } from './edit-list';
import { entryLines, NAMES, topicPath } from './edit-question';
import { findTopic } from './find-address';
import { holdsNames, separatorOf } from './habit';
import type { TopicReading } from './shapes/reading';

type CommandOf<Name extends Command['command']> = Extract<Command, { readonly command: Name }>;

const NO_LIST = 'These topics are written in a way that only the source view can change.';

/** Sets a topic's title or anchor. */
export function setTopicField(
  editing: Editing,
  command: CommandOf<'setTopic' | 'setTopicAnchor'>,
): EditResult {
  const found = findTopic(editing.document, command.topic);
  if (!found.ok) return found;
  const topic = editing.reading.topics[found.value];
  const path = topic && topicPath(editing, topic);
  if (!topic || !path) return notEditable(NO_LIST);
  const { topicKey, anchorKey } = editing.reading.shape;
  const role = command.command === 'setTopic' ? 'topic' : 'anchor';
  const key = role === 'topic' ? topicKey : anchorKey;
  const order = topicOrder(editing);
  return setKey(
    editing,
    { map: topic.map, path, key, order, habit: editing.habit.writing[role] },
    command.value,
  );
}

/** The keys of a topic, in the order that the file's first complete one has them. */
function topicOrder({ reading }: Editing): readonly string[] {
  const { topicKey, anchorKey, itemsKey } = reading.shape;
  const known = [topicKey, anchorKey, itemsKey];
  const orders = reading.topics.map(({ map }) =>
    map.entries.flatMap(({ key }) => (key !== undefined && known.includes(key) ? key : [])),
  );
  return orders.find((order) => known.every((key) => order.includes(key))) ?? known;
}

function topicsPlace({ source, reading, habit }: Editing): ListPlace | undefined {
  return listPlace(source, reading.list, habit.dashIndent);
}

function topicSeparator(editing: Editing, place: ListPlace): string {
  return separatorOf([place.layout]) ?? editing.habit.lineEnding;
}

export function addTopic(editing: Editing, command: CommandOf<'addTopic'>): EditResult {
  const { reading, root } = editing;
  const place = topicsPlace(editing);
  const list = root.entries.indexOf(reading.list);
  if (!place || list < 0) return notEditable(NO_LIST);
  const count = reading.topics.length;
  const index = command.index ?? count;
  if (index < 0 || index > count) return failed({ code: 'no-such-place', index, length: count });
  const next = reading.topics[index];
  const items = reading.sequence?.items ?? [];
  const at = next ? items.indexOf(next.item) : items.length;
  const keys = newTopicKeys(editing, command);
  const lines = entryLines(keys, place.layout.column, editing.habit.dashGap);
  if (!lines.ok) return lines;
  const inner = ' '.repeat(place.layout.column + 1 + editing.habit.dashGap.length);
  const text = `${lines.value}${inner}${reading.shape.itemsKey}: []${editing.habit.lineEnding}`;
  const entries = keys.map(({ key, value }) => [key, { text: value }] as const);
  const item: YamlData = { map: [...entries, [reading.shape.itemsKey, { list: [] }]] };
  return ok({
    changes: insertChunk(editing.source, place, at, { text, separator: topicSeparator(editing, place) }),
    expected: updateAt(editing.data, [list], (data) => withItem(data, at, item)),
    doubt: doubtOf(place),
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
  readonly list: number;
  /** Its place among the list's entries. */
  readonly at: number;
}

function foundTopic(editing: Editing, index: number): FoundTopic | undefined {
  const topic = editing.reading.topics[index];
  const place = topicsPlace(editing);
  const list = editing.root.entries.indexOf(editing.reading.list);
  const at = topic ? (editing.reading.sequence?.items.indexOf(topic.item) ?? -1) : -1;
  return topic && place && list >= 0 && at >= 0 ? { topic, place, list, at } : undefined;
}

export function removeTopic(editing: Editing, command: CommandOf<'removeTopic'>): EditResult {
  const index = findTopic(editing.document, command.topic);
  if (!index.ok) return index;
  const found = foundTopic(editing, index.value);
  if (!found) return notEditable(NO_LIST);
  if (holdsNames(found.topic.map)) return notEditable(NAMES);
  const removal = removeChunk(editing.source, found.place, found.at);
  if (!removal) return notEditable(NO_LIST);
  return ok({
    changes: removal.changes,
    expected: updateAt(editing.data, [found.list], (data) => withoutItem(data, found.at)),
    doubt: doubtOf(found.place),
  });
}

export function moveTopic(editing: Editing, command: CommandOf<'moveTopic'>): EditResult {
  const index = findTopic(editing.document, command.topic);
  if (!index.ok) return index;
  const found = foundTopic(editing, index.value);
  if (!found) return notEditable(NO_LIST);
  const others = editing.reading.topics.filter((topic) => topic !== found.topic);
  if (command.index < 0 || command.index > others.length) {
    return failed({ code: 'no-such-place', index: command.index, length: others.length });
  }
  if (command.index === index.value) return ok({ changes: [], expected: editing.data });
  if (holdsNames(found.topic.map)) return notEditable(NAMES);
  const items = (editing.reading.sequence?.items ?? []).filter((item) => item !== found.topic.item);
  const next = others[command.index];
  return moveTopicTo(editing, found, next ? items.indexOf(next.item) : items.length);
}

function moveTopicTo(editing: Editing, found: FoundTopic, at: number): EditResult {
  const { source, data } = editing;
  const removal = removeChunk(source, found.place, found.at);
  const item = valueAt(data, [found.list, found.at]);
  if (!removal || !item) return notEditable(NO_LIST);
  const { chunk } = removal;
  const insertion = insertChunk(
    source,
    found.place,
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
    expected: updateAt(data, [found.list], (list) => withItem(withoutItem(list, found.at), at, item)),
    doubt: doubtOf(found.place),
  });
}
