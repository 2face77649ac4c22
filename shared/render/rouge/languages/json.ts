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
