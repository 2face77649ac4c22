import type { Lexer, Rule } from '../lexer';
import { PYTHON_WORDS } from './python-words';

/** What stands in braces of a formatted string. */
const expression: Lexer = {
  root: [
    [/\s+/, ''],
    [/[^\W\d]\w*/, (word) => PYTHON_WORDS.get(word) ?? 'n'],
    [/\d+/, 'mi'],
    [/[[\]{}:(),;.]/, 'p'],
    [/[-~!%^&*+=|?<>/@]/, 'o'],
  ],
};

export const python: Lexer = {
  root: [
    [/\n+/, ''],
    [/[^\S\n]+/, ''],
    [/#.*\n?/, 'c1'],
    [/(?<=^[ \t]*)[a-z]{0,2}("""[^]*?"""|'''[^]*?''')/i, 's'],
    [/(yield)(\s+)(from)/, ['k', '', 'k']],
    [/(\bfrom)((?:\\\n|[^\S\n])+)/, ['kn', ''], 'push from'],
    [/(\bimport)((?:\\\n|[^\S\n])+)/, ['kn', ''], 'push import'],
    [/(def)([ \t]+)([^\W\d]\w*)/, ['k', '', 'nf']],
    [/(class)([ \t]+)([^\W\d]\w*)/, ['k', '', 'nc']],
    [/@(?=\w)/, 'o'],
    [/(?<![\w])([rbuf]{1,2})(?=["'])/i, 'sa'],
    [/(?<=\b[fF][rR]?|\b[rR][fF])"""/, 's', 'push format3'],
    [/(?<=\b[fF][rR]?|\b[rR][fF])"/, 's', 'push format'],
    [/(?<=\b[fF][rR]?|\b[rR][fF])'/, 's', 'push format1'],
    [/(?<=\b[rR][bB]?|\b[bB][rR])"/, 's', 'push raw'],
    [/(?<=\b[rR][bB]?|\b[bB][rR])'/, 's', 'push raw1'],
    [/"""/, 's', 'push double3'],
    [/'''/, 's', 'push single3'],
    [/"/, 's', 'push double'],
    [/'/, 's', 'push single'],
    [/(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:e[+-]?\d+)?j?/i, 'mf'],
    [/\d(?:_?\d)*e[+-]?\d+j?/i, 'mf'],
    [/0b[01]+/i, 'mb'],
    [/0o?[0-7]+\b/i, 'mo'],
    [/0x[\da-f]+/i, 'mh'],
    [/\d(?:_?\d)*j?/i, 'mi'],
    [/[[\]{}:(),;.]/, 'p'],
    [/\.\.\.|[-~!%^&*+=|?:<>/@]/, 'o'],
    [/\\\n?/, ''],
    [/[^\W\d]\w*/, (word) => PYTHON_WORDS.get(word) ?? 'n'],
    [/[\p{L}_][\p{L}\w]*/u, 'n'],
  ],
  from: [
    [/[^\W\d][\w.]*/, 'nn'],
    [/(\s+)(import\b)/, ['', 'kn'], 'pop'],
    [/\.+/, 'nn'],
    [/(?=[^])/, '', 'pop'],
  ],
  import: [
    [/[^\W\d][\w.]*/, 'nn'],
    [/([ \t]+)(as)([ \t]+)/, ['', 'k', '']],
    [/([ \t]*)(,)([ \t]*)/, ['', 'o', '']],
    [/(?=[^])/, '', 'pop'],
  ],
  ...strings(),
};

function strings(): Record<string, readonly Rule[]> {
  const escape: Rule = [
    /\\(?:[\\abfnrtv"'\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{.*?\}|[0-7]{1,3})/,
    'se',
  ];
  const field: Rule = [/(\{)([^{}!:'"]*)((?:![rsa])?(?::[^}]*)?\})/, ['si', expression, 'si']];
  const text = (mark: RegExp, inner: readonly Rule[]): readonly Rule[] => [
    [mark, 's', 'pop'],
    ...inner,
    [/[^\\'"{\n]+|[^]/, 's'],
  ];
  return {
    double: text(/"/, [escape]),
    single: text(/'/, [escape]),
    double3: text(/"""/, [escape]),
    single3: text(/'''/, [escape]),
    format: text(/"/, [escape, [/\{\{|\}\}/, 'se'], field]),
    format1: text(/'/, [escape, [/\{\{|\}\}/, 'se'], field]),
    format3: text(/"""/, [escape, [/\{\{|\}\}/, 'se'], field]),
    raw: text(/"/, [[/\\./, 's']]),
    raw1: text(/'/, [[/\\./, 's']]),
  };
}
