import type { Lexer, Rule } from '../lexer';

/** Names with values, behind one of the signs. */
function settings(comment: Rule, sign: string): Lexer {
  return {
    root: [
      comment,
      [/\s+/, ''],
      [new RegExp(`([\\w.-]{1,200})([ \\t]*)(${sign})`), ['py', '', 'p'], 'push value'],
    ],
    value: [
      [/\n/, '', 'pop'],
      [/[ \t]\s*/, ''],
      comment,
      [/"/, 's', 'push string'],
      [/'[^'\n]*'/, 's'],
      [/\\[^]/, 'se'],
      [/[^\\\n]+/, 's'],
    ],
    string: [
      [/"/, 's', 'pop'],
      [/\\[^]/, 'se'],
      [/[^\\"]+/, 's'],
    ],
  };
}

const names = settings([/[;#].*\n/, 'c'], '=');

export const ini: Lexer = {
  ...names,
  root: [[/\[[^\]\n]{0,300}\]/, 'nn'], ...(names['root'] ?? [])],
};

export const properties = settings([/[#!].*\n/, 'c'], '[=:]');
