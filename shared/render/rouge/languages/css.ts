import type { Lexer, Rule } from '../lexer';
import { PROPERTIES, VALUE_WORDS } from './css-words';

const IDENTIFIER = '[\\p{L}_-][\\p{L}\\w-]*';

const UNITS = 'ch|cm|deg|dpcm|dpi|dppx|em|ex|grad|in|mm|ms|pc|pt|px|rad|rem|s|turn|vh|vmax|vmin|vw';

/** What browsers and programs have of their own is known by how it begins. */
const OWN_PROPERTY = /^(?:-(?:ah|atsc|hp|khtml|moz|ms|o|rim|ro|tc|wap|webkit|xv)|mso|prince)-/;

const PROPERTY = new RegExp(`${IDENTIFIER}(?=\\s*:)`, 'u');

function propertyKind(name: string): string {
  return PROPERTIES.has(name) || OWN_PROPERTY.test(name) ? 'nl' : 'py';
}

const basics: readonly Rule[] = [
  [/\s+/, ''],
  [/\/\*[^]*?\*\//, 'c'],
];

const value: readonly Rule[] = [
  [/url\(.*?\)/, 'sx'],
  [/#[\da-f]{1,6}/i, 'm'],
  [new RegExp(`-?(?:\\d+\\.\\d+|\\d+|\\.\\d+)(?:%|(?:${UNITS})\\b)?`), 'm'],
  [/[[\]():/.,]/, 'p'],
  [/"(?:\\.|[^"\\])*"/, 's1'],
  [/'(?:\\.|[^'\\])*'/, 's2'],
  [new RegExp(IDENTIFIER, 'u'), (word) => VALUE_WORDS.get(word) ?? 'n'],
];

const atRule: Rule = [/@[\w-]+/, 'k', 'push at'];

const selectors: readonly Rule[] = [
  [new RegExp(`::?${IDENTIFIER}`, 'u'), 'nd'],
  [new RegExp(`\\.${IDENTIFIER}`, 'u'), 'nc'],
  [new RegExp(`#${IDENTIFIER}`, 'u'), 'nf'],
  [new RegExp(IDENTIFIER, 'u'), 'nt'],
  [/[~^*!%&[\]()<>|+=@:;,./?-]/, 'o'],
  [/"(?:\\.|[^"\\])*"/, 's1'],
  [/'(?:\\.|[^'\\])*'/, 's2'],
];

export const css: Lexer = {
  root: [...basics, atRule, [/\{/, 'p', 'push body'], ...selectors],
  at: [...basics, [/\{/, 'p', 'goto nested'], [/;/, 'p', 'pop'], ...value],
  /** Holds rules, or is the body of one from its first property on. */
  nested: [
    ...basics,
    [/\}/, 'p', 'pop'],
    [PROPERTY, propertyKind, 'goto body, push colon'],
    atRule,
    [/(?=[^])/, '', 'push selector'],
  ],
  selector: [...basics, [/\{/, 'p', 'goto body'], [/(?=\})/, '', 'pop'], ...selectors],
  body: [...basics, [/\}/, 'p', 'pop'], [PROPERTY, propertyKind, 'push colon']],
  colon: [
    [/\s+/, ''],
    [/:/, 'p', 'goto declaration'],
  ],
  declaration: [...basics, [/;/, 'p', 'pop'], [/(?=\})/, '', 'pop'], [/!\s*important\b/, 'cp'], ...value],
};
