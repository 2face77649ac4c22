import type { Lexer, Rule } from '../lexer';
import { PROPERTIES, VALUE_WORDS } from './css-words';

const interpolation: Rule = [/#\{/, 'si', 'push interpolation'];

const strings: readonly Rule[] = [
  [/"/, 's2', 'push double'],
  [/'/, 's1', 'push single'],
];

const value: readonly Rule[] = [
  interpolation,
  ...strings,
  [/url\(/, 'sx', 'push url'],
  [/\$[\w-]+/, 'nv'],
  [/#[\da-f]{3,6}/i, 'mh'],
  [/-?\d+(?:e\d+|[a-z]+|%)?/i, 'm'],
  [/-?\.\d+(?:[a-z]+|%)?/i, 'mi'],
  [/[a-z_][\w-]*(?=\s*\()/i, 'nf'],
  [/(?:and|or|not)(?![\w-])/, 'ow'],
  [/(?:true|false)(?![\w-])/, 'bp'],
  [/[a-z_][\w-]*/i, (word) => VALUE_WORDS.get(word) ?? 'n'],
  [/[()]/, 'p'],
  [/[-+*/%=<>!~^.,:&|[\]@]/, 'o'],
];

const selector: readonly Rule[] = [
  interpolation,
  ...strings,
  [/\.[\w-]*/, 'nc'],
  [/#[\w-]+/, 'nn'],
  [/%[\w-]*/, 'nv'],
  [/\$[\w-]+/, 'nv'],
  [/::?[\w-]*/, 'nd'],
  [/&/, 'k'],
  [/[\w-]+/, 'nt'],
  [/[-+*/=<>!~^,|()[\]@?$]/, 'o'],
];

/** A statement: the start of one tells what the rest of it is. */
const statement: readonly Rule[] = [
  [/(@(?:mixin|function))([ \t]+)([\w-]+)/, ['k', '', 'nf'], 'push value'],
  [/(@include)([ \t]+)([\w-]+)/, ['k', '', 'nd'], 'push value'],
  [/@for(?![\w-])/, 'k', 'push steps'],
  [/@(?:if|else|each|while|return|media|debug|warn|error|import|content)(?![\w-])/, 'k', 'push value'],
  [/@[\w-]+/, 'k', 'push selector'],
  [/(\$[\w-]+)([ \t]*)(:)/, ['nv', '', 'p'], 'push value'],
  [/[\w-]+(?=[ \t]*:(?![a-z]))/i, (name) => (PROPERTIES.has(name) ? 'nl' : 'na'), 'push declaration'],
];

const within: Readonly<Record<string, readonly Rule[]>> = {
  interpolation: [[/\}/, 'si', 'pop'], [/\s+/, ''], ...value],
  double: [[/"/, 's2', 'pop'], interpolation, [/\\[^]/, 's2'], [/[^"#\\]+|#/, 's2']],
  single: [[/'/, 's1', 'pop'], interpolation, [/\\[^]/, 's1'], [/[^'#\\]+|#/, 's1']],
  url: [[/\)/, 'sx', 'pop'], interpolation, [/[^)#]+|#/, 'sx']],
};

const STEPS: Rule = [/(?:from|through|to)(?![\w-])/, 'ow'];

function states(space: readonly Rule[], end: Rule): Lexer {
  const start: readonly Rule[] = [...space, end];
  return {
    value: [...start, ...value],
    steps: [...start, STEPS, ...value],
    selector: [...start, ...selector],
    declaration: [
      [/[ \t]+/, ''],
      [/:/, 'p', 'goto value'],
    ],
    ...within,
  };
}

const comments: readonly Rule[] = [
  [/\/\/.*/, 'c1'],
  [/\/\*[^]*?\*\//, 'cm'],
];

export const scss: Lexer = {
  root: [[/\s+/, ''], ...comments, ...statement, [/[{};]/, 'p'], [/(?=[^])/, '', 'push selector']],
  ...states([[/\s+/, ''], ...comments], [/[{};]/, 'p', 'pop']),
};

export const sass: Lexer = {
  root: [
    [/\s+/, ''],
    [/\/\/.*/, 'c1'],
    [/\/\*.*\n?/, 'cm'],
    [/(@import)([ \t]+)(.+)/, ['k', '', 's']],
    [/=[\w-]+/, 'nf', 'push value'],
    [/\+[\w-]+/, 'nd', 'push value'],
    ...statement,
    [/(?=[^])/, '', 'push selector'],
  ],
  ...states([[/[ \t]+/, ''], ...comments], [/\n/, '', 'pop']),
};
