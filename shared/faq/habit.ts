import { lineEndingOf, lineStart } from '../text/line';
import { blockScalarAt } from '../yaml/block-scalar';
import type { ListLayout } from '../yaml/list-layout';
import type { WritingHabit, WrittenStyle } from '../yaml/scalar-slot';
import type { YamlEntry, YamlItem, YamlNode } from '../yaml/tree';
import type { ReadFaq } from './read-faq';
import type { Container, FaqReading, TopicReading } from './shapes/reading';

/** The parts of an FAQ that a file may each write in a way of its own. */
export type Role = 'topic' | 'question' | 'anchor' | 'answer' | 'field';

/** How a file is written, for what is put into it. */
export interface FaqHabit {
  readonly writing: Readonly<Record<Role, WritingHabit>>;
  readonly lineEnding: '\n' | '\r\n';
  /** How much deeper a list's dashes stand than the key that holds it. */
  readonly dashIndent: number;
  /** The white space between a dash and what follows it. */
  readonly dashGap: string;
}

/** Reads the habits of a file off what it holds; what it shows nothing of is as most sites have it. */
export function habitOf({ document, reading, root }: ReadFaq): FaqHabit {
  const { source } = document;
  const yaml = source.slice(document.yaml.from, document.yaml.to);
  const lineEnding = lineEndingOf(yaml) === '\r\n' || !yaml.includes('\n') ? lineEndingOf(source) : '\n';
  const keys = Object.values(reading.shape).join('\0');
  const topics = reading.topics.map((topic) => topicHabit(source, topic, keys));
  const styles: Readonly<Record<Role, Counts<WrittenStyle>>> = {
    topic: sum(topics.map((topic) => topic.styles.topic)),
    question: sum(topics.map((topic) => topic.styles.question)),
    anchor: sum(topics.map((topic) => topic.styles.anchor)),
    answer: sum(topics.map((topic) => topic.styles.answer)),
    field: countsOf(root.kind === 'map' ? root.entries.flatMap((entry) => styleOf(entry) ?? []) : []),
  };
  const all = sum(Object.values(styles));
  const quote = mostCounted(
    new Map([...all].flatMap(([style, count]) => (isQuote(style) ? [[style, count]] : []))),
  );
  const blockIndent = mostCounted(sum(topics.map((topic) => topic.blockIndents))) ?? 2;
  const writing = (role: Role, fallback: WrittenStyle): WritingHabit => ({
    style: mostCounted(styles[role]) ?? fallback,
    quote: quote ?? 'double-quoted',
    blockIndent,
    lineEnding,
  });
  const question = writing('question', mostCounted(styles.topic) ?? quote ?? 'double-quoted');
  return {
    writing: {
      question,
      topic: writing('topic', question.style),
      anchor: writing('anchor', question.style),
      answer: writing('answer', 'literal'),
      field: { ...writing('field', 'plain'), style: 'plain' },
    },
    lineEnding,
    dashIndent: dashIndentOf(source, reading),
    dashGap: mostCounted(sum(topics.map((topic) => topic.gaps))) ?? ' ',
  };
}

type Quote = 'single-quoted' | 'double-quoted';

function isQuote(style: WrittenStyle): style is Quote {
  return style === 'single-quoted' || style === 'double-quoted';
}

function styleOf(entry: YamlEntry | undefined): WrittenStyle | undefined {
  const value = entry?.value;
  return value?.kind === 'scalar' && value.style !== 'empty' ? value.style : undefined;
}

/** How often each value stands, in the order in which they first do. */
type Counts<T> = ReadonlyMap<T, number>;

function countsOf<T>(values: readonly T[]): Counts<T> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sum<T>(all: readonly Counts<T>[]): Counts<T> {
  const counts = new Map<T, number>();
  for (const one of all)
    for (const [value, count] of one) counts.set(value, (counts.get(value) ?? 0) + count);
  return counts;
}

/** The value that stands most often; of several, the first. */
function mostCounted<T>(counts: Counts<T>): T | undefined {
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** The same of a list. */
export function commonest<T>(values: readonly T[]): T | undefined {
  return mostCounted(countsOf(values));
}

/** How one topic and its questions are written. */
interface TopicHabit {
  /** The names of the keys that it was found by. */
  readonly keys: string;
  readonly styles: Readonly<Record<Exclude<Role, 'field'>, Counts<WrittenStyle>>>;
  /** How many columns a block's lines stand deeper than the key they belong to. */
  readonly blockIndents: Counts<number>;
  /** The white space between a dash and what follows it. */
  readonly gaps: Counts<string>;
}

const known = new WeakMap<YamlItem | YamlEntry, TopicHabit>();

function topicHabit(source: string, topic: TopicReading, keys: string): TopicHabit {
  const piece = topic.part?.piece;
  const found = piece && known.get(piece);
  if (found?.keys === keys) return found;
  const { questions } = topic;
  const styles = (entries: readonly (YamlEntry | undefined)[]) =>
    countsOf(entries.flatMap((entry) => styleOf(entry) ?? []));
  const habit: TopicHabit = {
    keys,
    styles: {
      topic: styles(topic.map ? [topic.title] : []),
      question: styles(questions.map(({ question }) => question)),
      anchor: styles([...questions.map(({ anchor }) => anchor), topic.anchor]),
      answer: styles(questions.map(({ answer }) => answer)),
    },
    blockIndents: countsOf(questions.flatMap(({ answer }) => blockIndentOf(source, answer))),
    gaps: countsOf(itemsOf(topic).flatMap((item) => dashGapOf(source, item))),
  };
  if (piece) known.set(piece, habit);
  return habit;
}

function blockIndentOf(source: string, entry: YamlEntry | undefined): number | [] {
  const value = entry?.value;
  if (!entry || value?.kind !== 'scalar' || (value.style !== 'literal' && value.style !== 'folded'))
    return [];
  const column = columnOf(source, entry.keyRange.from);
  const content = blockScalarAt(source, value.range.from, column)?.contentColumn;
  return content === undefined ? [] : content - column;
}

/** The column, from 0, of an offset. */
export function columnOf(source: string, offset: number): number {
  return offset - lineStart(source, offset);
}

/** How much deeper the dashes stand than their key, in the last list that shows it. */
function dashIndentOf(source: string, { container, topics }: FaqReading): number {
  const shown = topics.findLast(({ list }) => firstDash(list) !== undefined)?.list ?? container;
  const dash = firstDash(shown);
  if (dash === undefined || !shown.entry) return 2;
  return columnOf(source, dash) - columnOf(source, shown.entry.keyRange.from);
}

function firstDash(list: Container | undefined): number | undefined {
  return list?.value.kind === 'sequence' ? list.value.items[0]?.dash : undefined;
}

/** The items whose dashes show the file's gap: a topic's questions, else the topic. */
function itemsOf({ part, questions }: TopicReading): readonly YamlItem[] {
  if (questions.length > 0) return questions.map(({ item }) => item);
  return part && 'dash' in part ? [part] : [];
}

function dashGapOf(source: string, { dash, value }: YamlItem): string | [] {
  const gap = dash === undefined ? '' : source.slice(dash + 1, value.range.from);
  return /^ +$/.test(gap) ? gap : [];
}

/** The blank lines that a file mostly puts between the entries of its lists; undefined where it shows none. */
export function separatorOf(layouts: readonly ListLayout[]): string | undefined {
  return commonest(
    layouts.flatMap(({ chunks }) =>
      chunks.slice(0, -1).flatMap((chunk) => (chunk.keepsBlankLines ? [] : chunk.gap)),
    ),
  );
}

/** Whether a value, or what it holds, has a name or uses one. */
export function holdsNames(node: YamlNode): boolean {
  if (node.kind === 'alias' || node.anchor !== undefined) return true;
  if (node.kind === 'map') return node.entries.some((entry) => holdsNames(entry.value));
  if (node.kind === 'sequence') return node.items.some((item) => holdsNames(item.value));
  return false;
}
