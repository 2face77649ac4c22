import type { Lexer, Rule } from '../lexer';
import { SHELL_BUILTINS } from './shell-words';

const KEYWORDS = 'if|fi|else|while|do|done|for|then|return|function|select|continue|until|esac|elif|in|case';
const BUILTINS = SHELL_BUILTINS.replaceAll('.', '\\.').replaceAll(' ', '|');

const variables: readonly Rule[] = [
  [/\$\(\(/, 'k', 'push math'],
  [/\$\(/, 'si', 'push substitution'],
  [/\$\{#?/, 'k', 'push curly'],
  [/`/, 'sb', 'push backticks'],
  [/\$#?(?:\w+|[^"])/, 'nv'],
  [/\$[*@]/, 'nv'],
];

const heredoc: Lexer = { root: [[/\\./, 'se'], ...variables, [/[^\\$`]+/, 'sh']] };

const code: readonly Rule[] = [
  [/#.*$/, 'c'],
  [/\bcase\s*\b/, 'k', 'push case'],
  [new RegExp(String.raw`\b(?:${KEYWORDS})\s*\b`), 'k'],
  [new RegExp(String.raw`\b(?:${BUILTINS})\s*\b(?!\.|-)`), 'nb'],
  [/\.(?=\s)/, 'nb'],
  [/(\b\w+)(=)/, ['nv', 'o']],
  [/(<<-?)(\s*)(['"]?\\?)(\w+)(['"]?[^]*?\n)(\s*\4(?:\n|$))/, ['o', '', 'sh', 'no', heredoc, 'no']],
  [/(<<-?)(\s*)(['"]?\\?)(\w+)(['"]?[^]*)/, ['o', '', 'sh', 'no', heredoc]],
  [/<<<?|[[\]{}()!=>]|&&|\|\|/, 'o'],
  [/(?<=[\s=|({,]|^)--?[\w-]+/, 'nt'],
];

const words: readonly Rule[] = [
  [/\s+/, ''],
  [/\\./, 'se'],
  [/\\(?=\n)/, 'se'],
  [/\$?"/, 's2', 'push double'],
  [/\$'/, 's1', 'push escaped'],
  [/'/, 's1', 'push single'],
  [/\*/, 'k'],
  [/;+/, 'p'],
  [/[^=*\s{}()$"'`\\<;]+/, ''],
  [/</, ''],
];

const root: readonly Rule[] = [...code, ...words, ...variables];

/** The Bourne shell and Bash. */
export const shell: Lexer = {
  root: [...code, [/\$'/, 's1', 'push escaped'], [/\$"/, 's2', 'push double'], ...variables, ...words],
  double: [[/"/, 's2', 'pop'], [/\\./, 'se'], ...variables, [/[^"`\\$]+|\$(?=")/, 's2']],
  escaped: [
    [/'/, 's1', 'pop'],
    [/\\./, 'se'],
    [/[^\\']+/, 's1'],
  ],
  single: [
    [/'/, 's1', 'pop'],
    [/[^']+/, 's1'],
  ],
  curly: [[/\}/, 'k', 'pop'], [/:-/, 'k'], [/\w+/, 'nv'], [/[^}:"'`$]+/, 'p'], ...root],
  math: [[/\)\)/, 'k', 'pop'], [/\*\*|\|\||>>|[-+*/%^|&!>=]/, 'o'], [/\d+/, 'm'], ...root],
  substitution: [[/\)/, 'si', 'pop'], ...root],
  backticks: [[/`/, 'sb', 'pop'], ...root],
  case: [[/\besac\b/, 'k', 'pop'], [/\|(?!\|)/, ''], [/\)/, 'p'], ...root],
};
