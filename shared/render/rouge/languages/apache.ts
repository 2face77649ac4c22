import type { Lexer } from '../lexer';
import { APACHE_WORDS } from './apache-words';

const known =
  (kind: string) =>
  (word: string): string =>
    APACHE_WORDS.has(word.toLowerCase()) ? kind : '';

export const apache: Lexer = {
  root: [
    [/\s+/, ''],
    [/#.*/, 'c'],
    [/<\/?(?=\w)/, 'p', 'push section'],
    [/\w[^\s#]*/, known('nc'), 'push values'],
  ],
  section: [[/\w+/, known('nl'), 'goto arguments']],
  arguments: [
    [/[^>\n]{1,999}(?=>)/, 'sr'],
    [/>\n?/, 'p', 'pop'],
    [/\n/, '', 'pop'],
    [/[ \t]+/, ''],
  ],
  values: [
    [/\n/, '', 'pop'],
    [/[ \t]+/, ''],
    [/#.*/, 'c'],
    [/[^\s#]+/, known('ss')],
  ],
};
