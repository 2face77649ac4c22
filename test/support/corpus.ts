import type { Command } from '../../shared/faq/command';

/**
 * The project's own FAQ pages, and edits of them as a careful hand makes them on their lines: what the editor's are
 * held against. It knows nothing of the editor, only that these pages indent topics by two columns and questions by
 * six.
 */

export const CORPUS: readonly string[] = [
  'test/fixtures/pages/_answers/ponds.md',
  'test/fixtures/pages/_answers/windows.md',
  'test/fixtures/pages/_answers/marked.md',
  'test/fixtures/site/faq.md',
  'resources/sample/site/_account/billing-faq.md',
  'resources/sample/site/_account/security-faq.md',
  'resources/sample/site/_help/drafts.md',
  'resources/sample/site/_help/sensors-faq.md',
];

export interface CorpusEdit {
  readonly name: string;
  readonly command: Command;
  /** The edit by hand; undefined on a page that has no place for it. */
  readonly byHand: (page: HandPage) => readonly string[] | undefined;
}

/** A page as lines without their line breaks, which are all of one kind. */
export interface HandPage {
  readonly lines: readonly string[];
  readonly topics: readonly HandEntry[];
  /** The questions of the first topic. */
  readonly questions: readonly HandEntry[];
}

/** The lines of an entry, with the comments above it. */
interface HandEntry {
  readonly from: number;
  /** The line of its dash. */
  readonly dash: number;
  /** Behind its last line that says something. */
  readonly to: number;
}

export function handPage(text: string): HandPage {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && line === '---');
  const topics = entries(lines, /^ {2}- topic:/, 0, end);
  const first = topics[0];
  return {
    lines,
    topics,
    questions: first ? entries(lines, /^ {6}- question:/, first.dash, first.to) : [],
  };
}

function entries(lines: readonly string[], dash: RegExp, from: number, end: number): readonly HandEntry[] {
  const dashes = lines.flatMap((line, index) =>
    index >= from && index < end && dash.test(line) ? index : [],
  );
  return dashes.map((at, index) => ({
    from: head(lines, at),
    dash: at,
    to: lastWords(lines, dashes[index + 1] ?? end) + 1,
  }));
}

function isBlankOrComment(line: string | undefined): boolean {
  return /^\s*(?:#.*)?$/.test(line ?? '');
}

function lastWords(lines: readonly string[], before: number): number {
  let at = before - 1;
  while (isBlankOrComment(lines[at])) at -= 1;
  return at;
}

function head(lines: readonly string[], dash: number): number {
  const comment = lines.findIndex(
    (line, index) => index > lastWords(lines, dash) && index < dash && line.trim() !== '',
  );
  return comment < 0 ? dash : comment;
}

function replaced({ lines }: HandPage, at: number, pattern: RegExp, text: string): readonly string[] {
  return lines.map((line, index) => (index === at ? line.replace(pattern, text) : line));
}

function inserted({ lines }: HandPage, at: number, added: readonly string[]): readonly string[] {
  return [...lines.slice(0, at), ...added, ...lines.slice(at)];
}

function lineOf({ lines }: HandPage, start: string, from = 0): number {
  return lines.findIndex((line, index) => index >= from && line.trimStart().startsWith(start));
}

/** The lines without an entry and what parts it from the next. */
function without({ lines }: HandPage, list: readonly HandEntry[]): readonly string[] | undefined {
  const [first, second] = list;
  return first && second && [...lines.slice(0, first.from), ...lines.slice(second.from)];
}

/** The first two entries in the other order, each with the blank lines below it. */
function exchanged({ lines }: HandPage, list: readonly HandEntry[]): readonly string[] | undefined {
  const [first, second, third] = list;
  if (!first || !second) return undefined;
  const gap = lines.slice(first.to, second.from);
  const [below, next] = third ? [lines.slice(second.to, third.from), third.from] : [gap, second.to];
  return [
    ...lines.slice(0, first.from),
    ...lines.slice(second.from, second.to),
    ...below,
    ...lines.slice(first.from, first.to),
    ...(third ? gap : []),
    ...lines.slice(next),
  ];
}

/** Behind the last entry, parted from it as entries mostly are; by a blank line where there is one alone. */
function appended(
  page: HandPage,
  list: readonly HandEntry[],
  added: readonly string[],
): readonly string[] | undefined {
  const last = list.at(-1);
  if (!last) return undefined;
  const gaps = list.slice(1).map(({ from }, index) => from - (list[index]?.to ?? from));
  const usual = gaps.toSorted((a, b) => count(gaps, b) - count(gaps, a))[0] ?? 1;
  return inserted(page, last.to, [...Array<string>(usual).fill(''), ...added]);
}

function count(values: readonly number[], value: number): number {
  return values.filter((one) => one === value).length;
}

function quotedAs(model: string | undefined, word: string): string {
  return model?.trim().endsWith('"') === true ? `"${word}"` : word;
}

const firstQuestion = ({ questions }: HandPage) => questions[0]?.dash ?? -1;

export const CORPUS_EDITS: readonly CorpusEdit[] = [
  {
    name: 'a question',
    command: { command: 'setQuestion', at: '0/0', value: 'Why?' },
    byHand: (page) => replaced(page, firstQuestion(page), /".*"/, '"Why?"'),
  },
  {
    name: 'an anchor',
    command: { command: 'setAnchor', at: '0/0', value: 'why' },
    byHand: (page) => {
      const at = lineOf(page, 'anchor:', firstQuestion(page));
      return replaced(page, at, /(?<=anchor: )(["']?).*\1$/, '$1why$1');
    },
  },
  {
    name: 'a topic’s title',
    command: { command: 'setTopic', topic: '0', value: 'All' },
    byHand: (page) => replaced(page, page.topics[0]?.dash ?? -1, /".*"/, '"All"'),
  },
  {
    name: 'a field',
    command: { command: 'setField', field: 'permalink', value: '/new' },
    byHand: (page) => replaced(page, lineOf(page, 'permalink:'), /(?<=permalink: )\S+/, '/new'),
  },
  {
    name: 'a new question',
    command: { command: 'addQuestion', topic: '0', question: 'New?', anchor: 'new', answer: 'Yes.\n' },
    byHand: (page) =>
      appended(page, page.questions, [
        '      - question: "New?"',
        `        anchor: ${quotedAs(page.lines[lineOf(page, 'anchor:', firstQuestion(page))], 'new')}`,
        '        answer: |',
        '          Yes.',
      ]),
  },
  {
    name: 'a question less',
    command: { command: 'removeQuestion', at: '0/0' },
    byHand: (page) => without(page, page.questions),
  },
  {
    name: 'a question moved',
    command: { command: 'moveQuestion', at: '0/0', topic: '0', index: 1 },
    byHand: (page) => exchanged(page, page.questions),
  },
  {
    name: 'a new topic',
    command: { command: 'addTopic', topic: 'New', anchor: 'new' },
    byHand: (page) =>
      appended(page, page.topics, [
        '  - topic: "New"',
        `    anchor: ${quotedAs(page.lines[lineOf(page, 'anchor:', firstQuestion(page))], 'new')}`,
        '    items: []',
      ]),
  },
  {
    name: 'a topic less',
    command: { command: 'removeTopic', topic: '0' },
    byHand: (page) => without(page, page.topics),
  },
  {
    name: 'a topic moved',
    command: { command: 'moveTopic', topic: '0', index: 1 },
    byHand: (page) => exchanged(page, page.topics),
  },
];

/** Edits of the first answer, whose text must be known. */
export function answerEdits(answer: string): readonly CorpusEdit[] {
  const at = '0/0';
  return [
    {
      name: 'a word of an answer',
      command: { command: 'setAnswer', at, value: answer.replace(/^\S+/, '$& really') },
      byHand: (page) =>
        replaced(page, lineOf(page, 'answer:', firstQuestion(page)) + 1, /^ *\S+/, '$& really'),
    },
    {
      name: 'a line of an answer',
      command: { command: 'setAnswer', at, value: `${answer}One more.\n` },
      byHand: (page) => inserted(page, page.questions[0]?.to ?? -1, ['          One more.']),
    },
  ];
}
