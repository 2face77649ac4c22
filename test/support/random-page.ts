import * as fc from 'fast-check';
import type { Command } from '../../shared/faq/command';

/**
 * Random FAQ pages, written out with random habits: quotes, block styles, indentation, comments, blank lines, line
 * endings. The text is put together here by hand, not by a serialiser, so that it has what people write.
 */

const word = fc.constantFrom(
  'Billing',
  'row',
  'usage',
  'why',
  'how',
  'größe',
  '日本',
  '🎉',
  "it's",
  'a:b',
  'x#y',
  '#1',
  '50%',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const plainWords = fc
  .array(fc.constantFrom('Billing', 'rows', 'usage', 'plan', 'größe', 'now'), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '));

const oddText = fc.constantFrom(
  'yes',
  'on',
  'No',
  '012',
  '1:20',
  '2020-01-01',
  '~',
  'null',
  '1e3',
  '- item',
  'key: value',
  'a #b',
  '#b',
  '{{ page.title }}',
  '{% include a.html b="c" %}',
  '"quoted"',
  "it's",
  'back\\slash',
  ' leading',
  'trailing ',
  '*star*',
  '&amp',
  '!bang',
  '@at',
  '`code`',
  '%',
  '---',
  '...',
  '[x](#y)',
  'a, b',
  'colon:',
  'tab\tinside',
  'no\u00a0break',
  'bell\u0007',
  'line\u2028separator',
  '🎉',
  '',
);

const oneLine = fc.oneof(words, oddText);
const bodyLine = fc.oneof(
  words,
  words,
  oddText,
  fc.constant(''),
  fc.constant('  indented'),
  fc.constant('- item'),
);
const manyLines = fc
  .tuple(fc.array(bodyLine, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '\n', '\n', '\n', '\n\n'))
  .map(([lines, end]) => lines.join('\n') + end);

/** A value somebody types: one line mostly, several lines in answers. */
export const typedLine = oneLine;
export const typedText = fc.oneof(
  manyLines,
  oneLine,
  oneLine.map((line) => `${line}\n`),
);

type Written = (value: string, indent: string, eol: string) => string;

const doubleQuoted: Written = (value) => ` "${value.replace(/[\\"]/g, '\\$&')}"`;
const singleQuoted: Written = (value) => ` '${value.replaceAll("'", "''")}'`;
const plain: Written = (value) => ` ${value}`;

const lineStyle = fc.constantFrom<Written>(doubleQuoted, singleQuoted, plain);
const lineValue = (style: Written) => (style === plain ? plainWords : words);

const blockStyle = fc
  .record({
    header: fc.constantFrom('|', '|', '|', '|-', '>', '>-', '|2', '|2-'),
    comment: fc.constantFrom('', '', ' # a note'),
    step: fc.constantFrom(2, 4),
    blank: fc.constantFrom('', '', '  '),
  })
  .map(({ header, comment, step, blank }): Written => (value, indent, eol) => {
    const pad = indent + ' '.repeat(header.includes('2') ? 2 : step);
    const lines = value
      .split('\n')
      .map((line) => (line === '' ? (header.includes('2') ? '' : blank) : pad + line));
    return ` ${header}${comment}${eol}${lines.join(eol)}`;
  });

const spreadStyle = fc.constantFrom<Written>(
  (_, indent, eol) => ` Text that goes on${eol}${indent}  on a second line`,
  (_, indent, eol) => ` "Quoted \\"text\\"${eol}${indent}  and more${eol}${eol}${indent}  of it"`,
  (_, indent, eol) => ` 'It''s quoted${eol}${indent}  text'`,
  (_, indent, eol) => `${eol}${indent}  On the next line`,
  () => '',
  () => ' # nothing yet',
  () => ' ""',
  () => ' "Words" # a note',
  () => ' plain words # a note',
);

const answerWritten = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(blockStyle, fc.array(fc.oneof(plainWords, fc.constant('')), { maxLength: 5 })).map(
      ([style, lines]) =>
        (indent: string, eol: string) =>
          style(['First line', ...lines, 'last'].join('\n'), indent, eol),
    ),
  },
  {
    weight: 2,
    arbitrary: lineStyle.chain((style) =>
      lineValue(style).map((value) => (indent: string, eol: string) => style(value, indent, eol)),
    ),
  },
  {
    weight: 1,
    arbitrary: spreadStyle.map((style) => (indent: string, eol: string) => style('', indent, eol)),
  },
);

interface QuestionText {
  readonly question: string;
  readonly answer: (indent: string, eol: string) => string;
  readonly anchored: boolean;
  readonly comment: boolean;
  readonly extra: boolean;
  readonly blankBefore: number;
}

const questionText = fc.record<QuestionText>({
  question: words,
  answer: answerWritten,
  anchored: fc.boolean(),
  comment: fc.boolean(),
  extra: fc.boolean(),
  blankBefore: fc.constantFrom(0, 1, 1, 1, 2),
});

const topicText = fc.record({
  title: words,
  questions: fc.array(questionText, { maxLength: 4 }),
  banner: fc.boolean(),
  empty: fc.constantFrom('', ' []', ' # none'),
  blankBefore: fc.constantFrom(0, 1, 2),
});

const habits = fc.record({
  eol: fc.constantFrom('\n', '\n', '\r\n'),
  bom: fc.constantFrom('', '', '\uFEFF'),
  quote: lineStyle.filter((style) => style !== plain),
  topicIndent: fc.constantFrom(0, 2, 4),
  itemIndent: fc.constantFrom(0, 2, 4),
  gap: fc.constantFrom(' ', ' ', '   '),
  tags: fc.constantFrom('tags: [a, "b c", d]', 'tags:\n  - a\n  - b', 'tags: ', "tags: ['x','y']"),
  after: fc.constantFrom('', 'last: 1\n', '# the end\n', '\n'),
  body: fc.constantFrom('', 'Text.\n', '---\nrule\n', 'no end'),
});

/** The source of a whole page. Anchors are `t0`, `q0-1` ... where there are any. */
export const randomPage = fc.tuple(habits, fc.array(topicText, { maxLength: 4 })).map(([habit, topics]) => {
  const { eol, gap } = habit;
  const topicPad = ' '.repeat(habit.topicIndent);
  const topicInner = topicPad + ' ' + ' '.repeat(gap.length);
  const itemPad = topicInner + ' '.repeat(habit.itemIndent);
  const inner = itemPad + ' ' + ' '.repeat(gap.length);
  const lines: string[] = [
    '---',
    'title: A page # its title',
    'toc: true',
    'weight: 012',
    ...habit.tags.split('\n'),
  ];
  lines.push('', `faqs:${topics.length === 0 ? ' []' : ''}`);
  for (const [t, topic] of topics.entries()) {
    lines.push(...Array.from({ length: topic.blankBefore }, () => ''));
    if (topic.banner) lines.push('# ------- #', `# ${topic.title} #`, '# ------- #', '');
    lines.push(`${topicPad}-${gap}topic:${habit.quote(topic.title, '', eol)}`, `${topicInner}anchor: t${t}`);
    lines.push(`${topicInner}items:${topic.questions.length === 0 ? topic.empty : ''}`);
    for (const [q, question] of topic.questions.entries()) {
      if (q > 0) lines.push(...Array.from({ length: question.blankBefore }, () => ''));
      if (question.comment) lines.push(`${itemPad}# about ${q}`);
      lines.push(`${itemPad}-${gap}question:${habit.quote(question.question, '', eol)}`);
      if (question.anchored) lines.push(`${inner}anchor: q${t}-${q}`);
      if (question.extra) lines.push(`${inner}extra: [1, 2]`);
      lines.push(`${inner}answer:${question.answer(inner, eol)}`);
    }
  }
  const yaml = `${lines.join(eol)}${eol}${habit.after.replaceAll('\n', eol)}`;
  return `${habit.bom}${yaml}---${eol}${habit.body.replaceAll('\n', eol)}`;
});

/** A command for a page with so many topics and questions; places are told by numbers that are cut to fit. */
export interface CommandSeed {
  readonly kind: number;
  readonly topic: number;
  readonly item: number;
  readonly target: number;
  readonly index: number;
  readonly line: string;
  readonly text: string;
  readonly field: string;
}

export const commandSeed = fc.record<CommandSeed>({
  kind: fc.nat(11),
  topic: fc.nat(9),
  item: fc.nat(9),
  target: fc.nat(9),
  index: fc.nat(9),
  line: typedLine,
  text: typedText,
  field: fc.constantFrom('title', 'weight', 'toc', 'tags', 'summary'),
});

/** The command a seed stands for on a page with these numbers of questions; undefined where it has no place there. */
export function commandOf(seed: CommandSeed, counts: readonly number[]): Command | undefined {
  const { kind, line, text } = seed;
  if (kind === 10)
    return { command: 'setField', field: seed.field, value: seed.index > 5 ? [line || 'x', 'two'] : line };
  if (kind === 11) return { command: 'setField', field: seed.field, value: null };
  if (kind === 5)
    return { command: 'addTopic', topic: line, anchor: 'new', index: seed.index % (counts.length + 1) };
  if (counts.length === 0) return undefined;
  const t = seed.topic % counts.length;
  const topic = String(t);
  const count = counts[t] ?? 0;
  if (kind === 3) {
    const index = seed.index % (count + 1);
    return { command: 'addQuestion', topic, index, question: line, anchor: 'new', answer: text };
  }
  if (kind === 6) return { command: 'setTopic', topic, value: line };
  if (kind === 7) return { command: 'removeTopic', topic };
  if (kind === 8) return { command: 'moveTopic', topic, index: seed.index % counts.length };
  if (count === 0) return undefined;
  const at = `${t}/${seed.item % count}`;
  if (kind === 0) return { command: 'setQuestion', at, value: line };
  if (kind === 1) return { command: 'setAnchor', at, value: line };
  if (kind === 2) return { command: 'setAnswer', at, value: text };
  if (kind === 4) return { command: 'removeQuestion', at };
  const target = seed.target % counts.length;
  const room = (counts[target] ?? 0) + (target === t ? 0 : 1);
  return { command: 'moveQuestion', at, topic: String(target), index: seed.index % room };
}
