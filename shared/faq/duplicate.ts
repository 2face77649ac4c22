import { applyChanges } from '../text/apply-changes';
import type { TextChange } from '../text/change';
import { ok, type Result } from '../text/result';
import { partAt, updateAt, valueAt, withPart } from '../yaml/data-path';
import type { YamlData } from '../yaml/data';
import { entryOf } from '../yaml/tree';
import type { Command, CommandError } from './command';
import { notEditable, type Editing, type EditResult } from './edit';
import { setKey } from './edit-key';
import type { KeyPlace } from './new-key';
import { doubtOf, insertChunk, listPlace, type ListPlace } from './edit-list';
import { indexInList, NAMES, questionSeparator } from './edit-question';
import { findQuestion, findTopic } from './find-address';
import { topicSeparator } from './edit-topic';
import { holdsNames } from './habit';
import { unlike } from './unlike';
import type { QuestionReading, TopicReading } from './shapes/reading';

type CommandOf<Name extends Command['command']> = Extract<Command, { readonly command: Name }>;

const NO_LIST = 'This is written in a way that only the source view can duplicate.';
const NO_TOPICS = 'Only a topic that is an entry of a list can be duplicated.';

/** Puts a copy of a question behind it, in the same words and the same writing, with an anchor of its own. */
export function duplicateQuestion(editing: Editing, { at }: CommandOf<'duplicateQuestion'>): EditResult {
  const found = findQuestion(editing.document, at);
  if (!found.ok) return found;
  const topic = editing.reading.topics[found.value.topicIndex];
  const question = topic?.questions[found.value.itemIndex];
  const place = topic?.list && listPlace(editing, topic.list);
  if (!topic || !question || !place) return notEditable(NO_LIST);
  if (holdsNames(question.map)) return notEditable(NAMES);
  const index = indexInList(topic, question);
  return duplicate(
    editing,
    { place, index, named: mapsOf(topic, [question]) },
    questionSeparator(editing, place),
  );
}

/** Puts a copy of a topic, with its questions, behind it; every anchor in it is made another. */
export function duplicateTopic(editing: Editing, command: CommandOf<'duplicateTopic'>): EditResult {
  const found = findTopic(editing.document, command.topic);
  if (!found.ok) return found;
  const topic = editing.reading.topics[found.value];
  const place = listPlace(editing, editing.reading.container);
  const index = topic?.path.at(-1);
  // The name of a section is a key, which can't stand twice.
  if (!topic?.part || !topic.map || index === undefined) return notEditable(NO_TOPICS);
  if (!place) return notEditable(NO_LIST);
  if (holdsNames(topic.map)) return notEditable(NAMES);
  const named = [{ map: topic.map, path: topic.path }, ...mapsOf(topic, topic.questions)];
  const separator = topicSeparator(editing, place);
  return duplicate(editing, { place, index, named }, separator);
}

/** A mapping that can have an anchor, and where it stands in the data. */
type NamedMap = Pick<KeyPlace, 'map' | 'path'>;

function mapsOf(topic: TopicReading, questions: readonly QuestionReading[]): readonly NamedMap[] {
  const path = topic.list?.path ?? [];
  return questions.map((question) => ({ map: question.map, path: [...path, indexInList(topic, question)] }));
}

interface Original {
  readonly place: ListPlace;
  /** Its place among the entries of what holds it. */
  readonly index: number;
  /** What in it can have an anchor. */
  readonly named: readonly NamedMap[];
}

function duplicate(editing: Editing, { place, index, named }: Original, separator: string): EditResult {
  const { source, data } = editing;
  const { path } = place.container;
  const chunk = place.layout.chunks[index];
  const original = partAt(valueAt(data, path), index);
  if (!chunk || !original) return notEditable(NO_LIST);
  const renamed = withOwnAnchors(editing, named);
  if (!renamed.ok) return renamed;
  const inChunk = renamed.value.changes.map(({ from, to, insert }) => ({
    from: from - chunk.from,
    to: to - chunk.from,
    insert,
  }));
  const text = applyChanges(source.slice(chunk.from, chunk.to), inChunk);
  // The copy's anchors stand in the data where those of the original do.
  const part = partAt(valueAt(renamed.value.expected, path), index) ?? original;
  return ok({
    changes: insertChunk(source, place, index + 1, {
      text,
      separator,
      keepsBlankLines: chunk.keepsBlankLines,
    }),
    expected: updateAt(data, path, (list) => withPart(list, index + 1, part)),
    doubt: doubtOf(place),
  });
}

interface Renamed {
  readonly changes: readonly TextChange[];
  readonly expected: YamlData;
}

/** What would give each of these an anchor that the file does not have yet. */
function withOwnAnchors(editing: Editing, named: readonly NamedMap[]): Result<Renamed, CommandError> {
  const { anchorKey } = editing.reading.shape;
  const taken = new Set(
    editing.document.topics.flatMap(({ anchor, questions }) => [
      anchor?.value ?? '',
      ...questions.map((question) => question.anchor?.value ?? ''),
    ]),
  );
  let expected = editing.data;
  const changes: TextChange[] = [];
  for (const { map, path } of named) {
    const value = entryOf(map, anchorKey)?.value;
    if (value?.kind !== 'scalar' || value.text === '') continue;
    const anchor = unlike(value.text, taken);
    taken.add(anchor);
    const place = { map, path, key: anchorKey, order: [anchorKey], habit: editing.habit.writing.anchor };
    const edit = setKey({ ...editing, data: expected }, place, anchor);
    if (!edit.ok) return edit;
    expected = edit.value.expected;
    changes.push(...edit.value.changes);
  }
  return ok({ changes, expected });
}
