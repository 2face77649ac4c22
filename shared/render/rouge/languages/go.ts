import { type Lexer, wordKinds } from '../lexer';

const GO_WORDS = wordKinds({
  k:
    'break case chan const continue default defer else fallthrough for func go goto if import interface map ' +
    'package range return select struct switch type var',
  kt:
    'bool byte complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 ' +
    'uint16 uint32 uint64 uintptr',
  nb: 'append cap close complex copy delete imag len make new panic print println real recover',
  no: 'true false iota nil',
});

export const go: Lexer = {
  root: [
    [/\s+/, ''],
    [/\/\/.*|\/\*[^]*?\*\//, 'c'],
    [/[\p{L}_][\p{L}\p{Nd}_]*/u, (word) => GO_WORDS.get(word) ?? 'n'],
    [/(?:\d+\.\d*|\.\d+)(?:e[+-]?\d+)?i?|\d+e[+-]?\d+i?|\d+i/i, 'm'],
    [/0x[\da-f]+|\d+/i, 'm'],
    [/'(?:[^\n]|\\(?:[abfnrtv'"]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[0-7]{3}))'/iu, 'sc'],
    [/`[^`]*(?:`|$(?![^]))/, 's'],
    [/"/, 's', 'push string'],
    [/[-+*/%&|^<>=!:.]+/, 'o'],
    [/[()[\]{},;]+/, 'p'],
  ],
  string: [
    [/"/, 's', 'pop'],
    [/\\(?:[abfnrtv\\'"]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[0-7]{3})/i, 'se'],
    [/\\./, 'err'],
    [/[^"\\]+/, 's'],
  ],
};
