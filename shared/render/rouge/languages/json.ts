import type { Lexer, Rule } from '../lexer';

const value: readonly Rule[] = [
  [/\s+/, 'w'],
  [/(?:true|false|null)/, 'kc'],
  [/-?\d+\.\d+(?:e[+-]?\d+)?/i, 'mf'],
  [/-?\d+(?:e[+-]?\d+)?/i, 'mi'],
  [/"/, 's2', 'push string'],
  [/\{/, 'p', 'push object'],
  [/\[/, 'p', 'push array'],
];

const name: Rule = [/("(?:\\.|[^"\\\n])*")(\s*)(:)/, ['nl', 'w', 'p']];

/** JSON. Names are told by the colon behind them. */
export const json: Lexer = {
  root: [name, ...value, [/[\]}]/, 'p']],
  object: [name, ...value, [/,/, 'p'], [/\}/, 'p', 'pop']],
  array: [...value, [/,/, 'p'], [/\]/, 'p', 'pop']],
  string: [
    [/[^\\"]+/, 's2'],
    [/\\./, 'se'],
    [/"/, 's2', 'pop'],
  ],
};

const notes: readonly Rule[] = [
  [/\/\/.*|\.{3}/, 'c1'],
  [/\/\*[^]*?\*\//, 'c'],
];

/** JSON with comments, and with dots for what is left out. */
export const jsonDoc: Lexer = {
  ...json,
  root: [...notes, ...(json['root'] ?? [])],
  object: [...notes, ...(json['object'] ?? [])],
  array: [...notes, ...(json['array'] ?? [])],
};
