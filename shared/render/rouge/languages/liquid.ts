import { type Lexer, type Rule, words } from '../lexer';

const NAME = String.raw`[a-zA-Z_][\w-]*\??`;
const CONDITIONS = 'if|elsif|unless|case|when|else|endif|endunless|endcase';

const space: Rule = [/[ \t]+/, 'w'];
const strings: readonly Rule[] = [
  [/"[^"]*"/, 's2'],
  [/'[^']*'/, 's1'],
];
const numbers: readonly Rule[] = [
  [/\d+\.\d+/, 'mf'],
  [/\d+/, 'mi'],
];
const constants: readonly Rule[] = [
  [/(?:true|false|nil)(?![\w-])/, 'kc'],
  [/(?:empty|blank)(?![\w-])/, 'nb'],
];

const OF_LIST = words('size first last');

const values: readonly Rule[] = [
  space,
  ...strings,
  ...numbers,
  ...constants,
  [/(?<!\.)forloop(?:\.\w+)?(?![\w-])/, 'nb'],
  [new RegExp(`(?<=\\.)${NAME}`), (name) => (OF_LIST.has(name) ? 'nf' : 'nv')],
  [/[.[\]]/, 'p'],
  [/-(?![%}]\})/, 'o'],
];
const filters: readonly Rule[] = [
  [new RegExp(`(\\|)([ \\t]*)(${NAME})`), ['p', 'w', 'nf']],
  [new RegExp(`(${NAME})(:)`), ['na', 'o']],
  [/[:,|]/, 'p'],
  [/(?<=\|[ \t]*[\w-]+):/, 'p'],
];
const name: Rule = [new RegExp(NAME), 'nv'];
const end: Rule = [/-?%\}/, 'p', 'pop'];
const named: Rule = [new RegExp(`(%?${NAME})([:=])`), ['na', 'o']];

export const liquid: Lexer = {
  root: [
    [/[^{]+/, ''],
    [/\{\{-?/, 'p', 'push output'],
    [/(\{%-?)([ \t]*)(comment)([ \t]*)(-?%\})([^]*?)(?=\{%-?\s*endcomment)/, ['p', 'w', 'nt', 'w', 'p', 'c']],
    [/(\{%-?)([ \t]*)(raw)([ \t]*)(-?%\})([^]*?)(?=\{%-?\s*endraw)/, ['p', 'w', 'nt', 'w', 'p', '']],
    [/\{%-?/, 'p', 'push tag'],
    [/\{/, ''],
  ],
  output: [[/-?\}\}/, 'p', 'pop'], ...values, ...filters, name],
  tag: [
    space,
    end,
    [new RegExp(`(?:${CONDITIONS})(?![\\w-])`), 'kr', 'goto condition'],
    [/(?:assign|echo)(?![\w-])/, 'nt', 'goto assignment'],
    [/cycle(?![\w-])/, 'nt', 'goto cycle'],
    [
      /(for|tablerow)([ \t]+)([\w-]+)([ \t]+)(in)([ \t]+)([^\s%]+)/,
      ['nt', 'w', 'nv', 'w', 'nt', 'w', 'nv'],
      'goto loop',
    ],
    [/(capture|increment|decrement)([ \t]+)([^\s%]+)/, ['nt', 'w', 'nv'], 'goto any'],
    [/(?:include|render)(?![\w-])/, 'nt', 'goto include'],
    [/[^\s%]+/, 'nt', 'goto any'],
  ],
  condition: [end, [/[=!]=|[<>]=?/, 'o'], [/(?:and|or|contains)(?![\w-])/, 'ow'], ...values, name],
  assignment: [end, [/={1,2}|[!<>]=?/, 'o'], ...values, ...filters, name],
  cycle: [end, [/[:,]/, 'p'], ...values, name],
  loop: [
    end,
    space,
    [/(limit|offset|cols)(:)/, ['na', 'o']],
    [/reversed(?![\w-])/, 'na'],
    named,
    ...numbers,
    ...strings,
    [/[^\s%]+/, ''],
  ],
  include: [
    end,
    space,
    [/\{\{-?/, 'p', 'push output'],
    [/(?:with|for)(?![\w-])/, 'nt'],
    ...strings,
    named,
    ...numbers,
    ...constants,
    [/,/, 'p'],
    [/[a-zA-Z_][\w-]*(?![\w./-])/, 'nv'],
    [/[^\s%,]+/, ''],
  ],
  any: [
    end,
    [/\s+/, 'w'],
    ...strings,
    named,
    ...numbers,
    ...constants,
    [/,/, 'p'],
    [/-/, 'o'],
    [/[^\s%'"]+/, ''],
  ],
};
