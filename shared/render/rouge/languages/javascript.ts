import type { Lexer, Rule } from '../lexer';
import { JAVASCRIPT_WORDS, TYPESCRIPT_WORDS } from './javascript-words';

/** Behind what an expression is awaited: a brace opens an object there. */
const AWAITS = String.raw`(?<=(?:[=(,:[?&|!+*%~^;<-]|[^=]>|\b(?:return|const|let|var|typeof|case|in|of))\s*)`;

/** Behind what a value may begin: a slash opens a regular expression there. */
export function behindOperator(operators: string, kinds: ReadonlyMap<string, string>): string {
  const keywords = [...kinds].filter(([, kind]) => /^k[dr]?$/.test(kind)).map(([word]) => word);
  return String.raw`(?<=(?:[${operators}]|(?<![\p{L}\d_$.])(?:${keywords.join('|')}))\s*)`;
}

const WORD = String.raw`[\p{L}_$][\p{L}\d_$]*`;

/** White space and comments. */
const BLANK = String.raw`(?:\s|/\*(?:[^*]|\*(?!/))*\*/|//.*\n)*`;

export const javascript = scriptWith(JAVASCRIPT_WORDS);
export const typescript = scriptWith(TYPESCRIPT_WORDS);

/** JavaScript with words by their kinds, and what it has more. */
export function scriptWith(kinds: ReadonlyMap<string, string>, more: readonly Rule[] = []): Lexer {
  const operand = behindOperator('=(,:[?&|!+*%~^;<>{}-', kinds);
  const code: readonly Rule[] = [
    [/\s+/, ''],
    [/\/\/.*/, 'c1'],
    [/\/\*[^]*?\*\//, 'cm'],
    [/<!--/, 'c'],
    [/#!.*\n?/, 'cp'],
    ...more,
    [/'/, 'dl', 'push single'],
    [/"/, 'dl', 'push double'],
    [/`/, 's2', 'push template'],
    [new RegExp(`(?=\\{)${AWAITS}\\{`), 'p', 'push object'],
    [/\{/, 'p', 'push block'],
    [
      new RegExp(`(?=/)${operand}/(?![/*])(?=(?:\\\\.|\\[[^\\]\\n]*\\]|[^/\\\\\\n[])+/)`, 'u'),
      'sr',
      'push regex',
    ],
    [/0x[\da-f]+/i, 'mh'],
    [/0o[0-7]+/i, 'mo'],
    [/0b[01]+/i, 'mb'],
    [/\d+\.\d+(?:e[+-]?\d+)?/i, 'mf'],
    [/\d+/, 'mi'],
    [/(@)([\w$]+)/, ['p', 'nd']],
    [/\?\?/, 'o'],
    [/\?\.|\.\.\.|[()[\].,;:?@]/, 'p'],
    [/[-+*/%&|^~!=<>]/, 'o'],
    [new RegExp(`(?=${WORD}\\s*\\??:)(?<=[{;]${BLANK})${WORD}`, 'u'), 'nl'],
    [/[\p{L}_$][\p{L}\d_$]*/u, (word) => kinds.get(word) ?? 'nx'],
  ];
  const name: Rule = [new RegExp(`(?=${WORD}\\s*:)(?<!;${BLANK})${WORD}`, 'u'), 'na'];
  return {
    root: [[/\}/, 'p'], ...code],
    block: [[/\}/, 'p', 'pop'], ...code],
    object: [[/\}/, 'p', 'pop'], name, ...code],
    single: quoted("'", 'dl', 's1'),
    double: quoted('"', 'dl', 's2'),
    template: [[/\$\{/, 'p', 'push block'], ...quoted('`', 's2', 's2'), [/\$/, 's2']],
    regex: [
      [/\/[a-z]*/, 'sr', 'pop'],
      [/\[\^?/, 'se', 'push class'],
      [/\\.|\(\?[:=<!]|\{[\d,]+\}|[()?]/, 'se'],
      [/./, 'sr'],
    ],
    class: [
      [/\]/, 'se', 'pop'],
      [/\\.|\//, 'se'],
      [/./, 'sr'],
    ],
  };
}

function quoted(mark: string, markKind: string, kind: string): readonly Rule[] {
  return [
    [new RegExp(mark), markKind, 'pop'],
    [new RegExp(mark === '`' ? '\\\\`' : `\\\\[\\\\nrt${mark}]?`), 'se'],
    [new RegExp(mark === '`' ? '[^`\\\\$]+|\\\\' : `[^${mark}\\\\]+`), kind],
  ];
}
