import * as fc from 'fast-check';

/** Texts that somebody may type into a page, the ordinary and those that YAML stumbles over. */

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
export const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

/** Words that mean themselves without quotes. */
export const plainWords = fc
  .array(fc.constantFrom('Billing', 'rows', 'usage', 'plan', 'größe', 'now', '🎉'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join(' '));

const oddText = fc.constantFrom(
  'yes',
  'on',
  'No',
  'y',
  '012',
  '0x1F',
  '0o17',
  '1:20',
  '1,000',
  '2020-01-01',
  '2020-01-01 10:00:00',
  '~',
  'null',
  '1e3',
  '.5',
  '.inf',
  ':symbol',
  '<<',
  '=',
  '- item',
  '-',
  '?',
  '? a',
  'key: value',
  'a #b',
  '#b',
  '{{ page.title }}',
  '{% include a.html b="c" %}',
  '"quoted"',
  "it's",
  "'single'",
  'back\\slash',
  ' leading',
  'trailing ',
  '  ',
  '\ttab',
  '*star*',
  '&amp',
  '!bang',
  '@at',
  '`code`',
  '%',
  '|',
  '>',
  '---',
  '...',
  '--- a',
  '[x](#y)',
  'a, b',
  'colon:',
  'tab\tinside',
  'no\u00a0break',
  'bell\u0007',
  'next\u0085line',
  'line\u2028separator',
  'mark\uFEFF',
  '🎉',
  '',
);

const longLine = plainWords.map((text) => `${text} `.repeat(30).trim());

const oneLine = fc.oneof(words, oddText, { weight: 1, arbitrary: longLine });
const bodyLine = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: oddText },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', '  indented', '- item', '# title', '---', '...', '```', '   '),
  },
  { weight: 1, arbitrary: longLine },
);
const manyLines = fc
  .tuple(
    fc.array(bodyLine, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', '\n', '\n', '\n', '\n\n', '\n\n\n'),
  )
  .map(([lines, end]) => lines.join('\n') + end);

/** A value of one line mostly. */
export const typedLine = oneLine;
/** Several lines, as in answers. */
export const typedText = fc.oneof(
  manyLines,
  oneLine,
  oneLine.map((line) => `${line}\n`),
);
