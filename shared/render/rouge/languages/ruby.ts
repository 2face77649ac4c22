import type { Lexer, Matcher, Rule } from '../lexer';
import { RUBY_WORDS } from './ruby-words';

/** Where a value begins, so that `/`, `%` and `?` don't divide and ask. */
const START = String.raw`(?<=^\s*|[([{,=|&!~?:;<>+*-]\s*|[a-zA-Z_]\w*[?!]?[^\S\n]+(?=[/%?][^\s=]))`;

/** Where `%w` and its like begin a literal. */
const LITERAL = String.raw`(?<=^|[\s([{,=])`;

/** What stands in brackets of any kind, or between two signs of a kind. */
const BRACKETS = String.raw`(?:\((?:[^()\\]|\\[^]|\([^)]*\))*\)|\[(?:[^[\]\\]|\\[^]|\[[^\]]*\])*\]|\{(?:[^{}\\]|\\[^]|\{[^}]*\})*\}|<[^>]*>|\|[^|]*\||![^!]*!)`;

const escape: Rule = [/\\(?:x[\da-f]{1,2}|[0-7]{1,3}|[^\n])/i, 'se'];

/** A text of a kind with Ruby in `#{}`. */
function text(kind: string, escapes: readonly Rule[] = []): Lexer {
  return {
    root: [
      ...escapes,
      [/#\{/, 'si', 'push within'],
      [/#@@?\w+|#\$\w+/, 'si'],
      [escapes.length === 0 ? /[^#]+|#/ : /[^#\\]+|#/, kind],
    ],
    within: [[/\}/, 'si', 'pop'], ...rules],
    ...states,
  };
}

const rules: Rule[] = [
  [/^=begin\b[^]*?\n=end\b.*/, 'cm'],
  [/__END__\n[^]*/, 'cp'],
  [/\s+/, ''],
  [/#.*/, 'c1'],
  [/"/, 's2', 'push double'],
  [/'(?:\\[^]|[^'\\])*'/, 's1'],
  [/`/, 'sb', 'push command'],
  [/:"/, 'ss', 'push symbol'],
  [/:'(?:\\[^]|[^'\\])*'/, 'ss'],
  [/:(?:@{0,2}[a-zA-Z_]\w*[?!]?|\[\]=?|<=>|===?|=~|\*\*)(?!:)/, 'ss'],
  [/[a-z_]\w*[?!]?:\s+/, 'ss'],
  [new RegExp(`(?:${LITERAL}%[wqsi]|${START}%)${BRACKETS}`), 'sx'],
  [/@@\w+/, 'vc'],
  [/@\w+/, 'vi'],
  [/\$(?:\w+|-\w|[!@&`'+~=/\\,;.<>_*$?:"])/, 'vg'],
  [/(?<=^\s*|[([{,=|&!~?:;<>+*-]\s*)\?\w(?!\w)/, 'sc'],
  [/0x[\da-f_]+/i, 'mh'],
  [/0b[01_]+/i, 'mb'],
  [/0[0-7_]+/, 'mo'],
  [/\d[\d_]*(?:\.\d[\d_]*(?:e[+-]?\d+)?|e[+-]?\d+)/i, 'mf'],
  [/\d[\d_]*/, 'mi'],
  [/(class)(\s+)([A-Z]\w*(?:::\w+)*)/, ['k', '', 'nc']],
  [/(module)(\s+)([A-Z]\w*(?:::\w+)*)/, ['k', '', 'nn']],
  [/module(?=\s+\w)/, 'k'],
  [/def\b/, 'k', 'push method'],
  [/(\.)(\s*)([a-z_]\w*[?!]?)/, ['p', '', 'nf']],
  [/(?:nil|true|false)(?=\?)/, 'kp'],
  [/(?:BEGIN|END)\b/, 'k'],
  [/[A-Z]\w*/, 'no'],
  [/[a-z_]\w*[?!]?/, (word) => RUBY_WORDS.get(word) ?? 'n'],
  [/::|\.{2,3}|[-+*/%=<>!&|^~]+|\.(?![a-z_])/, 'o'],
  [/[()[\]{};,.:?\\]/, 'p'],
];

const states: Record<string, readonly Rule[]> = {
  double: [[/"/, 's2', 'pop'], escape, ...inside('s2')],
  symbol: [[/"/, 'ss', 'pop'], escape, ...inside('ss')],
  command: [[/`/, 'sb', 'pop'], escape, ...inside('sb')],
  regex: [[/\/[a-z]*/, 'sr', 'pop'], [/\\[^]/, 'sr'], ...inside('sr')],
  inner: [[/\}/, 'si', 'pop'], ...rules],
  method: [
    [/\s+/, ''],
    [/([a-zA-Z_]\w*)(\.)([a-zA-Z_]\w*[?!]?)/, ['nc', 'o', 'nf'], 'pop'],
    [/[a-zA-Z_]\w*[?!]?|\*\*|\[\]=?|===?|=~|<=>|<<|>>|<=|>=|[-+!~]@?|[*/%<>&|^`]/, 'nf', 'pop'],
    [/(?=[^])/, '', 'pop'],
  ],
};

function inside(kind: string): Rule[] {
  return [
    [/#\{/, 'si', 'push inner'],
    [/#@@?\w+|#\$\w+/, 'si'],
    [/[^#"`/\\]+|[^]/, kind],
  ];
}

const literals: Rule[] = [
  [new RegExp(`${LITERAL}(%r${BRACKETS}[a-z]*)`), [text('sr', [escape])]],
  [new RegExp(`${LITERAL}(%[WQIx]${BRACKETS})`), [text('sx', [escape])]],
  [new RegExp(`${START}/(?=(?:\\\\.|[^\\\\/\\n])*/)`), 'sr', 'push regex'],
];
rules.unshift(...literals);

const HEREDOC = /(?<!class\s*)<<([-~]?)(["'`]?)([a-zA-Z_]\w*)\2/g;

/** The texts that were announced in the line that ends here, one after the other. */
function heredocs(count: number): Matcher {
  return (code, at) => {
    if (code[at] !== '\n') return undefined;
    const line = code.slice(code.lastIndexOf('\n', at - 1) + 1, at);
    const announced = [...line.matchAll(HEREDOC)];
    if (announced.length !== count) return undefined;
    const groups: string[] = [];
    let from = at;
    for (const [, indented = '', , name = ''] of announced) {
      const end = new RegExp(`\\n${indented === '' ? '' : '[^\\S\\n]*'}${name}(?=\\n|$)`).exec(
        code.slice(from),
      );
      const length = end === null ? code.length - from : end.index + 1;
      const closing = end === null ? '' : end[0].slice(1);
      groups.push(code.slice(from, from + length), closing);
      from += length + closing.length;
    }
    return [groups.join(''), ...groups];
  };
}

export const ruby: Lexer = {
  root: [
    [heredocs(1), [text('sh'), 'no']],
    [heredocs(2), [text('sh'), 'no', text('sh'), 'no']],
    [/(?<!class\s*)(<<[-~]?)("\w+"|'\w+'|`\w+`|[a-zA-Z_]\w*)/, ['o', 'no']],
    ...rules,
  ],
  ...states,
};
