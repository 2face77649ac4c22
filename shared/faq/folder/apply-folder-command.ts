import { failed, ok, type Result } from '../../text/result';
import type { Applied } from '../applied';
import type { Command, CommandError } from '../command';
import { notEditable } from '../edit';
import { findQuestion, findTopic } from '../find-address';
import { withAnswer, withExtra, withKeyText, type Edited } from './edit-member';
import { addTopic, duplicateQuestion, addQuestion, moveQuestion } from './place-question';
import { carriedOut, structureOf, type FolderEdit, type FolderEditResult } from './folder-edit';
import { folderHabitOf } from './folder-habit';
import type { Member } from './member';
import { isFileName, ownKeys, type FolderReading } from './read-folder';

type CommandOf<Name extends Command['command']> = Extract<Command, { readonly command: Name }>;

const NO_ANCHORS =
  'The files of this folder have no key for an anchor. Add one to a file in the source view first.';
const NO_TOPICS = 'The questions of this folder are one list, without topics.';
const NO_TOPIC_PARTS = 'A topic of this folder is a name in the files of its questions: it has nothing else.';
const NO_TOPIC_ORDER =
  'A topic of this folder stands where its first question does. Move its questions instead.';
const NO_FIELDS = 'A folder has no page details: each of its files has its own.';
const TOPIC_TAKEN = 'There is a topic of that name already. Give this one another.';
const NAME_TAKEN = 'There is a file of that name already. Give this one another.';
const BAD_NAME = 'A file’s name is one word or several with hyphens, without / \\ : * ? " < > |.';
const OWN_PART = 'This is a part that the form has a place of its own for.';

/** Carries a command out on a folder in which each file is a question. */
export function applyFolderCommand(reading: FolderReading, command: Command): Result<Applied, CommandError> {
  switch (command.command) {
    case 'setQuestion':
    case 'setAnchor':
    case 'setAnswer':
    case 'setQuestionField':
      return carry(reading, setPart(reading, command));
    case 'setTopic':
      return carry(reading, setTopic(reading, command));
    case 'removeQuestion':
      return carry(reading, removeQuestion(reading, command));
    case 'removeTopic':
      return carry(reading, removeTopic(reading, command));
    case 'renameFile':
      return carry(reading, renameFile(reading, command));
    case 'addQuestion':
      return addQuestion(reading, command);
    case 'addTopic':
      return addTopic(reading, command);
    case 'moveQuestion':
      return moveQuestion(reading, command);
    case 'duplicateQuestion':
      return duplicateQuestion(reading, command);
    case 'moveTopic':
    case 'duplicateTopic':
      return notEditable(NO_TOPIC_ORDER);
    case 'setTopicAnchor':
    case 'setTopicField':
      return notEditable(NO_TOPIC_PARTS);
    case 'setField':
      return notEditable(NO_FIELDS);
  }
}

function carry(reading: FolderReading, edit: FolderEditResult): Result<Applied, CommandError> {
  return edit.ok ? carriedOut(reading, edit.value) : edit;
}

type SetPart = CommandOf<'setQuestion' | 'setAnchor' | 'setAnswer' | 'setQuestionField'>;

function setPart(reading: FolderReading, command: SetPart): FolderEditResult {
  const found = memberAt(reading, command.at);
  if (!found.ok) return found;
  const edited = partOf(reading, found.value, command);
  if (!edited.ok) return edited;
  // A field can be what the questions are ordered or grouped by.
  const expected = command.command === 'setQuestionField' ? 'any' : undefined;
  return ok({ files: [changed(found.value, edited.value)], expected });
}

function partOf(reading: FolderReading, member: Member, command: SetPart): Edited {
  const { shape } = reading.document;
  switch (command.command) {
    case 'setAnswer':
      return withAnswer(member, command.value);
    case 'setQuestionField':
      if (ownKeys(shape).includes(command.field)) return notEditable(OWN_PART);
      return withExtra(member, command, ownKeys(shape), folderHabitOf(reading).writing(command.field));
    case 'setQuestion':
    case 'setAnchor': {
      const key = command.command === 'setQuestion' ? shape.questionKey : shape.anchorKey;
      if (key === '') return notEditable(NO_ANCHORS);
      const { value } = command;
      const habit = folderHabitOf(reading);
      return withKeyText(member, {
        key,
        value,
        order: habit.order,
        habit: habit.writing(key),
        sharing: command,
      });
    }
  }
}

/** Gives every file of a topic another category. */
function setTopic(reading: FolderReading, command: CommandOf<'setTopic'>): FolderEditResult {
  const { shape } = reading.document;
  const found = findTopic(reading.document, command.topic);
  if (!found.ok) return found;
  if (shape.topicKey === '') return notEditable(NO_TOPICS);
  const { topicKey } = shape;
  const structure = structureOf(reading);
  if (structure.some(({ title }, index) => index !== found.value && title === command.value)) {
    return notEditable(TOPIC_TAKEN);
  }
  const habit = folderHabitOf(reading);
  const files: FolderEdit['files'][number][] = [];
  for (const member of reading.topics[found.value]?.members ?? []) {
    const edited = withKeyText(member, {
      key: topicKey,
      value: command.value,
      order: habit.order,
      habit: habit.writing(topicKey),
      sharing: command,
    });
    if (!edited.ok) return edited;
    files.push(changed(member, edited.value));
  }
  const expected = structure.map((topic, index) =>
    index === found.value ? { ...topic, title: command.value } : topic,
  );
  return ok({ files, expected });
}

function removeQuestion(reading: FolderReading, { at }: CommandOf<'removeQuestion'>): FolderEditResult {
  const found = memberAt(reading, at);
  if (!found.ok) return found;
  return ok(withoutFiles(reading, [found.value]));
}

function removeTopic(reading: FolderReading, { topic }: CommandOf<'removeTopic'>): FolderEditResult {
  const found = findTopic(reading.document, topic);
  if (!found.ok) return found;
  if (reading.document.shape.kind === 'list') return notEditable(NO_TOPICS);
  return ok(withoutFiles(reading, reading.topics[found.value]?.members ?? []));
}

function withoutFiles(reading: FolderReading, members: readonly Member[]): FolderEdit {
  const gone = new Set(members.map(({ name }) => name));
  return {
    files: members.map(({ name }) => ({ before: name, after: undefined })),
    topics: 'free',
    expected: structureOf(reading)
      .map(({ title, files }) => ({ title, files: files.filter((name) => !gone.has(name)) }))
      .filter(({ files }) => files.length > 0 || reading.document.shape.kind === 'list'),
  };
}

function renameFile(reading: FolderReading, { at, name }: CommandOf<'renameFile'>): FolderEditResult {
  const found = memberAt(reading, at);
  if (!found.ok) return found;
  const member = found.value;
  const ending = member.name.slice(member.name.lastIndexOf('.'));
  const wanted = name.toLowerCase().endsWith(ending.toLowerCase()) ? name : `${name}${ending}`;
  if (!isFileName(wanted)) return notEditable(BAD_NAME);
  const isTaken = reading.members.some(
    (other) => other !== member && other.name.toLowerCase() === wanted.toLowerCase(),
  );
  if (isTaken) return notEditable(NAME_TAKEN);
  if (wanted === member.name) return ok({ files: [] });
  return ok({
    files: [{ before: member.name, after: { name: wanted, text: member.text } }],
    expected: 'any',
  });
}

function memberAt(reading: FolderReading, at: string): Result<Member, CommandError> {
  const place = findQuestion(reading.document, at);
  if (!place.ok) return place;
  const member = reading.topics[place.value.topicIndex]?.members[place.value.itemIndex];
  return member ? ok(member) : failed({ code: 'no-such-question', at });
}

function changed(before: Member, after: Member): FolderEdit['files'][number] {
  return { before: before.name, after: { name: after.name, text: after.text } };
}
