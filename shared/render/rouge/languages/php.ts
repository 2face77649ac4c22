import { type Lexer, type Rule, wordKinds } from '../lexer';
import { PHP_FUNCTIONS } from './php-functions';
import { html } from './xml';

const PHP_WORDS = wordKinds({
  k:
    'abstract and array as break case catch cfunction clone const continue declare default die do echo else ' +
    'elseif empty enddeclare endfor endforeach endif endswitch endwhile eval exit extends final finally fn for ' +
    'foreach function global goto if implements include include_once instanceof insteadof isset list match new ' +
    'old_function or parent print private protected public readonly require require_once return self static ' +
    'switch throw try unset var while xor yield __class__ __dir__ __file__ __function__ __line__ __method__ ' +
    '__namespace__ __trait__ __halt_compiler',
  kn: 'use',
  kc: 'true false null',
});

function kindOf(name: string): string {
  const known = PHP_WORDS.get(name.toLowerCase());
  if (known !== undefined) return known;
  if (/^(?:PHP|E)_[A-Z]/.test(name)) return 'kc';
  const own = name.slice(name.lastIndexOf('\\') + 1);
  if (/^\p{Lu}[\p{Lu}\d_]+$/u.test(own)) return 'no';
  return /^\p{Lu}[\p{L}\d]*$/u.test(own) ? 'nc' : 'n';
}

function kindOfCalled(name: string): string {
  return PHP_WORDS.get(name.toLowerCase()) ?? (PHP_FUNCTIONS.has(name.toLowerCase()) ? 'nb' : 'nf');
}

const NAME = String.raw`[\p{L}_][\p{L}\d_]*(?:\\[\p{L}_][\p{L}\d_]*)*`;

const values: readonly Rule[] = [
  [/\s+/, ''],
  [/(?:\/\/|#).*/, 'c1'],
  [/\/\*\*[^/][^]*?\*\//, 'cd'],
  [/\/\*[^]*?\*\//, 'cm'],
  [/<<<(["']?)(\w+)\1\n[^]*?\n\s*\2;?/, 'sh'],
  [/"/, 's2', 'push string'],
  [/'(?:\\[^]|[^'\\])*'/, 's1'],
  [/`(?:\\[^]|[^`\\])*`/, 'sb'],
  [/\$+[\p{L}_][\p{L}\d_]*/u, 'nv'],
];

const CONSTANT: Rule = [/(const)(\s+)([\p{L}_][\p{L}\d_]*)(?![\p{L}\d_\\])/iu, ['k', '', 'no']];

const rules: readonly Rule[] = [
  ...values,
  [/0x[\da-f]+/i, 'mh'],
  [/0b[01]+/i, 'mb'],
  [/0[0-7]+(?!\d)/, 'mo'],
  [/(?:\d[\d_]*)?\.[\d_]*(?:e[+-]?\d+)?/i, 'mf'],
  [/\d[\d_]*/, 'mi'],
  [/(?:function|fn)(?![\p{L}\w\\])/iu, 'k', 'push declared, push function'],
  [/(?:public|protected|private)(?![\p{L}\w\\])/iu, 'k', 'push declared'],
  CONSTANT,
  [new RegExp(`(class|interface|trait|extends|implements)(\\s+)(${NAME})`, 'iu'), ['kd', '', 'nc']],
  [/(new)(\s+)(class)(?![\p{L}\w\\])/iu, ['k', '', 'kd']],
  [new RegExp(`(new)(\\s+)(${NAME})`, 'iu'), ['k', '', 'nc']],
  [new RegExp(`(namespace)(\\s+)(${NAME})`, 'iu'), ['kn', '', 'nn']],
  [new RegExp(`(?:${NAME}\\\\)(?=\\{)`, 'u'), 'nn'],
  [/use(?=\s*\()/i, 'k'],
  [new RegExp(`${NAME}(?=\\s*\\()`, 'u'), kindOfCalled],
  [new RegExp(NAME, 'u'), kindOf],
  [/[-~!%^&*+=|:.<>/@?]/, 'o'],
];

const punctuation: Rule = [/[()[\]{};,]/, 'p'];

/** The words that a type may follow, or a sign of one. */
const TYPE =
  /(?<=(?:[(,]|\)\s*:|(?:public|protected|private|static|readonly)\s)(?:\s|\/\*[^*]*\*\/)*)\??[a-z_]\w*(?!\s*\()/i;
const MODIFIER = /(?:public|protected|private|static|readonly|abstract|final)(?![\p{L}\w\\])/iu;

/** Text without any mark of PHP's is code; before the first mark stands HTML. */
export const php: Lexer = {
  root: [
    [/\s*(?=<)/, '', 'goto template'],
    [/([^$]+?)(?=<\?(?:php|=))/i, [() => html], 'goto template'],
    [/(?=[^])/, '', 'goto code'],
  ],
  template: [
    [/<\?(?:php|=)?/i, 'cp', 'push code'],
    [/([^]+?)(?=<\?|$(?![^]))/, [() => html]],
  ],
  code: [[/\?>/, 'cp', 'goto template'], ...rules, punctuation],
  function: [
    [/\s+/, ''],
    [/&/, 'o'],
    [new RegExp(`${NAME}\\\\(?=\\{)`, 'u'), 'nn', 'pop'],
    [new RegExp(NAME, 'u'), 'n', 'pop'],
    [/(?=[^])/, '', 'pop'],
  ],
  declared: [
    [/(?=\?>|[{};\\]|\[(?!\])|=>)/, '', 'pop'],
    [/(\))(\s*)(:)/, ['p', '', 'p']],
    [/(?:function|fn)(?![\p{L}\w\\])/iu, 'k', 'push function'],
    [/use(?=\s*\()/i, 'k'],
    [/:/, 'p'],
    CONSTANT,
    [MODIFIER, kindOf],
    [TYPE, 'kt'],
    ...rules,
    punctuation,
  ],
  string: [
    [/"/, 's2', 'pop'],
    [/\\(?:[nrtefv\\$"]|x[\da-f]{1,2}|[0-7]{1,3}|u\{[\da-f]+\})/i, 'se'],
    [/\$[\p{L}_][\p{L}\d_]*(?:->[\p{L}_][\p{L}\d_]*|\[[^\]]*\])?/u, 'nv'],
    [/\{(?=\$)/, 'si', 'push interpolated'],
    [/[^"\\${]+|[^]/, 's2'],
  ],
  interpolated: [[/\}/, 'si', 'pop'], ...rules, punctuation],
};
