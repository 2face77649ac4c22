import type { Lexer, Rule } from '../lexer';
import { shell } from './shell';

const FUNCTIONS =
  'abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter|filter-out|findstring|firstword|flavor|' +
  'foreach|if|join|lastword|notdir|or|origin|patsubst|realpath|shell|sort|strip|subst|suffix|value|warning|wildcard|' +
  'word|wordlist|words';

const CONDITION = 'ifn?(?:def|eq)';

/**
 * What runs in the shell, or could: its lexer goes on between the variables, and begins anew behind a target and its
 * recipe.
 */
const shellText: readonly Rule[] = [
  [/(\\)(\n)/, ['se', '']],
  [new RegExp(`(\\$[({])(${FUNCTIONS})([ \\t]+)`), ['nf', 'nb', ''], 'push function'],
  [/\$[({][\w.:=%]+[)}]/, 'nv'],
  [/(\\.)/, [() => shell]],
  [/([^\n](?:[^\\\n$()}]|\$(?![({]))*)/, [() => shell]],
];

export const make: Lexer = {
  root: [
    [/\s+/, ''],
    [/#.*\n/, 'c'],
    [/([-s]?include)((?:[\t ]+[^\t\n #]+)+)/, ['k', 'sx']],
    [new RegExp(`(${CONDITION})([\\t ]+)([^#\\n]+)`), ['k', '', 'nv']],
    [/(?:else|endif)[\t ]*(?=#.*\n|\n)/, 'k'],
    [/(export)([\t ]+)(?=[\w$(){}\t -]+$)/, ['k', ''], 'push names'],
    [/export[\t ]+/, 'k'],
    [/([\w$(){}.-]{1,200})([\t ]*)([:?+!]?=+>?)/, ['nv', '', 'o'], 'push value'],
    [/"(?:\\[^]|[^"\\])*"/, 's2'],
    [/'(?:\\[^]|[^'\\])*'/, 's1'],
    [/([^\n:]{1,999})(:+)([\t ]*)/, ['nl', 'o', ''], 'push prerequisites'],
  ],
  names: [
    [/[\w$(){}-]+/, 'nv'],
    [/[\t ]+/, ''],
    [/(?=\n)/, '', 'pop'],
  ],
  value: [[/\n/, '', 'pop'], ...shellText],
  prerequisites: [
    [new RegExp(`\\n(?=\\t|${CONDITION}[\\t ])`), '', 'goto recipe'],
    [/(\n)()/, ['', shell], 'pop'],
    [/,/, 'p'],
    [/\\\n/, ''],
    [/#+/, 'c'],
    [/[^#,\\\n]+|\\/, 'nf'],
  ],
  recipe: [
    [/^(\t[\t ]*)([@-]?)/, ['', 'p'], 'push command'],
    [new RegExp(`^(${CONDITION})([\\t ]+)([^#\\n]+)`), ['k', '', 'nv']],
    [/^(?:else|endif)(?=[\t ]*(?:#.*)?$)/, 'k'],
    [/[\t ]+/, ''],
    [/#.*/, 'c'],
    [new RegExp(`\\n(?=\\t|${CONDITION}[\\t ]|(?:else|endif)[\\t ]*(?:#.*)?$)`), ''],
    [/()(?=[^])/, [shell], 'pop'],
  ],
  command: [[/(?=\n)/, '', 'pop'], ...shellText],
  function: [
    [/[)}]/, 'nf', 'pop'],
    [/\n/, '', 'pop'],
    [/(\()/, [() => shell], 'push function'],
    ...shellText,
  ],
};
