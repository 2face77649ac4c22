import { expect, test } from 'vitest';
import { lastWords } from '../../../../src-main/services/jekyll/last-words';

test('the last lines of what was said are kept, without colours and empty lines', () => {
  const words = lastWords();
  words.add('\u001B[31m  Error: ');
  words.add('no such gem\u001B[0m\n\n');
  words.add('Sorry.\r\n');
  expect(words.text()).toBe('  Error: no such gem\nSorry.');
});

test('of much only the end is kept', () => {
  const words = lastWords();
  for (let line = 1; line <= 100; line += 1) words.add(`line ${line}\n`);
  expect(words.text().split('\n')).toHaveLength(12);
  expect(words.text()).toMatch(/line 100$/);
});
