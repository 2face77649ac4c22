import { wordKinds, type Lexer, type Rule } from '../lexer';

const CONSTANTS = 'false null true';

const blank: readonly Rule[] = [
  [/\s+/, ''],
  [/\/\*[^]*?(?:\*\/|(?![^]))/, 'cm'],
  [/(?:#|\/\/).*/, 'c1'],
];

const heredoc: Rule = [
  /(<<-?)(\w+)([^]*?(?:(?![^])|\n(?=[ \t]*\2\s*\n)))([ \t]*\2\s*\n)?/,
  ['o', 'no', 'sh', 'no'],
];

/** What stands for itself, whatever is around it. */
function values(kinds: ReadonlyMap<string, string>): readonly Rule[] {
  return [
    heredoc,
    [/"/, 's2', 'push double'],
    [/'/, 's1', 'push single'],
    [/\d+\.\d+/, 'mf'],
    [/\d+(?:[kKmMgG]b?)?/, 'mi'],
    [/[a-z_$][\w$]*/i, (word) => kinds.get(word) ?? 'nx'],
  ];
}

const brackets: readonly Rule[] = [
  [/\{/, 'p', 'push mapping'],
  [/\[/, 'p', 'push list'],
];

const hclValues = values(wordKinds({ kc: CONSTANTS }));

/** HashiCorp's language, as configuration has it. */
export const hcl: Lexer = {
  root: [...blank, ...hclValues, ...brackets],
  mapping: [...blank, ...hclValues, [/=+/, 'p'], ...brackets, [/\}/, 'p', 'pop']],
  list: [...blank, ...hclValues, [/,/, 'p'], ...brackets, [/\]/, 'p', 'pop']],
  double: [
    [/"/, 's2', 'pop'],
    [/\\"/, 'se'],
    [/[^\\"]+/, 's2'],
  ],
  single: [
    [/'/, 's1', 'pop'],
    [/\\'/, 'se'],
    [/[^\\']+/, 's1'],
  ],
};

const terraformValues = values(
  wordKinds({
    kc: CONSTANTS,
    k: 'data module output provider provisioner resource terraform variable',
    kd: 'local var',
  }),
);

const quoted = (mark: string, kind: string): readonly Rule[] => [
  [new RegExp(mark), kind, 'pop'],
  [/\\[^]/, 'se'],
  [/\$\{/, 'k', 'push within'],
  [new RegExp(`[^${mark}\\\\$]+`), kind],
];

export const terraform: Lexer = {
  root: [...blank, ...terraformValues, ...brackets],
  mapping: [...blank, ...terraformValues, [/[=.,*()]+/, 'p'], ...brackets, [/\}/, 'p', 'pop']],
  list: [...blank, ...terraformValues, [/[.,*()]/, 'p'], ...brackets, [/\]/, 'p', 'pop']],
  double: quoted('"', 's2'),
  single: quoted("'", 's1'),
  within: [[/\s+/, ''], [/\}/, 'k', 'pop'], ...terraformValues, [/[.,()[\]]/, 'p'], [/[-+*/%=!<>&|?:]/, 'o']],
};
