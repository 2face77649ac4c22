import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kramdownHtml, smartify } from '../../../../shared/render/markdown/kramdown';
import { readKramdownOptions } from '../../../../shared/render/markdown/options';

const inputs = [readKramdownOptions({}), readKramdownOptions({ input: 'kramdown', parse_block_html: true })];

/** Pieces of markup, opened and never closed, closed and never opened. */
const pieces =
  '* ** _ ` `` [ ] ( ) ![ < > <div> </div> <b> </b> <!-- --> {: } {:toc} [^1] *[A]: $$ \\ " \' ... & &amp; a word ~~ é 😀'
    .split(' ')
    .concat([
      '\n',
      '\n\n',
      '  \n',
      '    ',
      '\t',
      '- ',
      '1. ',
      '> ',
      '# ',
      '---\n',
      '| ',
      '|-|\n',
      '^\n',
      ': ',
    ])
    .concat([
      '<div markdown="1">',
      '{: .a}',
      '{::comment}',
      '{:/}',
      '[^1]: ',
      '[a]: /b',
      '```\n',
      '\r\n',
      '\0',
      '{:a: a}',
    ]);

test('no text, however broken, makes the converter throw', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (chosen) => {
      const text = chosen.join('');
      for (const options of inputs) {
        kramdownHtml(text, options);
        smartify(text, options);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '> ',
  '- ',
  '[',
  '*',
  '**a *b ',
  '<b>',
  '<div>',
  '<div markdown="1">\n',
  '{:',
  '`',
  '"',
  '[^1]: ',
])('a text that opens %j thousands of times is converted', (opening) => {
  for (const options of inputs) expect(kramdownHtml(`${opening.repeat(3000)}x`, options)).toContain('x');
});
