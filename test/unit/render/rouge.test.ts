import { describe, expect, test } from 'vitest';
import { highlightCode } from '../../../shared/render/rouge/highlight';
import { numberedLines } from '../../../shared/render/rouge/line-numbers';
import { rougeCases } from './rouge-cases';
import { rougeDifferences } from './rouge-differences';

for (const { language, name, ours, rouges } of rougeCases) {
  const known = rougeDifferences[`${language}/${name}`];
  const title = `${language} as Rouge marks it: ${name}`;
  if (known === undefined) test(title, () => expect(ours()).toBe(rouges()));
  else test(`${title}: still differs, ${known}`, () => expect(ours()).not.toBe(rouges()));
}

describe('no code loses a character, whatever language it is taken for', () => {
  const code = rougeCases.map((one) => one.code).join('');
  const escaped = code.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

  test.each([...new Set(rougeCases.map((one) => one.language))])('%s', (language) => {
    expect(highlightCode(code, language).replace(/<\/?span[^>]*>/g, '')).toBe(escaped);
  });
});

test('code in a language that has no lexer stays plain', () => {
  expect(highlightCode('a < b', 'cobol')).toBe('a &lt; b');
});

test('numbers of lines stand beside the lines', () => {
  expect(numberedLines('a\nb\n', { firstLine: 7, cells: 'jekyll' })).toContain(
    '<pre class="lineno">7\n8\n</pre></td><td class="code"><pre>a\nb\n</pre>',
  );
});
