import type { Lexer, Rule } from '../lexer';
import { PROPERTIES, VALUE_WORDS } from './css-words';

const IDENTIFIER = '[\\p{L}_-][\\p{L}\\w-]*';

const basics: readonly Rule[] = [
  [/\s+/, ''],
  [/\/\*[^]*?\*\//, 'c'],
];

const value: readonly Rule[] = [
  [/url\(.*?\)/, 'sx'],
  [/#[\da-f]{1,6}/i, 'm'],
  [/[+-]?(?:\d+\.\d+|\d+|\.\d+)(?:%|[a-zA-Z]{1,4})?(?![\w-])/, 'm'],
  [/[[\]():/.,]/, 'p'],
  [/"(?:\\.|[^"\\])*"/, 's1'],
  [/'(?:\\.|[^'\\])*'/, 's2'],
  [/[<>*=|]/, 'o'],
  [new RegExp(IDENTIFIER, 'u'), (word) => VALUE_WORDS.get(word) ?? 'n'],
];

const selectors: readonly Rule[] = [
  ...basics,
  [/@(?:font-face|page)(?=[\s{:])/, 'k', 'push face'],
  [/@[\w-]+/, 'k', 'push at'],
  [/\{/, 'p', 'push body'],
  [new RegExp(`::?${IDENTIFIER}`, 'u'), 'nd'],
  [new RegExp(`\\.${IDENTIFIER}`, 'u'), 'nc'],
  [new RegExp(`#${IDENTIFIER}`, 'u'), 'nf'],
  [new RegExp(IDENTIFIER, 'u'), 'nt'],
  [/[~^*!%&[\]()<>|+=@:;,./?-]/, 'o'],
  [/"(?:\\.|[^"\\])*"/, 's1'],
  [/'(?:\\.|[^'\\])*'/, 's2'],
];

export const css: Lexer = {
  root: selectors,
  at: [...basics, [/\{/, 'p', 'goto nested'], [/;/, 'p', 'pop'], ...value],
  face: [...basics, [/\{/, 'p', 'goto body'], ...value],
  nested: [[/\}/, 'p', 'pop'], ...selectors],
  body: [
    ...basics,
    [/\}/, 'p', 'pop'],
    [/;/, 'p'],
    [new RegExp(`${IDENTIFIER}(?=\\s*:)`, 'u'), (name) => (PROPERTIES.has(name) ? 'nl' : 'py')],
    [/:/, 'p', 'push declaration'],
  ],
  declaration: [...basics, [/;/, 'p', 'pop'], [/(?=\})/, '', 'pop'], [/!\s*important\b/, 'cp'], ...value],
};
