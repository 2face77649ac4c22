import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { kramdownHtml, smartify } from '../../../../shared/render/markdown/kramdown';
import { readKramdownOptions } from '../../../../shared/render/markdown/options';

const inputs = [readKramdownOptions({}), readKramdownOptions({ input: 'kramdown', parse_block_html: true })];

/** Pieces of markup, opened and never closed, closed and never opened; `N` stands for a line feed. */
const pieces =
  `* ** _ \` \`\` [ ] ( ) ![ < > <div> </div> <b> </b> <!-- --> {: } {:toc} [^1] *[A]: $$ \\ " ' ... & &amp; a ~~ é 😀
   N NN ~~N ~- ~1.~ >~ #~ ---N | |-|N ^N :~ {:.a} {::comment} {:/} [^1]:~ [a]:~/b \`\`\`N {:a:~a} ~~~~ \t \r\n \0`
    .split(/ |\n {3}/)
    .map((piece) => piece.replaceAll('N', '\n').replaceAll('~', ' '));

test('no text, however broken, makes the converter throw', () => {
  assert(
    property(array(constantFrom(...pieces), { maxLength: 60 }), (chosen) => {
      const text = chosen.join('');
      for (const options of inputs) {
        kramdownHtml(text, options);
        smartify(text, options);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each(['> ', '- ', '[', '*', '**a *b ', '<b>', '<div>', '<div markdown="1">\n', '{:', '`', '"'])(
  'a text that opens %j thousands of times is converted',
  (opening) => {
    for (const options of inputs) expect(kramdownHtml(`${opening.repeat(3000)}x`, options)).toContain('x');
  },
);
