import * as fc from 'fast-check';
import { plainWords, words } from './random-value';

/** What stands behind a key's colon, lines below it included; `indent` is that of the key. */
export type Written = (indent: string) => string;

/** A text as one line in quotes, which a file keeps to. */
export type Quoting = (value: string) => string;

export const quoting = fc.constantFrom<Quoting>(
  (value) => `"${value.replace(/[\\"]/g, '\\$&')}"`,
  (value) => `'${value.replaceAll("'", "''")}'`,
);

/** The lines of a block: what a text may hold, trailing spaces and what looks like the end of a document, too. */
const blockLine = fc.oneof(
  { weight: 4, arbitrary: plainWords },
  fc.constantFrom(
    '',
    '',
    '  indented',
    'tab\tinside',
    'trailing   ',
    'trailing tab\t',
    '---',
    '...',
    '# no comment',
    'key: value',
    '- item',
    '{% assign x = "y" %}',
    '🎉 astral',
    'no\u00a0break',
    'word '.repeat(60),
  ),
);

const chomping = fc.constantFrom('', '', '-', '+');
const headerNote = fc.constantFrom('', '', '', ' # a note', '  ');

/** A literal or folded block whose first line tells its indentation. */
const plainBlock = fc
  .record({
    indicator: fc.constantFrom('|', '|', '>'),
    chomping,
    note: headerNote,
    step: fc.constantFrom(1, 2, 2, 4, 7),
    blank: fc.constantFrom('', '', ' ', '      '),
    lead: fc.constantFrom(0, 0, 0, 1),
    lines: fc.array(blockLine, { maxLength: 5 }),
    trail: fc.constantFrom(0, 0, 1, 2),
  })
  .map((made): Written => (indent) => {
    const pad = indent + ' '.repeat(made.step);
    const blank = made.blank.slice(0, pad.length);
    const lines = ['First line', ...made.lines, 'last'].map((line) => (line === '' ? blank : pad + line));
    const all = [...Array<string>(made.lead).fill(''), ...lines, ...Array<string>(made.trail).fill('')];
    return ` ${made.indicator}${made.chomping}${made.note}\n${all.join('\n')}`;
  });

/** One that says its indentation, for a first line with spaces or a tab of its own. */
const statedBlock = fc
  .record({
    indicator: fc.constantFrom('|', '>'),
    chomping,
    note: headerNote,
    step: fc.integer({ min: 1, max: 9 }),
    chompingFirst: fc.boolean(),
    first: fc.constantFrom('Text', ' space', '\ttab', ''),
    lines: fc.array(blockLine, { maxLength: 4 }),
    trail: fc.constantFrom(0, 1),
  })
  .map((made): Written => (indent) => {
    const pad = indent + ' '.repeat(made.step);
    const header = made.chompingFirst ? `${made.chomping}${made.step}` : `${made.step}${made.chomping}`;
    const lines = [made.first, ...made.lines, 'last'].map((line) => (line === '' ? '' : pad + line));
    const all = [...lines, ...Array<string>(made.trail).fill('')];
    return ` ${made.indicator}${header}${made.note}\n${all.join('\n')}`;
  });

const blockOfNothing = fc.constantFrom<Written>(
  () => ' |',
  () => ' |-',
  () => ' >',
  () => ' |+\n',
  () => ' | # nothing\n',
);

/** Texts over lines, in each style that may have several. */
const spread = fc.constantFrom<Written>(
  (indent) => ` Text that goes on\n${indent}  on a second line`,
  (indent) => ` Text\n\n${indent}  of two paragraphs\n${indent} and more`,
  (indent) => ` "Quoted \\"text\\"\n${indent}  and more\n\n${indent}  of it"`,
  (indent) => ` "Broken \\\n${indent}  off, \\u00e9 \\x41 \\U0001F389 \\t"`,
  (indent) => ` 'It''s quoted   \n${indent}  text'`,
  (indent) => ` '\n${indent}  first\n\n${indent}  last '`,
  (indent) => `\n${indent}  On the next line`,
  (indent) => ` # a note\n${indent}  "On the next line"`,
  (indent) => `\n\n${indent}  'On the next line but one'`,
);

const nothing = fc.constantFrom<Written>(
  () => '',
  () => ' ',
  () => ' # nothing yet',
  () => ' ""',
  () => " ''",
  () => ' ~',
  () => ' null # nothing',
);

/** Scalars with a name, a tag, a meaning of their own, or a note behind. */
const marked = fc.constantFrom<Written>(
  () => ' "Words" # a note',
  () => ' plain words # a note',
  () => ' &own plain words',
  () => ' &own "Words"',
  () => ' !!str 012',
  () => ' !!str &own2 yes',
  (indent) => ` &own3 |\n${indent}  Block\n${indent}  of it`,
  () => ' *shared',
  () => ' *nowhere',
  () => ' *own',
  () => ' *own3 # the same',
  () => ' yes',
  () => ' 012',
  () => ' 1.0',
  () => ' 2020-01-01',
  () => ' \t plain',
  () => '    "far off"   ',
);

/** An answer in any way that YAML has. */
export const answerWritten = fc.oneof(
  { weight: 6, arbitrary: plainBlock },
  { weight: 3, arbitrary: statedBlock },
  { weight: 1, arbitrary: blockOfNothing },
  {
    weight: 2,
    arbitrary: fc.tuple(quoting, words).map(
      ([quote, text]): Written =>
        () =>
          ` ${quote(text)}`,
    ),
  },
  {
    weight: 1,
    arbitrary: plainWords.map(
      (text): Written =>
        () =>
          ` ${text}`,
    ),
  },
  { weight: 2, arbitrary: spread },
  { weight: 1, arbitrary: nothing },
  { weight: 2, arbitrary: marked },
);
