import type { FileEdit } from '../../text/bundle';
import { compareNames } from '../../text/bundle';
import { failed, ok, type Result } from '../../text/result';
import type { Applied } from '../applied';
import type { Command, CommandError } from '../command';
import { notEditable } from '../edit';
import { findQuestion, findTopic, type QuestionPlace } from '../find-address';
import { unlike } from '../unlike';
import { withKeyText, withNumberAt, type Edited } from './edit-member';
import { fileNameFor } from './file-name';
import { carriedOut, structureOf, type ExpectedTopic } from './folder-edit';
import { folderHabitOf, type FolderHabit } from './folder-habit';
import { numberedName, orderOf, withNumber } from './folder-order';
import type { Member } from './member';
import { newMember } from './new-member';
import { numbersFor } from './new-order';
import { textAt, type FolderReading } from './read-folder';

type CommandOf<Name extends Command['command']> = Extract<Command, { readonly command: Name }>;
type Placed = Result<Applied, CommandError>;

const BY_NAME =
  'The questions of this folder are ordered by the names of their files, which have no numbers. Rename the file, or give the files numbers (01-..., 02-...).';
const NO_ROOM =
  'This place can’t be reached by giving other numbers: the order of the topics would change with it. Move other questions first.';
const ONE_LINE = 'A topic of this folder has a name and nothing else: there is no place for an anchor.';
const TAKEN = 'There is a topic of that name already. Give this one another.';
const NO_TOPICS = 'The questions of this folder are one list, without topics.';

/** Makes the file of a new question. */
export function addQuestion(reading: FolderReading, command: CommandOf<'addQuestion'>): Placed {
  const { document } = reading;
  // A folder without files has no topic yet to name.
  const found = document.topics.length === 0 ? ok(0) : findTopic(document, command.topic);
  if (!found.ok) return found;
  const topic = reading.topics[found.value];
  const count = topic?.members.length ?? 0;
  const index = command.index ?? count;
  if (index < 0 || index > count) return failed({ code: 'no-such-place', index, length: count });
  const { question, anchor, answer } = command;
  return placed(reading, {
    at: { topicIndex: found.value, itemIndex: index },
    title: topic?.title ?? '',
    make: (name, order) =>
      newMember(reading, folderHabitOf(reading), {
        name,
        question,
        anchor,
        answer,
        order,
        topic: document.shape.topicKey === '' ? undefined : (topic?.title ?? ''),
      }),
    words: question,
    moved: undefined,
  });
}

/** A topic is there once a question has its name: it gets one, without words yet. */
export function addTopic(reading: FolderReading, { topic, anchor }: CommandOf<'addTopic'>): Placed {
  const { document } = reading;
  if (document.shape.kind === 'list') return notEditable(NO_TOPICS);
  if (anchor !== '') return notEditable(ONE_LINE);
  if (reading.topics.some(({ title }) => title === topic)) return notEditable(TAKEN);
  return placed(reading, {
    at: { topicIndex: reading.topics.length, itemIndex: 0 },
    title: topic,
    make: (name, order) =>
      newMember(reading, folderHabitOf(reading), {
        name,
        question: '',
        anchor: '',
        answer: '',
        order,
        topic,
      }),
    words: topic,
    moved: undefined,
  });
}

/** Puts a copy of a file behind it, with a name and an anchor of its own. */
export function duplicateQuestion(reading: FolderReading, { at }: CommandOf<'duplicateQuestion'>): Placed {
  const found = findQuestion(reading.document, at);
  if (!found.ok) return found;
  const { topicIndex, itemIndex } = found.value;
  const topic = reading.topics[topicIndex];
  const original = topic?.members[itemIndex];
  if (!topic || !original) return failed({ code: 'no-such-question', at });
  const { questionKey } = reading.document.shape;
  return placed(reading, {
    at: { topicIndex, itemIndex: itemIndex + 1 },
    title: topic.title,
    make: (name, order) => {
      const copy = ownAnchor(reading, { ...original, name });
      return copy.ok ? numbered(reading, copy.value, order) : copy;
    },
    words: textAt(original, questionKey),
    moved: undefined,
  });
}

/** Moves a question: its category and what it is ordered by become others. */
export function moveQuestion(reading: FolderReading, command: CommandOf<'moveQuestion'>): Placed {
  const from = findQuestion(reading.document, command.at);
  if (!from.ok) return from;
  const to = findTopic(reading.document, command.topic);
  if (!to.ok) return to;
  const member = reading.topics[from.value.topicIndex]?.members[from.value.itemIndex];
  const target = reading.topics[to.value];
  if (!member || !target) return failed({ code: 'no-such-question', at: command.at });
  const stays = to.value === from.value.topicIndex;
  const length = target.members.length - (stays ? 1 : 0);
  if (command.index < 0 || command.index > length) {
    return failed({ code: 'no-such-place', index: command.index, length });
  }
  if (stays && command.index === from.value.itemIndex) return ok({ changes: [], document: reading.document });
  const habit = folderHabitOf(reading);
  const { topicKey } = reading.document.shape;
  const filed: Edited =
    topicKey === '' || stays
      ? ok(member)
      : withKeyText(member, {
          key: topicKey,
          value: target.title,
          order: habit.order,
          habit: habit.writing(topicKey),
        });
  if (!filed.ok) return filed;
  return placed(reading, {
    at: { topicIndex: to.value, itemIndex: command.index },
    title: target.title,
    make: (name, order) => numbered(reading, { ...filed.value, name }, order),
    words: '',
    moved: member,
  });
}

/** A question that is to come to stand at a place. */
interface Placing {
  /** Among the questions once the one that moves has left. */
  readonly at: QuestionPlace;
  /** Of its topic. */
  readonly title: string;
  /** Its file, with that name and that number in the front matter; without one where it needs no other. */
  readonly make: (name: string, order: number | undefined) => Edited;
  /** What a new file is named by. */
  readonly words: string;
  /** The file that moves; undefined for a new one. */
  readonly moved: Member | undefined;
}

/** Tries the ways of coming to that place, the one that touches the fewest files first. */
function placed(reading: FolderReading, placing: Placing): Placed {
  const habit = folderHabitOf(reading);
  const byNumber = habit.numbered || reading.document.shape.orderKey !== undefined;
  const rows = byNumber ? rowsOf(reading, habit, placing) : [undefined];
  let refused: Placed | undefined;
  for (const topics of ['kept', 'free'] as const) {
    for (const row of rows) {
      const tried = attempt(reading, habit, placing, { row, topics });
      if (tried.ok || tried.error.code === 'unwritable-value') return tried;
      refused = tried;
    }
  }
  return refused ?? notEditable(NO_ROOM);
}

/** A folder whose numbers are all different counts them through all its topics. What moves may not need another. */
function rowsOf(
  reading: FolderReading,
  habit: FolderHabit,
  { moved }: Placing,
): readonly (Row | undefined)[] {
  const numbers = reading.topics.flatMap(({ members }) =>
    members.map((one) => numberOf(reading, habit, one)),
  );
  const rows: readonly Row[] =
    new Set(numbers).size === numbers.length ? ['folder', 'topic'] : ['topic', 'folder'];
  return moved ? [undefined, ...rows] : rows;
}

/** What a file is ordered by; -Infinity where it has no number. */
function numberOf({ document }: FolderReading, habit: FolderHabit, member: Member): number {
  const number = habit.numbered
    ? numberedName(member.name)?.number
    : orderOf(member, document.shape.orderKey ?? '');
  return number ?? -Infinity;
}

/** Whose numbers count: those of the topic's questions, or those of all. */
type Row = 'topic' | 'folder';

/** A way of coming to a place. */
interface Way {
  /** Undefined for no other number. */
  readonly row: Row | undefined;
  readonly topics: 'kept' | 'free';
}

function attempt(reading: FolderReading, habit: FolderHabit, placing: Placing, { row, topics }: Way): Placed {
  const { shape } = reading.document;
  const names = reading.members.filter((member) => member !== placing.moved).map(({ name }) => name);
  const { number, others } = row === undefined ? NOTHING : numbers(reading, habit, placing, row);
  const old = placing.moved?.name;
  const name =
    old === undefined
      ? fileNameFor(placing.words, names, habit.numbered ? number : undefined)
      : renumberedName(old, habit.numbered ? number : undefined);
  const made = placing.make(name, habit.numbered ? undefined : number);
  if (!made.ok) return made;
  const files: FileEdit[] = [{ before: old, after: { name, text: made.value.text } }];
  const renamed = new Map<string, string>();
  for (const [member, other] of others) {
    const next = habit.numbered
      ? ok({ ...member, name: renumberedName(member.name, other) })
      : withNumberAt(member, shape.orderKey ?? '', other, habit.order);
    if (!next.ok) return next;
    renamed.set(member.name, next.value.name);
    files.push({ before: member.name, after: { name: next.value.name, text: next.value.text } });
  }
  const doubt = habit.numbered || shape.orderKey !== undefined ? NO_ROOM : BY_NAME;
  return carriedOut(reading, {
    files,
    topics,
    expected: expectedAfter(reading, placing, name, renamed),
    doubt,
  });
}

const NOTHING: Numbers = { number: undefined, others: new Map() };

function renumberedName(name: string, number: number | undefined): string {
  const parts = numberedName(name);
  return parts && number !== undefined ? withNumber(parts, number) : name;
}

interface Numbers {
  readonly number: number | undefined;
  readonly others: ReadonlyMap<Member, number>;
}

function numbers(reading: FolderReading, habit: FolderHabit, { at, moved }: Placing, row: Row): Numbers {
  const ordered = (member: Member) => ({ member, number: numberOf(reading, habit, member) });
  const topics = reading.topics.map(({ members }) => members.filter((one) => one !== moved).map(ordered));
  const own = topics[at.topicIndex] ?? [];
  const all = topics
    .flat()
    .sort((one, other) => one.number - other.number || compareNames(one.member.name, other.member.name));
  const others = row === 'topic' && own.length > 0 ? own : all;
  const next = own[at.itemIndex] ?? own.at(-1);
  const found = next ? others.indexOf(next) : others.length;
  const index = own[at.itemIndex] || !next ? found : found + 1;
  const given = numbersFor([...others.slice(0, index), { number: NaN }, ...others.slice(index)], index);
  const changed = new Map<Member, number>();
  for (const [place, number] of given.entries()) {
    const other = others[place < index ? place : place - 1];
    if (place !== index && number !== undefined && other) changed.set(other.member, number);
  }
  return { number: given[index], others: changed };
}

/** Where the questions are to stand; among files without numbers it is their names that say so. */
function expectedAfter(
  reading: FolderReading,
  { at, title, moved }: Placing,
  name: string,
  renamed: ReadonlyMap<string, string>,
): readonly ExpectedTopic[] | 'any' {
  const { shape } = reading.document;
  const isByName = shape.orderKey === undefined && !folderHabitOf(reading).numbered;
  if (isByName && moved === undefined) return 'any';
  const structure = structureOf(reading).map((topic) => ({
    title: topic.title,
    files: topic.files.filter((file) => file !== moved?.name).map((file) => renamed.get(file) ?? file),
  }));
  const own = structure[at.topicIndex];
  if (!own) return [...structure, { title, files: [name] }];
  if (isByName && structureOf(reading)[at.topicIndex]?.files.includes(name) !== true) return 'any';
  own.files.splice(at.itemIndex, 0, name);
  return structure.filter(({ files }) => files.length > 0 || shape.kind === 'list');
}

/** The file with that number in its front matter, where it is ordered by one. */
function numbered(reading: FolderReading, member: Member, order: number | undefined): Edited {
  const { orderKey } = reading.document.shape;
  if (order === undefined || orderKey === undefined) return ok(member);
  return withNumberAt(member, orderKey, order, folderHabitOf(reading).order);
}

function ownAnchor(reading: FolderReading, member: Member): Edited {
  const { anchorKey } = reading.document.shape;
  const anchor = anchorKey === '' ? '' : textAt(member, anchorKey);
  if (anchor === '') return ok(member);
  const taken = new Set(
    reading.topics.flatMap(({ members }) => members.map((one) => textAt(one, anchorKey))),
  );
  const habit = folderHabitOf(reading);
  return withKeyText(member, {
    key: anchorKey,
    value: unlike(anchor, taken),
    order: habit.order,
    habit: habit.writing(anchorKey),
  });
}
