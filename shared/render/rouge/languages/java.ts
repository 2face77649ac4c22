import { type Lexer, type Rule, wordKinds } from '../lexer';

const JAVA_WORDS = wordKinds({
  kd:
    'abstract class const enum extends final implements interface native private protected public static ' +
    'strictfp super synchronized throws transient volatile',
  kt: 'boolean byte char double float int long short var void',
  kc: 'true false null',
});

const RESERVED = new RegExp(`(?:${[...JAVA_WORDS.keys()].join('|')})(?![\\p{L}\\w])`, 'u');

const STATEMENT =
  /(?:assert|break|case|catch|continue|default|do|else|finally|for|goto|if|instanceof|new|return|switch|this|throw|try|while)\b/;

const words: readonly Rule[] = [
  [/[^\S\n]+|\n/, ''],
  [/\/\/.*/, 'c1'],
  [/\/\*[^]*?\*\//, 'cm'],
  [STATEMENT, 'k'],
];

const rest: readonly Rule[] = [
  [/@[\p{L}_][\p{L}\w]*/u, 'nd'],
  [/(?:import|package)(?![\p{L}\w])/u, 'kn', 'push import'],
  [/(?:class|interface)(?![\p{L}\w])/u, 'kd', 'push class'],
  [/"(?:\\[^]|[^"\\])*"/, 's'],
  [/'(?:\\[^]|[^'\\]|\\u[\da-f]{4})'/i, 'sc'],
  [/(\.)([\p{L}_]\w*)/u, ['o', 'na']],
  [RESERVED, (word) => JAVA_WORDS.get(word) ?? 'n'],
  [/\$?[\p{L}_][\p{L}\w$]*:/u, 'nl'],
  [/\p{Lu}[\p{Lu}\d_]*(?![\p{L}\w])/u, 'no'],
  [/\p{Lu}[\p{L}\d]*(?![\p{L}\w])/u, 'nc'],
  [/\$?[\p{L}_][\p{L}\w$]*/u, 'n'],
  [/\d[\d_]*\.\d[\d_]*(?:e[+-]?\d+)?[fd]?/, 'mf'],
  [/0b[01_]+/i, 'mb'],
  [/0x[\da-f_]+/i, 'mh'],
  [/0[0-7_]+(?![\d])/, 'mo'],
  [/\d[\d_]*L?/, 'mi'],
  [/[-~^*!%&[\](){}<>|+=:;,./?]/, 'o'],
];

/** A method's name, behind its type and the words before that; with limits, so that no text takes long. */
const METHOD = /((?:[a-zA-Z_][\w.[\]<>]{0,99}\s{1,99}){1,9}?)([a-zA-Z_]\w*)(\s*)(\()/;

const names: Lexer = {
  class: [
    [/\s+/, ''],
    [/[\p{L}_]\w*/u, 'nc', 'pop'],
  ],
  import: [
    [/\s+/, ''],
    [/[a-z][\w.]*\*?/i, 'nn', 'pop'],
  ],
};
const type: Lexer = { root: [...words, ...rest], ...names };

export const java: Lexer = {
  root: [
    [new RegExp(`(?<=\\n)(\\s{0,99})${METHOD.source}`), ['', type, 'nf', '', 'o']],
    ...words,
    [METHOD, [type, 'nf', '', 'o']],
    ...rest,
  ],
  ...names,
};
