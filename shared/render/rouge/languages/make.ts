import type { Lexer, Rule } from '../lexer';
import { shell } from './shell';

const FUNCTIONS =
  'abspath|addprefix|addsuffix|and|basename|call|dir|error|eval|file|filter|filter-out|findstring|firstword|flavor|' +
  'foreach|if|join|lastword|notdir|or|origin|patsubst|realpath|shell|sort|strip|subst|suffix|value|warning|wildcard|' +
  'word|wordlist|words';

const CONDITION = 'ifn?(?:def|eq)';

/** What runs in the shell, or could: its lexer goes on between the variables. */
const shellText = (end: string): readonly Rule[] => [
  [/(\\)(\n)/, ['se', '']],
  [new RegExp(`(\\$[({])(${FUNCTIONS})(?=[ \\t])`), ['nf', 'nb'], 'push function'],
  [/\$[({][\w.]+(?::[^\s$(){}]*)?[)}]/, 'nv'],
  [new RegExp(`((?:[^\\\\\\n$${end}]|\\\\.|\\$(?![({]))+)`), [() => shell]],
  [/([$\\])/, [() => shell]],
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
    [/([\w$(){}.-]+)([\t ]*)([:?+!]?=+>?)/, ['nv', '', 'o'], 'push value'],
    [/"(?:\\[^]|[^"\\])*"/, 's2'],
    [/'(?:\\[^]|[^'\\])*'/, 's1'],
    [/([^\n:]+)(:+)([\t ]*)/, ['nl', 'o', ''], 'push prerequisites'],
  ],
  names: [
    [/[\w$(){}-]+/, 'nv'],
    [/[\t ]+/, ''],
    [/(?=\n)/, '', 'pop'],
  ],
  value: [[/\n/, '', 'pop'], ...shellText('')],
  prerequisites: [
    [/\n(?=\t)/, '', 'goto recipe'],
    [/\n/, '', 'pop'],
    [/\\\n/, ''],
    [/#+/, 'c'],
    [/[^#\\\n]+|\\/, 'nf'],
  ],
  recipe: [
    [/^(\t[\t ]*)([@-]?)/, ['', 'p'], 'push command'],
    [new RegExp(`^(${CONDITION})([\\t ]+)([^#\\n]+)`), ['k', '', 'nv']],
    [/^(?:else|endif)(?=[\t ]*(?:#.*)?$)/, 'k'],
    [/[\t ]+/, ''],
    [/#.*/, 'c'],
    [new RegExp(`\\n(?=\\t|${CONDITION}[\\t ]|(?:else|endif)[\\t ]*(?:#.*)?$)`), ''],
    [/(?=[^])/, '', 'pop'],
  ],
  command: [[/(?=\n)/, '', 'pop'], ...shellText('')],
  function: [[/[)}]/, 'nf', 'pop'], [/\n/, '', 'pop'], ...shellText(')}')],
};
