import type { Lexer, Rule } from '../lexer';
import { behindOperator, scriptWith } from './javascript';
import { JAVASCRIPT_WORDS, TYPESCRIPT_WORDS } from './javascript-words';

const comments: readonly Rule[] = [
  [/\/\/.*/, 'c1'],
  [/\/\*[^]*?\*\//, 'cm'],
];

const names: readonly Rule[] = [
  [/[a-z_]\w*/, 'nt'],
  [/[A-Z]\w*/, 'nc'],
  [/\./, 'p'],
];

export const jsx = withMarkup(JAVASCRIPT_WORDS);
export const tsx = withMarkup(TYPESCRIPT_WORDS);

/** A script in which elements are values. */
function withMarkup(kinds: ReadonlyMap<string, string>): Lexer {
  const start = String.raw`(?<=(?<![^])(?:\s|//.*\n|/\*[^]*?\*/)*)`;
  const behind = behindOperator('=(,:[?&|!+*%~^;<>}-', kinds);
  const opening: Rule = [new RegExp(`(?=<)(?:${start}|${behind})<`, 'u'), 'p', 'push name'];
  const script = scriptWith(kinds, [opening]);
  return {
    ...script,
    name: [...names, [/(?=[^])/, '', 'goto attributes']],
    attributes: [
      [/\s+/, ''],
      ...comments,
      [/[\w-]+/, 'na'],
      [/=/, 'p'],
      [/"[^"\n]*"|'[^'\n]*'/, 's'],
      [/\{/, 'si', 'push within'],
      [/\/>/, 'p', 'pop'],
      [/>/, 'p', 'goto content'],
    ],
    content: [
      [/[^<{&]+/, ''],
      [/&[\w#]+;/, 'ni'],
      [/\{/, 'si', 'push within'],
      [/<\//, 'p', 'goto end'],
      [/</, 'p', 'push name'],
    ],
    end: [...names, [/\s+/, ''], [/>/, 'p', 'pop']],
    within: [
      [/\}/, 'si', 'pop'],
      [/(?<=\{\s*)</, 'p', 'push name'],
      [/(?<=\{\s*)\{/, 'p', 'push object'],
      ...(script['block'] ?? []).slice(1),
    ],
  };
}
