import type { Lexer, Rule } from '../lexer';

const KEY = String.raw`(?:[a-zA-Z_][\w.-]{0,200}|"[^"\n]*"|'[^'\n]*')`;

const rules: readonly Rule[] = [
  [/\s+/, ''],
  [/#.*/, 'c'],
  [new RegExp(`(${KEY})([ \\t]*)(=)([ \\t]*)(\\{)`), ['nn', '', 'o', '', 'p']],
  [new RegExp(`(${KEY})([ \\t]*)(=)`), ['py', '', 'p']],
  [/\[\S{1,200}\]/, 'nn'],
  [/(?:true|false)\b/, 'kc'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, 'ld'],
  [/[+-]?(?:inf|nan)\b/, 'mf'],
  [/[+-]?\d[\d_]*(?:\.\d[\d_]*(?:e[+-]?\d+)?|e[+-]?\d+)/i, 'mf'],
  [/0x[\da-f_]+/i, 'mh'],
  [/0b[01_]+/, 'mb'],
  [/0o[0-7_]+/, 'mo'],
  [/[+-]?\d[\d_]*/, 'mi'],
  [/"""/, 's', 'push long'],
  [/'''[^]*?'''/, 's'],
  [/"/, 's', 'push string'],
  [/'[^'\n]*'/, 's'],
];

export const toml: Lexer = {
  root: [...rules, [/(?<==\s*)\[/, 'p', 'push array'], [/[},]/, 'p']],
  array: [...rules, [/\[/, 'p', 'push array'], [/\]/, 'p', 'pop'], [/[{},]/, 'p']],
  string: [
    [/"/, 's', 'pop'],
    [/\\[btnfr"\\]/, 'se'],
    [/[^"\\]+/, 's'],
  ],
  long: [
    [/"""/, 's', 'pop'],
    [/\\[btnfr"\\]/, 'se'],
    [/[^"\\]+|"/, 's'],
  ],
};
