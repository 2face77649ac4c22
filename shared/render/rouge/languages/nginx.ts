import type { Lexer, Rule } from '../lexer';

const values: readonly Rule[] = [
  [/\s+/, ''],
  [/#.*/, 'c1'],
  [/[;]/, 'p', 'pop'],
  [/(?:on|off)\b/, 'no'],
  [/\$\w+/, 'nv'],
  [/(~)([ \t]*)(\S+)/, ['p', '', 'sr']],
  [/=/, 'p'],
  [/((?:\d{1,3}\.){3}\d{1,3})(:)(\d+)/, ['nf', 'p', 'mi']],
  [/\/[^\s;{}$]*/, 'n'],
  [/\d+[kmg]?\b/i, 'mi'],
  [/[^#\s;{}$\\]+/, 's'],
  [/\$/, ''],
];

export const nginx: Lexer = {
  root: [
    [/\s+/, ''],
    [/#.*/, 'c1'],
    [/[^#\s;{}$\\]+/, 'k', 'push statement'],
    [/[{};]/, 'p'],
  ],
  block: [
    [/\s+/, ''],
    [/#.*/, 'c1'],
    [/\}/, 'p', 'pop'],
    [/[^#\s;{}$\\]+/, 'kn', 'push statement'],
    [/[;]/, 'p'],
  ],
  statement: [[/\{/, 'p', 'goto block'], ...values],
};
