import { ok } from '../text/result';
import { failed } from '../text/result';
import type { YamlData } from '../yaml/data';
import { updateAt, valueAt, withItem, withoutItem, withEntry, type DataPath } from '../yaml/data-path';
import type { ListLayout } from '../yaml/list-layout';
import type { YamlEntry } from '../yaml/tree';
import type { Command } from './command';
import { inOrder, notEditable, type Editing, type EditResult } from './edit';
import { keyLines, setKey, type NewKey } from './edit-key';
import { doubtOf, insertChunk, listPlace, reindented, removeChunk, type ListPlace } from './edit-list';
import { findQuestion, findTopic, type QuestionPlace } from './find-address';
import { columnOf, holdsNames, separatorOf, type Role } from './habit';
import { keysOfItem } from './shapes/piece-keys';
import type { QuestionReading, TopicReading } from './shapes/reading';

type CommandOf<Name extends Command['command']> = Extract<Command, { readonly command: Name }>;

const FIELDS = { setQuestion: 'question', setAnchor: 'anchor', setAnswer: 'answer' } as const;

/** Sets a question's text, anchor or answer. */
export function setQuestionField(
  editing: Editing,
  command: CommandOf<'setQuestion' | 'setAnchor' | 'setAnswer'>,
): EditResult {
  const place = findQuestion(editing.document, command.at);
  if (!place.ok) return place;
  const topic = editing.reading.topics[place.value.topicIndex];
  const question = topic?.questions[place.value.itemIndex];
  if (!topic || !question) return failed({ code: 'no-such-question', at: command.at });
  const role = FIELDS[command.command];
  const path = questionPath(editing, topic, question);
  if (!path) return notEditable(NO_LIST);
  const shape = editing.reading.shape;
  const key = role === 'question' ? shape.questionKey : role === 'anchor' ? shape.anchorKey : shape.answerKey;
  return setKey(
    editing,
    { map: question.map, path, key, order: questionOrder(editing), habit: editing.habit.writing[role] },
    command.value,
  );
}

const NO_LIST = 'These questions are written in a way that only the source view can change.';

/** The keys of a question, in the order that the file's first complete one has them; one near by counts first. */
function questionOrder({ reading }: Editing, near?: TopicReading): readonly string[] {
  const { questionKey, anchorKey, answerKey } = reading.shape;
  const known = [questionKey, anchorKey, answerKey];
  let answerFirst: readonly string[] | undefined;
  for (const topic of near ? [near, ...reading.topics] : reading.topics) {
    for (const { item } of topic.questions) {
      const order = keysOfItem(item).filter((key) => known.includes(key));
      if (order.length === known.length) return order;
      const answer = order.indexOf(answerKey);
      if (answer >= 0 && order.indexOf(questionKey) > answer) answerFirst ??= order;
    }
  }
  return answerFirst?.flatMap((key) => (key === answerKey ? [anchorKey, answerKey] : [key])) ?? known;
}

/** Where a topic stands in the data. */
export function topicPath({ root, reading }: Editing, topic: TopicReading): DataPath | undefined {
  const list = root.entries.indexOf(reading.list);
  const index = reading.sequence?.items.indexOf(topic.item) ?? -1;
  return list < 0 || index < 0 ? undefined : [list, index];
}

function itemsPath(editing: Editing, topic: TopicReading): DataPath | undefined {
  const path = topicPath(editing, topic);
  const index = topic.items ? topic.map.entries.indexOf(topic.items) : -1;
  return path && index >= 0 ? [...path, index] : undefined;
}

function questionPath(
  editing: Editing,
  topic: TopicReading,
  question: QuestionReading,
): DataPath | undefined {
  const items = itemsPath(editing, topic);
  const index = indexInList(topic.items, question);
  return items && index >= 0 ? [...items, index] : undefined;
}

function indexInList(items: YamlEntry | undefined, question: QuestionReading): number {
  return items?.value.kind === 'sequence' ? items.value.items.indexOf(question.item) : -1;
}

function itemsPlace(editing: Editing, items: YamlEntry): ListPlace | undefined {
  return listPlace(editing.source, items, editing.habit.dashIndent);
}

function questionLayouts(editing: Editing): readonly ListLayout[] {
  return editing.reading.topics.flatMap((topic) => {
    const place = topic.items && itemsPlace(editing, topic.items);
    return place ? place.layout : [];
  });
}

/** What the file puts between questions; where it shows none, what it puts between topics. */
function questionSeparator(editing: Editing, near: ListPlace): string {
  const { source, habit, reading } = editing;
  const topics = listPlace(source, reading.list, habit.dashIndent);
  const shown =
    separatorOf([near.layout]) ??
    separatorOf(questionLayouts(editing)) ??
    (topics && separatorOf([topics.layout]) === '' ? '' : undefined);
  if (shown !== undefined) return shown;
  return habit.writing.answer.style === 'literal' ? habit.lineEnding : '';
}

export function addQuestion(editing: Editing, command: CommandOf<'addQuestion'>): EditResult {
  const found = findTopic(editing.document, command.topic);
  if (!found.ok) return found;
  const topic = editing.reading.topics[found.value];
  if (!topic) return failed({ code: 'no-such-topic', topic: command.topic });
  const count = topic.questions.length;
  const index = command.index ?? count;
  if (index < 0 || index > count) return failed({ code: 'no-such-place', index, length: count });
  const keys = newQuestionKeys(editing, topic, command);
  const item: YamlData = { map: keys.map(({ key, value }) => [key, { text: value }] as const) };
  if (!topic.items) return addFirstWithList(editing, topic, keys, item);
  const place = itemsPlace(editing, topic.items);
  const path = itemsPath(editing, topic);
  if (!place || !path) return notEditable(NO_LIST);
  const at = listIndex(topic, index);
  const lines = entryLines(keys, place.layout.column, editing.habit.dashGap);
  if (!lines.ok) return lines;
  const separator = questionSeparator(editing, place);
  return ok({
    changes: insertChunk(editing.source, place, at, {
      text: lines.value,
      separator,
      // An answer that ends in blank lines would take those of the separator for its own.
      keepsBlankLines: /\n\r?\n$/.test(lines.value),
    }),
    expected: updateAt(editing.data, path, (data) => withItem(data, at, item)),
    doubt: doubtOf(place),
  });
}

/** The place in the YAML's list that stands for a place among the questions: entries that are none count, too. */
function listIndex(topic: TopicReading, index: number): number {
  const question = topic.questions[index];
  const items = topic.items?.value;
  if (question) return indexInList(topic.items, question);
  return items?.kind === 'sequence' ? items.items.length : 0;
}

function newQuestionKeys(
  editing: Editing,
  topic: TopicReading,
  command: CommandOf<'addQuestion'>,
): readonly NewKey[] {
  const { questionKey, anchorKey, answerKey } = editing.reading.shape;
  const roles = new Map<string, { role: Role; value: string }>([
    [questionKey, { role: 'question', value: command.question }],
    [anchorKey, { role: 'anchor', value: command.anchor }],
    [answerKey, { role: 'answer', value: command.answer }],
  ]);
  const { topics } = editing.reading;
  const anchors =
    command.anchor !== '' ||
    topics.every(({ questions }) => questions.length === 0) ||
    topics.some(({ questions }) => questions.some(({ item }) => keysOfItem(item).includes(anchorKey)));
  return questionOrder(editing, topic).flatMap((key) => {
    const part = roles.get(key);
    if (!part || (part.role === 'anchor' && !anchors)) return [];
    return { key, value: part.value, habit: editing.habit.writing[part.role] };
  });
}

/** The lines of a new list entry that is a mapping. */
export function entryLines(
  keys: readonly NewKey[],
  column: number,
  gap: string,
): ReturnType<typeof keyLines> {
  const inner = column + 1 + gap.length;
  let text = '';
  for (const key of keys) {
    const lines = keyLines(key, inner);
    if (!lines.ok) return lines;
    text += lines.value;
  }
  return ok(`${' '.repeat(column)}-${gap}${text.slice(inner)}`);
}

/** The first question of a topic that has no key for them yet. */
function addFirstWithList(
  editing: Editing,
  topic: TopicReading,
  keys: readonly NewKey[],
  item: YamlData,
): EditResult {
  const { itemsKey } = editing.reading.shape;
  const path = topicPath(editing, topic);
  const first = topic.map.entries[0];
  const end = path && topicEnd(editing, topic);
  if (topic.map.flow || !first || !path || end === undefined) return notEditable(NO_LIST);
  const column = columnOf(editing.source, first.keyRange.from);
  const lines = entryLines(keys, column + editing.habit.dashIndent, editing.habit.dashGap);
  if (!lines.ok) return lines;
  const insert = `${' '.repeat(column)}${itemsKey}:${editing.habit.lineEnding}${lines.value}`;
  return ok({
    changes: [{ from: end, to: end, insert }],
    expected: updateAt(editing.data, path, (data) =>
      withEntry(data, topic.map.entries.length, itemsKey, { list: [item] }),
    ),
  });
}

/** The end of a topic's lines, without the comments below it. */
function topicEnd(editing: Editing, topic: TopicReading): number | undefined {
  const place = listPlace(editing.source, editing.reading.list, editing.habit.dashIndent);
  const index = editing.reading.sequence?.items.indexOf(topic.item) ?? -1;
  return place?.layout.chunks[index]?.to;
}

interface FoundQuestion {
  readonly topic: TopicReading;
  readonly question: QuestionReading;
  readonly list: ListPlace;
  readonly path: DataPath;
  readonly index: number;
}

function foundQuestion(editing: Editing, place: QuestionPlace): FoundQuestion | undefined {
  const topic = editing.reading.topics[place.topicIndex];
  const question = topic?.questions[place.itemIndex];
  const list = topic?.items && itemsPlace(editing, topic.items);
  const path = topic && itemsPath(editing, topic);
  if (!topic || !question || !list || !path) return undefined;
  return { topic, question, list, path, index: indexInList(topic.items, question) };
}

export function removeQuestion(editing: Editing, command: CommandOf<'removeQuestion'>): EditResult {
  const place = findQuestion(editing.document, command.at);
  if (!place.ok) return place;
  const found = foundQuestion(editing, place.value);
  if (!found) return notEditable(NO_LIST);
  if (holdsNames(found.question.map)) return notEditable(NAMES);
  const removal = removeChunk(editing.source, found.list, found.index);
  if (!removal) return notEditable(NO_LIST);
  return ok({
    changes: removal.changes,
    expected: updateAt(editing.data, found.path, (data) => withoutItem(data, found.index)),
    doubt: doubtOf(found.list),
  });
}

export const NAMES =
  'It shares text with other places (a name with & or *). Take it out or move it in the source view.';

export function moveQuestion(editing: Editing, command: CommandOf<'moveQuestion'>): EditResult {
  const from = findQuestion(editing.document, command.at);
  if (!from.ok) return from;
  const target = findTopic(editing.document, command.topic);
  if (!target.ok) return target;
  const found = foundQuestion(editing, from.value);
  const topic = editing.reading.topics[target.value];
  if (!found || !topic) return notEditable(NO_LIST);
  const others = topic.questions.filter((question) => question !== found.question);
  if (command.index < 0 || command.index > others.length) {
    return failed({ code: 'no-such-place', index: command.index, length: others.length });
  }
  if (topic === found.topic && command.index === from.value.itemIndex) {
    return ok({ changes: [], expected: editing.data });
  }
  if (holdsNames(found.question.map)) return notEditable(NAMES);
  return moveTo(editing, found, topic, command.index);
}

function moveTo(editing: Editing, found: FoundQuestion, topic: TopicReading, index: number): EditResult {
  const { source } = editing;
  const removal = removeChunk(source, found.list, found.index);
  const target = topic === found.topic ? found.list : topic.items && itemsPlace(editing, topic.items);
  const path = itemsPath(editing, topic);
  if (!removal || !target || !path) return notEditable(NO_LIST);
  const text = source.slice(removal.chunk.from, removal.chunk.to);
  const others = topic.questions.filter((question) => question !== found.question);
  const at = indexAmong(topic, others, index, topic === found.topic ? found.question : undefined);
  const insertion = insertChunk(
    source,
    target,
    at,
    {
      text: reindented(text, found.list.layout.column, target.layout.column),
      separator: removal.separator ?? questionSeparator(editing, target),
      keepsBlankLines: removal.chunk.keepsBlankLines,
    },
    removal.chunk,
  );
  const item = valueAt(editing.data, [...found.path, found.index]);
  if (!item) return notEditable(NO_LIST);
  const without = updateAt(editing.data, found.path, (data) => withoutItem(data, found.index));
  return ok({
    changes: inOrder(...removal.changes, ...insertion),
    expected: updateAt(without, path, (data) => withItem(data, at, item)),
    doubt: doubtOf(found.list, target),
  });
}

/** The place in the YAML's list, once one entry has left it, for a place among the other questions. */
function indexAmong(
  topic: TopicReading,
  others: readonly QuestionReading[],
  index: number,
  left: QuestionReading | undefined,
): number {
  const items = topic.items?.value.kind === 'sequence' ? topic.items.value.items : [];
  const rest = items.filter((item) => item !== left?.item);
  const next = others[index];
  return next ? rest.indexOf(next.item) : rest.length;
}
