import { ok } from '../text/result';
import { failed, type Result } from '../text/result';
import type { YamlData } from '../yaml/data';
import { updateAt, valueAt, withItem, withoutItem, withEntry, type DataPath } from '../yaml/data-path';
import type { ListChunk, ListLayout } from '../yaml/list-layout';
import type { Command, CommandError } from './command';
import { inOrder, notEditable, type Editing, type EditResult } from './edit';
import { setKey } from './edit-key';
import { keyLines, textInBrackets, type NewKey } from './new-key';
import { doubtOf, insertChunk, listPlace, reindented, removeChunk, type ListPlace } from './edit-list';
import { findQuestion, findTopic, type QuestionPlace } from './find-address';
import { columnOf, holdsNames, separatorOf, type Role } from './habit';
import { mapInBrackets, mapInLines } from './restyle-entry';
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
  const path = questionPath(topic, question);
  if (!path) return notEditable(NO_LIST);
  const shape = editing.reading.shape;
  const key = role === 'question' ? shape.questionKey : role === 'anchor' ? shape.anchorKey : shape.answerKey;
  return setKey(
    editing,
    {
      map: question.map,
      path,
      key,
      order: questionOrder(editing),
      habit: editing.habit.writing[role],
      sharing: command,
    },
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

/** Where a question stands in the data. */
function questionPath(topic: TopicReading, question: QuestionReading): DataPath | undefined {
  const index = indexInList(topic, question);
  return topic.list && index >= 0 ? [...topic.list.path, index] : undefined;
}

/** The place of a question among the entries of its topic's list; -1 where it has none. */
export function indexInList({ list }: TopicReading, question: QuestionReading): number {
  return list?.value.kind === 'sequence' ? list.value.items.indexOf(question.item) : -1;
}

function questionsPlace(editing: Editing, topic: TopicReading): ListPlace | undefined {
  return topic.list && listPlace(editing, topic.list);
}

function questionLayouts(editing: Editing): readonly ListLayout[] {
  return editing.reading.topics.flatMap((topic) => {
    const layout = questionsPlace(editing, topic)?.layout;
    return layout && !layout.inBrackets ? layout : [];
  });
}

/** What the file puts between questions; where it shows none, what it puts between topics. */
export function questionSeparator(editing: Editing, near: ListPlace): string {
  const { habit, reading } = editing;
  if (near.layout.inBrackets) return separatorOf([near.layout]) ?? ', ';
  const topics = listPlace(editing, reading.container);
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
  if (!topic.list) return addFirstWithList(editing, topic, keys, item);
  const place = questionsPlace(editing, topic);
  if (!place) return notEditable(NO_LIST);
  const at = listIndex(topic, index);
  const lines = entryText(keys, place, editing);
  if (!lines.ok) return lines;
  const separator = questionSeparator(editing, place);
  return ok({
    changes: insertChunk(editing.source, place, at, {
      text: lines.value,
      separator,
      // An answer that ends in blank lines would take those of the separator for its own.
      keepsBlankLines: /\n\r?\n$/.test(lines.value),
    }),
    expected: updateAt(editing.data, topic.list.path, (data) => withItem(data, at, item)),
    doubt: doubtOf(place),
  });
}

/** The place in the YAML's list that stands for a place among the questions: entries that are none count, too. */
function listIndex(topic: TopicReading, index: number): number {
  const question = topic.questions[index];
  const items = topic.list?.value;
  if (question) return indexInList(topic, question);
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
    (editing.reading.shape.kind === 'topics' && topics.every(({ questions }) => questions.length === 0)) ||
    topics.some(({ questions }) => questions.some(({ item }) => keysOfItem(item).includes(anchorKey)));
  return questionOrder(editing, topic).flatMap((key) => {
    const part = roles.get(key);
    if (!part || (part.role === 'anchor' && !anchors)) return [];
    return { key, value: part.value, habit: editing.habit.writing[part.role] };
  });
}

/** A new list entry that is a mapping, as the list's others are written. */
export function entryText(
  keys: readonly NewKey[],
  place: ListPlace,
  { source, habit }: Pick<Editing, 'source' | 'habit'>,
): ReturnType<typeof keyLines> {
  return place.layout.inBrackets
    ? entryInBrackets(keys, bracePadding(source, place))
    : entryLines(keys, place.layout.column, habit.dashGap);
}

/** What stands between the braces of a list's mappings and what they hold. */
function bracePadding(source: string, { container: { value } }: ListPlace): string {
  const first = value.kind === 'sequence' ? value.items[0]?.value : undefined;
  return first?.kind === 'map' && first.flow && source[first.range.from + 1] !== ' ' ? '' : ' ';
}

function entryInBrackets(keys: readonly NewKey[], padding: string): ReturnType<typeof keyLines> {
  const parts: string[] = [];
  for (const { key, value, habit } of keys) {
    const text = textInBrackets(value, habit);
    if (!text.ok) return text;
    parts.push(`${key}: ${text.value}`);
  }
  return ok(`{${padding}${parts.join(', ')}${padding}}`);
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
  const { map, path } = topic;
  const first = map?.entries[0];
  const end = topicEnd(editing, topic);
  if (!map || map.flow || !first || end === undefined) return notEditable(NO_LIST);
  const { itemsKey } = editing.reading.shape;
  const column = columnOf(editing.source, first.keyRange.from);
  const lines = entryLines(keys, column + editing.habit.dashIndent, editing.habit.dashGap);
  if (!lines.ok) return lines;
  const insert = `${' '.repeat(column)}${itemsKey}:${editing.habit.lineEnding}${lines.value}`;
  return ok({
    changes: [{ from: end, to: end, insert }],
    expected: updateAt(editing.data, path, (data) =>
      withEntry(data, map.entries.length, itemsKey, { list: [item] }),
    ),
  });
}

/** The end of a topic's lines, without the comments below it. */
function topicEnd(editing: Editing, topic: TopicReading): number | undefined {
  const place = listPlace(editing, editing.reading.container);
  return place?.layout.chunks[topic.path.at(-1) ?? -1]?.to;
}

interface FoundQuestion {
  readonly topic: TopicReading;
  readonly question: QuestionReading;
  readonly place: ListPlace;
  readonly index: number;
}

function foundQuestion(
  editing: Editing,
  { topicIndex, itemIndex }: QuestionPlace,
): FoundQuestion | undefined {
  const topic = editing.reading.topics[topicIndex];
  const question = topic?.questions[itemIndex];
  const place = topic && questionsPlace(editing, topic);
  return topic && question && place && { topic, question, place, index: indexInList(topic, question) };
}

export function removeQuestion(editing: Editing, command: CommandOf<'removeQuestion'>): EditResult {
  const place = findQuestion(editing.document, command.at);
  if (!place.ok) return place;
  const found = foundQuestion(editing, place.value);
  if (!found) return notEditable(NO_LIST);
  if (holdsNames(found.question.map)) return notEditable(NAMES);
  const removal = removeChunk(editing.source, found.place, found.index);
  if (!removal) return notEditable(NO_LIST);
  return ok({
    changes: removal.changes,
    expected: updateAt(editing.data, found.place.container.path, (data) => withoutItem(data, found.index)),
    doubt: doubtOf(found.place),
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
  const { source, data } = editing;
  const removal = removeChunk(source, found.place, found.index);
  const target = topic === found.topic ? found.place : questionsPlace(editing, topic);
  const { path } = found.place.container;
  const item = valueAt(data, [...path, found.index]);
  if (!removal || !target || !item) return notEditable(NO_LIST);
  const text = movedText(editing, found, removal.chunk, target);
  if (!text.ok) return text;
  const others = topic.questions.filter((question) => question !== found.question);
  const at = indexAmong(topic, others, index, topic === found.topic ? found.question : undefined);
  const isAlike = target.layout.inBrackets === found.place.layout.inBrackets;
  const insertion = insertChunk(
    source,
    target,
    at,
    {
      text: text.value,
      separator: (isAlike ? removal.separator : undefined) ?? questionSeparator(editing, target),
      keepsBlankLines: isAlike && removal.chunk.keepsBlankLines,
    },
    removal.chunk,
  );
  const without = updateAt(data, path, (list) => withoutItem(list, found.index));
  return ok({
    changes: inOrder(...removal.changes, ...insertion),
    expected: updateAt(without, target.container.path, (list) => withItem(list, at, item)),
    doubt: doubtOf(found.place, target),
  });
}

/** A question as it is written in the list that it moves to. */
function movedText(
  { source, habit }: Editing,
  { question, place }: FoundQuestion,
  chunk: ListChunk,
  target: ListPlace,
): Result<string, CommandError> {
  const { layout } = target;
  if (layout.inBrackets) {
    return place.layout.inBrackets
      ? ok(source.slice(chunk.from, chunk.to))
      : mapInBrackets(source, question.map, chunk, {
          ...habit.writing.question,
          padding: bracePadding(source, target),
        });
  }
  return place.layout.inBrackets
    ? mapInLines(source, question.map, { ...layout, gap: habit.dashGap, habit: habit.writing.question })
    : ok(reindented(source.slice(chunk.from, chunk.to), place.layout.column, layout.column));
}

/** The place in the YAML's list, once one entry has left it, for a place among the other questions. */
function indexAmong(
  topic: TopicReading,
  others: readonly QuestionReading[],
  index: number,
  left: QuestionReading | undefined,
): number {
  const items = topic.list?.value.kind === 'sequence' ? topic.list.value.items : [];
  const rest = items.filter((item) => item !== left?.item);
  const next = others[index];
  return next ? rest.indexOf(next.item) : rest.length;
}
