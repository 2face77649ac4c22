import { type Lexer, wordKinds } from '../lexer';

const RUST_WORDS = wordKinds({
  k:
    'abstract as async await become box break const continue crate do dyn else enum extern false final fn for if ' +
    'impl in let log loop macro match mod move mut override priv pub ref return self Self static struct super ' +
    'trait true try type typeof union unsafe unsized use virtual where while yield',
  nb:
    'bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 uint int str String Vec Option Result ' +
    'Box Some None Ok Err Clone Copy Default Drop Eq PartialEq Ord PartialOrd Send Sync Sized Fn FnMut FnOnce ' +
    'Iterator IntoIterator Extend From Into AsRef AsMut drop float DoubleEndedIterator ExactSizeIterator Rc Arc Add Sub Mul',
});

const NAME = String.raw`[\p{L}_][\p{L}\p{Nd}_]*`;

function kindOf(name: string): string | undefined {
  return RUST_WORDS.get(name);
}

export const rust: Lexer = {
  root: [
    [/\s+/, ''],
    [/^# .*/, 'cs'],
    [/\/\/[/!](?!\/).*/, 'cd'],
    [new RegExp(`(fn)(\\s+)(${NAME})(?=\\s*\\()`, 'u'), ['k', '', 'nf']],
    [/\/\/.*/, 'c1'],
    [/\/\*\*(?!\/)/, 'cd', 'push documented'],
    [/\/\*/, 'cm', 'push comment'],
    [/#!?\[/, 'nd', 'push attribute'],
    [/(?:->|=>)/, 'k'],
    [/b?r(#*)"[^]*?"\1/, 's'],
    [/b?"/, 's', 'push string'],
    [/b?'(?:[^'\\\n]|\\(?:x[\da-f]{2}|u\{[\da-f_]+\}|.))'/i, 'sc'],
    [/'static\b/, 'k'],
    [/'\w+/, 'nv'],
    [/\$\w+(?::\w+)?/, 'nv'],
    [/\.await\b/, 'k'],
    [new RegExp(`\\.${NAME}(?=\\s*\\()`, 'u'), 'nf'],
    [new RegExp(`\\.${NAME}`, 'u'), 'py'],
    [/\.\d+/, 'na'],
    [/\.{2,3}=?/, 'o'],
    [new RegExp(`${NAME}!(?!=)`, 'u'), 'nd'],
    [new RegExp(`${NAME}(?=::)`, 'u'), (name) => (kindOf(name) === 'k' ? 'k' : 'nn')],
    [new RegExp(`${NAME}(?=\\()`, 'u'), (name) => (kindOf(name) === 'k' ? 'k' : 'nf')],
    [new RegExp(NAME, 'u'), (name) => kindOf(name) ?? 'n'],
    [/0[xbo][\da-f_]+(?:[iu](?:8|16|32|64|128|size))?/i, 'mi'],
    [/\d[\d_]*(?:\.(?![.a-z_])[\d_]*(?:e[+-]?\d+)?|e[+-]?\d+)(?:f32|f64)?/i, 'mf'],
    [/\d[\d_]*(?:[iu](?:8|16|32|64|128|size))?/, 'mi'],
    [/&&|[-+*/%^!=<>&@~?]/, 'o'],
    [/[()[\]{}:;,|]/, 'p'],
  ],
  string: [
    [/"/, 's', 'pop'],
    [/\\(?:[nrt0\\'"\n]|x[\da-f]{2}|u\{[\da-f_]+\})/i, 'se'],
    [/[^"\\]+/, 's'],
  ],
  attribute: [
    [/\]/, 'nd', 'pop'],
    [/\s+/, ''],
    [/"/, 's', 'push string'],
    [/[^\s"\]]+/, 'nd'],
  ],
  comment: [
    [/\*\//, 'cm', 'pop'],
    [/\/\*/, 'cm', 'push comment'],
    [/[^*/]+|[*/]/, 'cm'],
  ],
  documented: [
    [/\*\//, 'cd', 'pop'],
    [/[^*]+|\*/, 'cd'],
  ],
};
