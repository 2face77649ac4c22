import { type Lexer, type Rule, wordKinds } from '../lexer';

const SWIFT_WORDS = wordKinds({
  k:
    'associativity as async await break case catch continue default defer didSet do dynamicType else ' +
    'fallthrough for get guard if in infix inout is isolated let mutating none nonmutating operator ' +
    'override postfix precedence precedencegroup prefix repeat rethrows return self Self set super switch ' +
    'throw throws try Type unowned var weak where while willSet',
  kd:
    'actor associatedtype class convenience deinit dynamic enum extension fileprivate final func import ' +
    'indirect init internal lazy nonisolated open optional private protocol public required some static ' +
    'struct subscript typealias',
  kc: 'nil true false',
});

const rules: readonly Rule[] = [
  [/\s+/, ''],
  [/\/\/.*/, 'c1'],
  [/\/\*[^]*?\*\//, 'cm'],
  [/"""/, 's', 'push long'],
  [/"/, 's', 'push string'],
  [/#(?:if|else|elseif|endif|available|sourceLocation|warning|error)\b.*/, 'cp'],
  [/#\w+\(/, 'kd', 'push directive'],
  [/@\w+/, 'kd'],
  [/\$\d+/, 'nv'],
  [/(let|var)(\s+)([a-zA-Z_]\w*)/, ['k', '', 'nv']],
  [/[A-Z]\w*/, 'kt'],
  [/(?<![?]\s*)[a-z_]\w*(?=\s*:)/, (word) => (word === 'default' ? 'k' : 'nv')],
  [/init(?=\()/, 'nf'],
  [/as[?!]/, 'k'],
  [/[a-z_]\w*(?=\()/, (word) => SWIFT_WORDS.get(word) ?? 'nf'],
  [/[a-z_]\w*/, (word) => SWIFT_WORDS.get(word) ?? 'n'],
  [/0x[\da-f_]+/i, 'mh'],
  [/0b[01_]+/, 'mb'],
  [/0o[0-7_]+/, 'mo'],
  [/\d[\d_]*(?:\.\d[\d_]*(?:e[+-]?\d+)?|e[+-]?\d+)/i, 'mf'],
  [/\d[\d_]*/, 'mi'],
  [/[-/=+*%<>!&|^.~]/, 'o'],
];
const punctuation: Rule = [/[()[\]{}:;,?\\]/, 'p'];
const escapes: readonly Rule[] = [
  [/\\\(/, 'se', 'push within'],
  [/\\(?:u\{[\da-f]+\}|[^])/i, 'se'],
];

export const swift: Lexer = {
  root: [...rules, punctuation],
  string: [[/"/, 's', 'pop'], ...escapes, [/[^"\\]+/, 's']],
  long: [[/"""/, 's', 'pop'], ...escapes, [/[^"\\]+|"/, 's']],
  within: [[/\)/, 'se', 'pop'], [/\(/, 'p', 'push parentheses'], ...rules, punctuation],
  parentheses: [[/\)/, 'p', 'pop'], [/\(/, 'p', 'push parentheses'], ...rules, punctuation],
  directive: [[/\)/, 'kd', 'pop'], [/[a-z_]\w*/, 'nf'], ...rules, punctuation],
};
