import * as fc from 'fast-check';
import { answerWritten, quoting, type Written } from './random-scalar';
import { words } from './random-value';

/**
 * Random FAQ pages, written out with random habits. The text is put together here by hand, not by a serialiser, so
 * that it has what people write: every style of scalar, notes in every place, names and merges, mixed line endings.
 */

interface QuestionText {
  readonly question: string;
  readonly answer: Written;
  readonly anchored: boolean;
  readonly answerFirst: boolean;
  readonly extra: string;
  readonly notes: Notes;
  readonly blankBefore: number;
}

/** Comments, by where they stand. */
interface Notes {
  readonly above: boolean;
  readonly inside: boolean;
  readonly below: 'none' | 'deeper' | 'left';
}

const notes = fc.record<Notes>({
  above: fc.boolean(),
  inside: fc.constantFrom(false, false, true),
  below: fc.constantFrom('none', 'none', 'none', 'deeper', 'left'),
});

const questionText = fc.record<QuestionText>({
  question: words,
  answer: answerWritten,
  anchored: fc.boolean(),
  answerFirst: fc.constantFrom(false, false, false, true),
  extra: fc.constantFrom(
    '',
    '',
    '',
    'extra: [1, 2]',
    'level: 2 # of three',
    '<<: *defaults',
    'note: |\n  kept',
    'note: &noted "Well"',
    'note: *noted',
  ),
  notes,
  blankBefore: fc.constantFrom(0, 1, 1, 1, 2),
});

/** A topic whose questions stand an item a line, in brackets, or that is in brackets itself. */
const topicText = fc.record({
  title: words,
  layout: fc.constantFrom('lines', 'lines', 'lines', 'lines', 'lines', 'bracketed items', 'bracketed'),
  questions: fc.array(questionText, { maxLength: 4 }),
  banner: fc.boolean(),
  anchored: fc.constantFrom(true, true, true, false),
  extra: fc.constantFrom(
    '',
    '',
    '',
    'desc: About it',
    'level: 3',
    'desc: >-\n  folded\n  words',
    'desc: *shared',
  ),
  empty: fc.constantFrom('', ' []', ' # none', ' [] # none'),
  blankBefore: fc.constantFrom(0, 1, 2),
});
type TopicText = Parameters<Parameters<typeof topicText.map>[0]>[0];

const habits = fc.record({
  breaks: fc.constantFrom<Breaks>('lf', 'lf', 'crlf', 'mixed'),
  bom: fc.constantFrom('', '', '\uFEFF'),
  opening: fc.constantFrom('---', '---', '---', '---  ', '---\t'),
  closing: fc.constantFrom('---', '---', '---', '--- ', '...'),
  quote: quoting,
  key: fc.constantFrom<(key: string) => string>(
    (key) => `${key}:`,
    (key) => `${key}:`,
    (key) => `${key}:`,
    (key) => `"${key}":`,
    (key) => `'${key}':`,
    (key) => `${key} :`,
  ),
  topicIndent: fc.constantFrom(0, 2, 4),
  itemIndent: fc.constantFrom(0, 2, 4),
  gap: fc.constantFrom(' ', ' ', '   '),
  tags: fc.constantFrom(
    'tags: [a, "b c", d]',
    'tags:\n  - a\n  - b',
    'tags:\n- a # first\n\n# between\n- "b"',
    'tags: ',
    "tags: ['x','y']",
    'tags: [a, # first\n  b]',
    'tags: [ ]',
    'tags: one',
  ),
  after: fc.constantFrom('', 'last: 1\n', '# the end\n', '\n', 'last: |\n  kept\n\n', 'used: *shared\n'),
  body: fc.constantFrom('', 'Text.\n', '---\nrule\n', 'no end', 'a\n\n---\n\nb: c\n---\n', 'NONE'),
});
type Habits = Parameters<Parameters<typeof habits.map>[0]>[0];
type Breaks = 'lf' | 'crlf' | 'mixed';

/** The source of a whole page. Anchors are `t0`, `q0-1` ... where there are any. */
export const randomPage = fc.tuple(habits, fc.array(topicText, { maxLength: 4 })).map(([habit, topics]) => {
  const front = [
    habit.opening,
    'title: A page # its title',
    'toc: true',
    'weight: 012',
    'shared: &shared "Said twice"',
    'defaults: &defaults { audience: all }',
    ...habit.tags.split('\n'),
    '',
    `faqs:${topics.length === 0 ? ' []' : ''}`,
    ...topics.flatMap((topic, index) => topicLines(habit, topic, index)),
  ];
  const yaml = `${front.join('\n')}\n${habit.after}${habit.closing}`;
  const body = habit.body === 'NONE' ? '' : `\n${habit.body}`;
  return habit.bom + broken(yaml + body, habit.breaks);
});

/** Ends a data file in a line without a line break, which is no block's: such a block has none for Ruby either. */
const UNENDED = '\n- topic: "Last"\n  items:\n  - question: "Last?"\n    answer: "Yes"';

/** The source of a data file (`_data/NAME.yml`) that is a list of such topics. */
export const randomDataFile = fc
  .record({
    habit: habits,
    topics: fc.array(topicText, { minLength: 1, maxLength: 4 }),
    head: fc.constantFrom('', '---\n', '# All topics\n', '# All topics\n\n'),
    end: fc.constantFrom('\n', '\n', '\n\n', '\n# the end\n', UNENDED),
  })
  .map(({ habit, topics, head, end }) => {
    const lines = topics.flatMap((topic, index) => topicLines({ ...habit, topicIndent: 0 }, topic, index));
    return habit.bom + broken(head + lines.join('\n') + end, habit.breaks);
  });

function topicLines(habit: Habits, topic: TopicText, t: number): readonly string[] {
  const pad = ' '.repeat(habit.topicIndent);
  const inner = `${pad} ${' '.repeat(habit.gap.length)}`;
  const title = habit.quote(topic.title);
  const lines = Array.from({ length: topic.blankBefore }, () => '');
  if (topic.banner) lines.push('# ------- #', `# ${topic.title} #`, '# ------- #', '');
  if (topic.layout === 'bracketed') {
    lines.push(`${pad}-${habit.gap}{ topic: ${title}, anchor: t${t}, items: ${bracketed(habit, topic, t)} }`);
    return lines;
  }
  lines.push(`${pad}-${habit.gap}${habit.key('topic')} ${title}`);
  if (topic.anchored) lines.push(`${inner}${habit.key('anchor')} t${t}`);
  if (topic.extra !== '') lines.push(inner + topic.extra.replaceAll('\n', `\n${inner}`));
  if (topic.layout === 'bracketed items') {
    lines.push(`${inner}${habit.key('items')} ${bracketed(habit, topic, t)}`);
    return lines;
  }
  lines.push(`${inner}${habit.key('items')}${topic.questions.length === 0 ? topic.empty : ''}`);
  const itemPad = inner + ' '.repeat(habit.itemIndent);
  for (const [q, question] of topic.questions.entries()) {
    if (q > 0) lines.push(...Array.from({ length: question.blankBefore }, () => ''));
    lines.push(...questionLines(habit, question, itemPad, `${t}-${q}`));
  }
  return lines;
}

function bracketed(habit: Habits, topic: TopicText, t: number): string {
  const items = topic.questions.map(
    ({ question, anchored }, q) =>
      `{question: ${habit.quote(question)}${anchored ? `, anchor: q${t}-${q}` : ''}, answer: ${habit.quote('Yes')}}`,
  );
  return `[${items.join(', ')}]`;
}

function questionLines(
  habit: Habits,
  question: QuestionText,
  itemPad: string,
  name: string,
): readonly string[] {
  const inner = `${itemPad} ${' '.repeat(habit.gap.length)}`;
  const keys = [
    `${habit.key('question')} ${habit.quote(question.question)}`,
    ...(question.anchored ? [`${habit.key('anchor')} q${name}`] : []),
    ...(question.extra === '' ? [] : [question.extra.replaceAll('\n', `\n${inner}`)]),
  ];
  const answer = habit.key('answer') + question.answer(inner);
  const ordered = question.answerFirst ? [answer, ...keys] : [...keys, answer];
  const lines: string[] = question.notes.above ? [`${itemPad}# about ${name}`] : [];
  for (const [index, key] of ordered.entries()) {
    lines.push(index === 0 ? `${itemPad}-${habit.gap}${key}` : inner + key);
    if (index === 0 && question.notes.inside) lines.push(`${inner}# inside`);
  }
  if (question.notes.below === 'deeper') lines.push(`${inner}# below`);
  if (question.notes.below === 'left') lines.push('# at the left');
  return lines;
}

/** The text with other line breaks; mixed, every third is a line feed alone. */
function broken(text: string, breaks: Breaks): string {
  if (breaks === 'lf') return text;
  let count = 0;
  return text.replace(/\n/g, () => {
    count += 1;
    return breaks === 'crlf' || count % 3 > 0 ? '\r\n' : '\n';
  });
}
