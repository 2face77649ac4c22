import { capabilitiesOf } from './capabilities';
import type { FaqDocument, PageField, Question, ScalarField, Topic } from './document';
import { longestRun } from './longest-run';
import { matchEntries, type Matching, type SignPair } from './match-entries';
import { similarPairs } from './similar-pairs';

/** One thing that differs between two versions of a page. What was moved and edited is told as two. */
export interface QuestionChange {
  readonly kind: 'added' | 'removed' | 'edited' | 'moved';
  readonly what: 'question' | 'topic' | 'field' | 'body';
  /** The question, the topic's title or the field's name, as it is now (for what was removed, as it was). */
  readonly words: string;
  /** Where it stood; undefined for what was added, for a field and for the body. */
  readonly before: ChangePlace | undefined;
  readonly after: ChangePlace | undefined;
  /** For what was edited: each part that differs. */
  readonly edits: readonly PartEdit[];
}

export interface ChangePlace {
  readonly topicIndex: number;
  /** Undefined for a topic. */
  readonly itemIndex: number | undefined;
}

export interface PartEdit {
  /** A field's own name for a field. */
  readonly part: 'topic' | 'question' | 'anchor' | 'answer' | 'body' | (string & {});
  readonly before: string;
  readonly after: string;
}

/**
 * What changed from one version of a page to another, in the order of the newer one, the removed last. Questions
 * are known again by their anchor, then by their text, then by likeness.
 */
export function compareFaq(
  before: FaqDocument | undefined,
  after: FaqDocument | undefined,
): readonly QuestionChange[] {
  const topics = matchTopics(before?.topics ?? [], after?.topics ?? []);
  return [
    ...topicChanges(titledTopics(before), titledTopics(after), topics),
    ...questionChanges(before, after, topics),
    ...fieldChanges(before?.fields ?? [], after?.fields ?? []),
    ...bodyChanges(before, after),
  ];
}

/** The topics that are told of: a list without topics is read as one, which the writer never sees. */
function titledTopics(document: FaqDocument | undefined): readonly Topic[] {
  return document && capabilitiesOf(document.shape).topics ? document.topics : [];
}

const both = <T>(sign: (entry: T) => string | undefined): SignPair<T, T> => ({ older: sign, newer: sign });

function matchTopics(older: readonly Topic[], newer: readonly Topic[]): Matching {
  const certain = matchEntries(older, newer, [
    both<Topic>(({ anchor, title }) => anchor && `${anchor.value}\0${title.value}`),
    both<Topic>(({ anchor }) => anchor?.value),
    both<Topic>(({ title }) => title.value),
  ]);
  const words = ({ title, questions }: Topic) =>
    [title, ...questions.map(({ question }) => question)].map(({ value }) => value).join(' ');
  return similarPairs(older.map(words), newer.map(words), certain);
}

function topicChanges(
  older: readonly Topic[],
  newer: readonly Topic[],
  { older: matches }: Matching,
): readonly QuestionChange[] {
  const order = newer.flatMap((_, index) => matches.get(index) ?? []);
  const steady = steadyValues(order);
  const place = (topicIndex: number): ChangePlace => ({ topicIndex, itemIndex: undefined });
  const changes = newer.flatMap((topic, index): readonly QuestionChange[] => {
    const words = topic.title.value;
    const was = matches.get(index);
    const old = was === undefined ? undefined : older[was];
    const placed = { what: 'topic', words, after: place(index) } as const;
    if (was === undefined || !old) return [{ ...placed, kind: 'added', before: undefined, edits: [] }];
    const edits = [
      ...partEdit('topic', old.title, topic.title),
      ...partEdit('anchor', old.anchor, topic.anchor),
    ];
    return told({ ...placed, before: place(was) }, edits, steady.has(was) ? 'steady' : 'moved');
  });
  return [...changes, ...removedTopics(older, new Set(order))];
}

function removedTopics(older: readonly Topic[], kept: ReadonlySet<number>): readonly QuestionChange[] {
  return older.flatMap((topic, topicIndex): readonly QuestionChange[] => {
    if (kept.has(topicIndex)) return [];
    const before = { topicIndex, itemIndex: undefined };
    return [
      { kind: 'removed', what: 'topic', words: topic.title.value, before, after: undefined, edits: [] },
    ];
  });
}

/** What was edited and what was moved, as a change each. */
function told(
  change: Pick<QuestionChange, 'what' | 'words' | 'before' | 'after'>,
  edits: readonly PartEdit[],
  stays: 'steady' | 'moved',
): readonly QuestionChange[] {
  const edited: readonly QuestionChange[] = edits.length > 0 ? [{ ...change, kind: 'edited', edits }] : [];
  const moved: readonly QuestionChange[] = stays === 'moved' ? [{ ...change, kind: 'moved', edits: [] }] : [];
  return [...edited, ...moved];
}

/** Of the numbers, those that stand in order already. */
function steadyValues(numbers: readonly number[]): ReadonlySet<number> {
  const run = longestRun(numbers);
  return new Set(numbers.filter((_, index) => run.has(index)));
}

interface PlacedQuestion {
  readonly question: Question;
  readonly place: { readonly topicIndex: number; readonly itemIndex: number };
}

function placedQuestions(document: FaqDocument | undefined): readonly PlacedQuestion[] {
  return (document?.topics ?? []).flatMap((topic, topicIndex) =>
    topic.questions.map((question, itemIndex) => ({ question, place: { topicIndex, itemIndex } })),
  );
}

function matchQuestions(older: readonly PlacedQuestion[], newer: readonly PlacedQuestion[]): Matching {
  const certain = matchEntries(older, newer, [
    both<PlacedQuestion>(
      ({ question: { anchor, question } }) => anchor && `${anchor.value}\0${question.value}`,
    ),
    both<PlacedQuestion>(({ question }) => question.anchor?.value),
    both<PlacedQuestion>(({ question }) => question.question.value),
    both<PlacedQuestion>(({ question }) => question.answer.value),
  ]);
  const words = ({ question: { question, answer } }: PlacedQuestion) => `${question.value} ${answer.value}`;
  return similarPairs(older.map(words), newer.map(words), certain);
}

function questionChanges(
  before: FaqDocument | undefined,
  after: FaqDocument | undefined,
  topics: Matching,
): readonly QuestionChange[] {
  const [older, newer] = [placedQuestions(before), placedQuestions(after)];
  const matching = matchQuestions(older, newer);
  const steady = steadyQuestions(older, newer, matching, topics);
  const changes = newer.flatMap((now, index): readonly QuestionChange[] => {
    const was = matching.older.get(index);
    const old = was === undefined ? undefined : older[was];
    const placed = { what: 'question', words: now.question.question.value, after: now.place } as const;
    if (!old) return [{ ...placed, kind: 'added', before: undefined, edits: [] }];
    const stays = steady.has(index) ? 'steady' : 'moved';
    return told({ ...placed, before: old.place }, questionEdits(old.question, now.question), stays);
  });
  const kept = new Set(matching.older.values());
  return [...changes, ...older.filter((_, index) => !kept.has(index)).map(removedQuestion)];
}

function removedQuestion({ question, place }: PlacedQuestion): QuestionChange {
  const words = question.question.value;
  return { kind: 'removed', what: 'question', words, before: place, after: undefined, edits: [] };
}

/** The newer questions that still stand in the topic they stood in, and in order with the others that do. */
function steadyQuestions(
  older: readonly PlacedQuestion[],
  newer: readonly PlacedQuestion[],
  matching: Matching,
  topics: Matching,
): ReadonlySet<number> {
  const byTopic = new Map<number, { readonly newer: number; readonly older: number }[]>();
  for (const [index, now] of newer.entries()) {
    const was = matching.older.get(index);
    const old = was === undefined ? undefined : older[was];
    const { topicIndex } = now.place;
    if (was === undefined || old?.place.topicIndex !== topics.older.get(topicIndex)) continue;
    const pairs = byTopic.get(topicIndex) ?? [];
    byTopic.set(topicIndex, [...pairs, { newer: index, older: was }]);
  }
  const steady = [...byTopic.values()].flatMap((pairs) => {
    const run = longestRun(pairs.map((pair) => pair.older));
    return pairs.filter((_, index) => run.has(index)).map((pair) => pair.newer);
  });
  return new Set(steady);
}

function questionEdits(before: Question, after: Question): readonly PartEdit[] {
  return [
    ...partEdit('question', before.question, after.question),
    ...partEdit('anchor', before.anchor, after.anchor),
    ...partEdit('answer', before.answer, after.answer),
  ];
}

function partEdit(
  part: PartEdit['part'],
  before: ScalarField | undefined,
  after: ScalarField | undefined,
): readonly PartEdit[] {
  const [old, now] = [before?.value ?? '', after?.value ?? ''];
  return old === now ? [] : [{ part, before: old, after: now }];
}

function fieldChanges(older: readonly PageField[], newer: readonly PageField[]): readonly QuestionChange[] {
  const keys = new Set([...newer, ...older].map(({ key }) => key));
  return [...keys].flatMap((key): readonly QuestionChange[] => {
    const old = older.findLast((field) => field.key === key);
    const now = newer.findLast((field) => field.key === key);
    const [before, after] = [old && shownValue(old), now && shownValue(now)];
    if (before === after) return [];
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : 'edited';
    const edits = [{ part: key, before: before ?? '', after: after ?? '' }];
    return [{ kind, what: 'field', words: key, before: undefined, after: undefined, edits }];
  });
}

/** A field's value as a line of text; a group of keys has none, and is not compared. */
function shownValue({ value }: PageField): string {
  if (value.kind === 'scalar') return value.text;
  return value.kind === 'list' ? value.items.join(', ') : '';
}

function bodyChanges(
  before: FaqDocument | undefined,
  after: FaqDocument | undefined,
): readonly QuestionChange[] {
  if (!before || !after) return [];
  const [old, now] = [bodyOf(before), bodyOf(after)];
  if (old === now) return [];
  const edits = [{ part: 'body', before: old, after: now }];
  return [{ kind: 'edited', what: 'body', words: '', before: undefined, after: undefined, edits }];
}

function bodyOf({ source, body }: FaqDocument): string {
  return source.slice(body.from, body.to);
}
