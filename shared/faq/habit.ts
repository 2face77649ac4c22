import { lineEndingOf, lineStart } from '../text/line';
import { blockScalarAt } from '../yaml/block-scalar';
import type { ListLayout } from '../yaml/list-layout';
import type { WritingHabit, WrittenStyle } from '../yaml/scalar-slot';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/tree';
import type { ReadFaq } from './read-faq';

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
  const yaml = source.slice(document.frontMatter?.from ?? 0, document.frontMatter?.to ?? source.length);
  const lineEnding = lineEndingOf(yaml) === '\r\n' || !yaml.includes('\n') ? lineEndingOf(source) : '\n';
  const topics = reading.topics;
  const questions = topics.flatMap((topic) => topic.questions);
  const styles: Readonly<Record<Role, readonly WrittenStyle[]>> = {
    topic: stylesOf(topics.map((topic) => topic.title)),
    question: stylesOf(questions.map((question) => question.question)),
    anchor: stylesOf([...questions, ...topics].map((one) => one.anchor)),
    answer: stylesOf(questions.map((question) => question.answer)),
    field: stylesOf(root.entries),
  };
  const quote = commonest(Object.values(styles).flat().filter(isQuote)) ?? 'double-quoted';
  const blockIndent = commonest(questions.flatMap((question) => blockIndentOf(source, question.answer))) ?? 2;
  const writing = (role: Role, fallback: WrittenStyle): WritingHabit => ({
    style: commonest(styles[role]) ?? fallback,
    quote,
    blockIndent,
    lineEnding,
  });
  const question = writing('question', commonest(styles.topic) ?? quote);
  return {
    writing: {
      question,
      topic: writing('topic', question.style),
      anchor: writing('anchor', question.style),
      answer: writing('answer', 'literal'),
      field: { ...writing('field', 'plain'), style: 'plain' },
    },
    lineEnding,
    dashIndent: dashIndentOf(source, [reading.list, ...topics.flatMap((topic) => topic.items ?? [])]),
    dashGap: dashGapOf(source, questions.length > 0 ? questions : topics),
  };
}

type Quote = 'single-quoted' | 'double-quoted';

function isQuote(style: WrittenStyle): style is Quote {
  return style === 'single-quoted' || style === 'double-quoted';
}

function stylesOf(entries: readonly (YamlEntry | undefined)[]): readonly WrittenStyle[] {
  return entries.flatMap((entry) => {
    const value = entry?.value;
    return value?.kind === 'scalar' && value.style !== 'empty' ? value.style : [];
  });
}

/** The value that stands most often; of several, the first. */
export function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
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

function dashIndentOf(source: string, entries: readonly YamlEntry[]): number {
  const indents = entries.flatMap((entry) => {
    const dash = entry.value.kind === 'sequence' ? entry.value.items[0]?.dash : undefined;
    return dash === undefined ? [] : columnOf(source, dash) - columnOf(source, entry.keyRange.from);
  });
  return indents.at(-1) ?? 2;
}

function dashGapOf(
  source: string,
  items: readonly { item: { dash: number | undefined }; map: YamlMap }[],
): string {
  const gaps = items.flatMap(({ item, map }) => {
    const gap = item.dash === undefined ? '' : source.slice(item.dash + 1, map.range.from);
    return /^ +$/.test(gap) ? gap : [];
  });
  return commonest(gaps) ?? ' ';
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
