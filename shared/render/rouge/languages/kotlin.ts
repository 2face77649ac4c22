import { type Lexer, words } from '../lexer';

const KOTLIN_WORDS = words(
  'abstract annotation as break by catch companion const constructor continue crossinline do dynamic ' +
    'else enum external false final finally for fun get if import in infix inline inner internal is ' +
    'lateinit noinline null open operator out override package private protected public reified return ' +
    'sealed set super suspend tailrec this throw true try typealias typeof vararg when where while',
);

export const kotlin: Lexer = {
  root: [
    [/\s+/, ''],
    [/\/\/.*/, 'c1'],
    [/\/\*[^]*?\*\//, 'cm'],
    [/"""[^]*?"""/, 's'],
    [/"(?:\\.|[^"\\\n])*"/, 's'],
    [/'(?:\\.[^']*|[^\\'\n])'/, 'sc'],
    [/@[\w:]+/, 'nd'],
    [/(package|import)([ \t]+)([\w.]+\*?)/, ['k', '', 'nn']],
    [/(companion)(\s+)(object)\b/, ['k', '', 'k']],
    [/(data\s+class|class|interface|object)(\s+)([a-zA-Z_]\w*)/, ['kd', '', 'nc']],
    [/(val|var)(\s+)([a-zA-Z_]\w*)(?=\s*[:=),]|\s+by\b)/, ['kd', '', 'py']],
    [/(?:val|var|object|class|interface)\b/, 'kd'],
    [/(fun)(\s+)([a-zA-Z_`][\w`]*)(?![\w`.])/, ['k', '', 'nf']],
    [/\.{2}|\?\.|\?:|!!/, 'o'],
    [/[A-Z]\w*/, 'nc'],
    [/[a-z_`][\w`]*(?=\s*[({])/, (word) => (KOTLIN_WORDS.has(word) ? 'k' : 'nf')],
    [/[a-z_`][\w`]*/, (word) => (KOTLIN_WORDS.has(word) ? 'k' : 'n')],
    [/0x[\da-f_]+L?/i, 'mh'],
    [/0b[01_]+L?/i, 'mb'],
    [/\d[\d_]*\.\d[\d_]*(?:e[+-]?\d+)?f?|\d[\d_]*(?:e[+-]?\d+f?|f)/i, 'mf'],
    [/\d[\d_]*L?/, 'mi'],
    [/[-~!%^&*()+=|[\]:;,.<>/?{}]/, 'p'],
  ],
};
