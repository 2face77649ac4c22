import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { highlightCode } from '../../../shared/render/rouge/highlight';
import { lexerOf } from '../../../shared/render/rouge/lexers';
import { numberedLines } from '../../../shared/render/rouge/line-numbers';
import { rougeDifferences } from './rouge-differences';

/** Code of ours with what the real Rouge makes of it, recorded by `record.rb` beside it. */
const fixtures = join(import.meta.dirname, '../../fixtures/code');

const languages = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && lexerOf(entry.name) !== undefined)
  .map((entry) => entry.name);

for (const language of languages) {
  describe(`${language} as Rouge marks it`, () => {
    for (const file of readdirSync(join(fixtures, language)).filter((name) => name.endsWith('.txt'))) {
      const name = `${language}/${file.slice(0, -'.txt'.length)}`;
      const known = rougeDifferences[name];
      if (known === undefined) test(name, () => expect(ours(name)).toBe(rouges(name)));
      else test(`${name}: still differs, ${known}`, () => expect(ours(name)).not.toBe(rouges(name)));
    }
  });
}

function ours(name: string): string {
  const [language = ''] = name.split('/');
  return highlightCode(readFileSync(join(fixtures, `${name}.txt`), 'utf8'), language);
}

function rouges(name: string): string {
  return readFileSync(join(fixtures, `${name}.html`), 'utf8');
}

test('no code loses a character', () => {
  const code = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(fixtures, file), 'utf8'))
    .join('');
  const escaped = code.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  for (const language of languages)
    expect(highlightCode(code, language).replace(/<\/?span[^>]*>/g, '')).toBe(escaped);
});

test('code in a language that has no lexer stays plain', () => {
  expect(highlightCode('a < b', 'cobol')).toBe('a &lt; b');
});

test('numbers of lines stand beside the lines', () => {
  expect(numberedLines('a\nb\n', { firstLine: 7, cells: 'jekyll' })).toContain(
    '<pre class="lineno">7\n8\n</pre></td><td class="code"><pre>a\nb\n</pre>',
  );
});
