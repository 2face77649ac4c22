import type { TextChange } from '../text/change';
import { mapOffset } from '../text/map-offset';
import type { FaqDocument, Question, Topic } from './document';
import { matchEntries, type SignPair } from './match-entries';

/**
 * A name for each topic and question of an open page, which stays while its words, its anchor and its place change,
 * so that selection, cursor and folding stay with it. Names are unique within the page and mean nothing.
 */
export interface DocumentIds {
  readonly topics: readonly TopicIds[];
  /** The number of the next new name. */
  readonly next: number;
  /** Names of what was removed, for when an undo brings it back. */
  readonly gone: readonly GoneId[];
}

export interface TopicIds {
  readonly id: string;
  readonly questions: readonly string[];
}

export interface GoneId {
  readonly id: string;
  readonly likeness: string;
}

export const NO_IDS: DocumentIds = { topics: [], next: 1, gone: [] };

const MOST_GONE = 200;

/**
 * The names after a change. A question is known again by its anchor, by its place where the changes say that it is
 * the same one, or by its text; what is new gets a new name. Without a page before, all do.
 */
export function carryIds(
  before: FaqDocument | undefined,
  ids: DocumentIds,
  changes: readonly TextChange[],
  after: FaqDocument | undefined,
): DocumentIds {
  const naming = new Naming(ids);
  const old = {
    topics: topicEntries(before, ids, changes),
    questions: questionEntries(before, ids, changes),
  };
  const now = { topics: topicEntries(after), questions: questionEntries(after) };
  const topicNames = naming.name(old.topics, now.topics);
  const questionNames = naming.name(old.questions, now.questions);
  let next = 0;
  const topics = (after?.topics ?? []).map(({ questions }, index): TopicIds => {
    const names = questionNames.slice(next, next + questions.length);
    next += questions.length;
    return { id: topicNames[index] ?? '', questions: names };
  });
  return { topics, next: naming.next, gone: naming.gone };
}

/** Gives out names; it has a life because each new one moves the count on. */
class Naming {
  next: number;
  gone: readonly GoneId[];

  constructor({ next, gone }: DocumentIds) {
    this.next = next;
    this.gone = gone;
  }

  name(older: readonly Entry[], newer: readonly Entry[]): readonly string[] {
    const matching = matchEntries(older, newer, SIGNS);
    const names = newer.map((entry, index) => {
      const match = matching.older.get(index);
      return (match === undefined ? undefined : older[match]?.id) ?? this.#returned(entry) ?? this.#fresh();
    });
    const kept = new Set(names);
    const removed = older.filter((entry) => entry.id !== undefined && !kept.has(entry.id));
    this.gone = [...removed.map(({ id, likeness }) => ({ id: id ?? '', likeness })), ...this.gone].slice(
      0,
      MOST_GONE,
    );
    return names;
  }

  #returned({ likeness }: Entry): string | undefined {
    const found = this.gone.find((gone) => gone.likeness === likeness);
    if (found) this.gone = this.gone.filter((gone) => gone !== found);
    return found?.id;
  }

  #fresh(): string {
    const name = `n${this.next}`;
    this.next += 1;
    return name;
  }
}

interface Entry {
  readonly id: string | undefined;
  readonly anchor: string;
  readonly text: string;
  /** All that it says, to know it again when it comes back. */
  readonly likeness: string;
  /** Where it starts in the new text; undefined for what was taken out with its place. */
  readonly at: number | undefined;
}

const same = (sign: (entry: Entry) => string | number | undefined): SignPair<Entry, Entry> => ({
  older: sign,
  newer: sign,
});

const SIGNS = [
  same(({ anchor, text }) => (anchor === '' ? undefined : `${anchor}\0${text}`)),
  same(({ anchor }) => anchor),
  same(({ at }) => at),
  same(({ likeness }) => likeness),
  same(({ text }) => text),
];

function topicEntries(
  document: FaqDocument | undefined,
  ids?: DocumentIds,
  changes: readonly TextChange[] = [],
): readonly Entry[] {
  return (document?.topics ?? []).map((topic, index): Entry => ({
    id: ids?.topics[index]?.id,
    anchor: topic.anchor?.value ?? '',
    text: topic.title.value,
    likeness: likenessOfTopic(topic),
    at: placeAfter(topic.range.from, changes),
  }));
}

function questionEntries(
  document: FaqDocument | undefined,
  ids?: DocumentIds,
  changes: readonly TextChange[] = [],
): readonly Entry[] {
  return (document?.topics ?? []).flatMap((topic, topicIndex) =>
    topic.questions.map((question, index): Entry => ({
      id: ids?.topics[topicIndex]?.questions[index],
      anchor: question.anchor?.value ?? '',
      text: question.question.value,
      likeness: likenessOfQuestion(question),
      at: placeAfter(question.range.from, changes),
    })),
  );
}

function likenessOfTopic({ title, anchor }: Topic): string {
  return `topic\0${anchor?.value ?? ''}\0${title.value}`;
}

function likenessOfQuestion({ question, anchor, answer }: Question): string {
  return `question\0${anchor?.value ?? ''}\0${question.value}\0${answer.value}`;
}

/** Where an entry's first character went; undefined where it was taken out. */
function placeAfter(offset: number, changes: readonly TextChange[]): number | undefined {
  if (changes.some(({ from, to }) => from <= offset && offset < to)) return undefined;
  return mapOffset(offset, changes, 'after');
}
