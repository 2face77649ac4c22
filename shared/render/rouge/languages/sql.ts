import type { Lexer } from '../lexer';
import { SQL_WORDS } from './sql-words';

export const sql: Lexer = {
  root: [
    [/[ \t\r\n]+/, ''],
    [/--.*/, 'c1'],
    [/\/\*/, 'cm', 'push comment'],
    [/\d+/, 'mi'],
    [/'/, 's1', 'push string'],
    [/"/, 'nv', 'push double'],
    [/`/, 'nv', 'push backtick'],
    [/\w[\w$]*/, (word) => SQL_WORDS.get(word.toUpperCase()) ?? 'n'],
    [/[+*/<>=~!@#%&|?^-]/, 'o'],
    [/[;:()[\]{},.]/, 'p'],
  ],
  comment: [
    [/\/\*/, 'cm', 'push comment'],
    [/\*\//, 'cm', 'pop'],
    [/[^/*]+/, 'cm'],
    [/[/*]/, 'cm'],
  ],
  string: [
    [/\\./, 'se'],
    [/''/, 'se'],
    [/'/, 's1', 'pop'],
    [/[^\\']+/, 's1'],
  ],
  double: [
    [/\\./, 'se'],
    [/""/, 'se'],
    [/"/, 'nv', 'pop'],
    [/[^\\"]+/, 'nv'],
  ],
  backtick: [
    [/\\./, 'se'],
    [/``/, 'se'],
    [/`/, 'nv', 'pop'],
    [/[^\\`]+/, 'nv'],
  ],
};
