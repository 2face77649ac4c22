import type { TextChange } from '../text/change';
import { lineStart } from '../text/line';
import { failed, ok } from '../text/result';
import { updateAt, withoutEntry, type DataPath } from '../yaml/data-path';
import { endOfNode } from '../yaml/list-layout';
import { isAmbiguousPlain } from '../yaml/plain-meaning';
import type { WritingHabit } from '../yaml/scalar-slot';
import type { YamlMap } from '../yaml/tree';
import type { Command } from './command';
import { notEditable, type Editing, type EditResult } from './edit';
import { setKey, setValue } from './edit-key';
import type { KeyEditing } from './new-key';
import { indexInList } from './edit-question';
import { findQuestion, findTopic } from './find-address';
import { columnOf, holdsNames } from './habit';

type CommandOf<Name extends Command['command']> = Extract<Command, { readonly command: Name }>;

const NO_PLACE = 'There is no place for fields here. Change it in the source view.';
const OWN_PART = 'This is a part that the form has a place of its own for.';
const GROUP = 'This field holds a list or a group of keys. Change it in the source view.';

/** Sets, adds or takes out a key of a question beside its question, anchor and answer. */
export function setQuestionExtra(editing: Editing, command: CommandOf<'setQuestionField'>): EditResult {
  const found = findQuestion(editing.document, command.at);
  if (!found.ok) return found;
  const topic = editing.reading.topics[found.value.topicIndex];
  const question = topic?.questions[found.value.itemIndex];
  if (!topic?.list || !question) return failed({ code: 'no-such-question', at: command.at });
  const { questionKey, anchorKey, answerKey } = editing.reading.shape;
  const path = [...topic.list.path, indexInList(topic, question)];
  const own = [questionKey, anchorKey, answerKey];
  return setExtra(editing, { map: question.map, path, own, habit: editing.habit.writing.field }, command);
}

/** The same for a topic, beside its title, anchor and questions. */
export function setTopicExtra(editing: Editing, command: CommandOf<'setTopicField'>): EditResult {
  const found = findTopic(editing.document, command.topic);
  if (!found.ok) return found;
  const topic = editing.reading.topics[found.value];
  if (!topic?.map) return notEditable(NO_PLACE);
  const { topicKey, anchorKey, itemsKey } = editing.reading.shape;
  return setExtra(
    editing,
    {
      map: topic.map,
      path: topic.path,
      own: [topicKey, anchorKey, itemsKey],
      habit: editing.habit.writing.field,
    },
    command,
  );
}

export interface ExtraPlace {
  readonly map: YamlMap;
  /** Where the mapping stands in the data. */
  readonly path: DataPath;
  /** The keys that have commands of their own. */
  readonly own: readonly string[];
  readonly habit: WritingHabit;
}

export function setExtra(
  editing: KeyEditing,
  place: ExtraPlace,
  { field, value, ...sharing }: CommandOf<'setQuestionField' | 'setTopicField'>,
): EditResult {
  const { map, path, own, habit } = place;
  if (own.includes(field)) return notEditable(OWN_PART);
  const index = map.entries.findLastIndex((entry) => entry.key === field);
  const entry = map.entries[index];
  if (value === null)
    return entry ? removeEntry(editing, place, index) : ok({ changes: [], expected: editing.data });
  if (entry) {
    return setValue(editing, { entry, map, path: [...path, index], habit, kinds: 'kept', sharing }, value);
  }
  if (!/^[\w][\w-]*$/.test(field) || isAmbiguousPlain(field)) {
    return notEditable('A field’s name is a word of letters, digits, hyphens and underscores.');
  }
  // Behind the texts of the form, and before a topic's questions.
  const last = own.filter((key) => map.entries.some((one) => one.key === key && one.value.kind === 'scalar'));
  return setKey(editing, { map, path, key: field, order: [...last, field], habit }, value);
}

/** Takes a key out of a mapping. */
export function removeEntry(
  editing: KeyEditing,
  { map, path }: Pick<ExtraPlace, 'map' | 'path'>,
  index: number,
): EditResult {
  const entry = map.entries[index];
  if (!entry || holdsNames(entry.value)) return notEditable(GROUP);
  const { source } = editing;
  const expected = updateAt(editing.data, path, (data) => withoutEntry(data, index));
  if (map.flow) return ok({ changes: [withoutComma(map, index)], expected });
  const line = lineStart(source, entry.start);
  const next = map.entries[index + 1];
  const startsLine = source.slice(line, entry.start).trim() === '';
  // The first key stands behind the dash: the one below takes its place.
  if (!startsLine && !next) return notEditable(GROUP);
  const to = endOfNode(source, entry.value, columnOf(source, entry.start)).at;
  return ok({
    changes: [
      startsLine || !next
        ? { from: line, to, insert: '' }
        : { from: entry.start, to: next.start, insert: '' },
    ],
    expected,
  });
}

/** An entry of a mapping in brackets goes with the comma behind it, the last with the one before it. */
function withoutComma({ entries }: YamlMap, index: number): TextChange {
  const end = (at: number) => Math.max(entries[at]?.keyRange.to ?? 0, entries[at]?.value.range.to ?? 0);
  const start = entries[index]?.start ?? 0;
  const next = entries[index + 1];
  if (next) return { from: start, to: next.start, insert: '' };
  return { from: index === 0 ? start : end(index - 1), to: end(index), insert: '' };
}
