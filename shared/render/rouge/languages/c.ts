import { type Lexer, type Rule, wordKinds } from '../lexer';

const TYPES =
  'FILE DIR char clock_t div_t double float fpos_t int int8_t int16_t int32_t int64_t int_fast8_t int_fast16_t ' +
  'int_fast32_t int_fast64_t int_least8_t int_least16_t int_least32_t int_least64_t intmax_t intptr_t jmp_buf ' +
  'ldiv_t long mbstate_t off_t ptrdiff_t short sig_atomic_t signed size_t ssize_t time_t uint8_t uint16_t ' +
  'uint32_t uint64_t uint_fast8_t uint_fast16_t uint_fast32_t uint_fast64_t uint_least8_t uint_least16_t ' +
  'uint_least32_t uint_least64_t uintmax_t uintptr_t unsigned va_list void wchar_t wctrans_t wctype_t wint_t ' +
  'char16_t char32_t';

const OF_C = wordKinds({
  k:
    'auto break case const continue default do else enum extern for goto if register restricted return sizeof ' +
    'static struct switch typedef union virtual volatile while _Alignas _Alignof _Atomic _Generic _Static_assert ' +
    '_Thread_local _Noreturn',
  kr: 'restrict inline __asm __based __except __stdcall __cdecl __fastcall __declspec __finally __try __leave __inline',
  kt: `${TYPES} _Bool _Complex`,
  nb: 'true false NULL',
});

const OF_CPP = wordKinds({
  k:
    'alignas alignof asm auto break case catch char8_t class concept const consteval constexpr constinit ' +
    'const_cast continue co_await co_return co_yield decltype default delete do dynamic_cast else enum explicit ' +
    'export extern final for friend goto if mutable namespace new noexcept operator override private protected ' +
    'public register reinterpret_cast requires restrict return sizeof static static_assert static_cast struct ' +
    'switch template this thread_local throw try typedef typeid typename union using virtual volatile while',
  kr: 'inline',
  kt: `${TYPES} bool`,
  nb: 'true false NULL nullptr',
});

const start: readonly Rule[] = [
  [/\s+/, ''],
  [/\/\/.*/, 'c1'],
  [/\/\*[^]*?\*\//, 'cm'],
  [/^#if\s+0\b[^]*?\n\s*#endif\b.*\n?/, 'c'],
  [/(#include)([ \t]+)(<[^>\n]*>|"[^"\n]*")/, ['cp', '', 'cpf'], 'push included'],
  [/(?<=^\s*)#(?:\\\n|[^\n])*\n?/, 'cp'],
  [/case\b/, 'k', 'push case'],
];

const literals: readonly Rule[] = [
  [/(?:L|u8|u|U)?"/, 's', 'push string'],
  [/(?:L|u8|u|U)?'(?:\\(?:x[\da-f]+|[0-7]{1,3}|[^\n])|[^\\'\n])'/i, 'sc'],
  [/0x[\da-f]+[lu]*/i, 'mh'],
  [/(?:\d+\.\d*|\.\d+|\d+)e[+-]?\d+l?/i, 'mf'],
];

const integers: readonly Rule[] = [
  [/0[0-7]+[lu]*(?!\d)/i, 'mo'],
  [/\d+[lu]*/i, 'mi'],
];

/** Outside of blocks, a function's name stands behind its type, and its parameters before its body or a semicolon. */
const FUNCTION: Rule = [/(?<=[\w>]\s*\*+\s*|\w\s+)[a-zA-Z_]\w*(?=\s*\([^;]{0,999}?\)\s*[{;])/, 'nf'];
const LABEL: Rule = [/(?<=^[ \t]*)[a-zA-Z_]\w*:(?!:)/, 'nl'];
const FIRST_LABEL: Rule = [/(?<!\S\s*)[a-zA-Z_]\w*:(?!:)/, 'nl'];
const OPENING: Rule = [/\{/, 'p', 'push block'];
const CLOSING: Rule = [/\}/, 'p', 'pop'];

const signs: readonly Rule[] = [
  [/[-~!%^&*+=|?:<>/]/, 'o'],
  [/[()[\]{};,.]/, 'p'],
];

const within: Readonly<Record<string, readonly Rule[]>> = {
  string: [
    [/"/, 's', 'pop'],
    [/\\(?:[\\abfnrtv"']|x[\da-f]{2,4}|[0-7]{1,3})/i, 'se'],
    [/\n/, 'err'],
    [/\\\n|\\|[^"\\\n]+/, 's'],
  ],
  included: [
    [/[ \t]*\/\/.*/, 'c1'],
    [/[ \t]*\/\*[^]*?\*\//, 'cm'],
    [/[^\n]*\n?/, 'cp', 'pop'],
  ],
};

const cRules: readonly Rule[] = [...literals, ...integers, [/[a-zA-Z_]\w*/, (word) => OF_C.get(word) ?? 'n']];

export const c: Lexer = {
  root: [...start, FIRST_LABEL, FUNCTION, ...cRules, OPENING, ...signs],
  block: [...start, LABEL, ...cRules, OPENING, CLOSING, ...signs],
  case: [...start, [/:(?!:)/, 'p', 'pop'], ...cRules, ...signs],
  ...within,
};

const cppRules: readonly Rule[] = [
  [/(?:L|u8|u|U)?R"([^(\n]*)\([^]*?\)\1"/, 's'],
  [/(template)(\s*)(<)/, ['k', '', 'o'], 'push template'],
  [/(class|struct|typename)(\s+)([a-zA-Z_]\w*)/, ['k', '', 'nc']],
  ...literals,
  [/(?:\d+\.\d*|\.\d+)f?l?/i, 'mf'],
  [/0[0-7']+[lu]*(?!\d)/i, 'mo'],
  [/\d[\d']*[lu]*/i, 'mi'],
  [/(?<!new\s+)operator(?!\w)/, 'k'],
  [/[a-zA-Z_]\w*/, (word) => OF_CPP.get(word) ?? 'n'],
];

export const cpp: Lexer = {
  root: [...start, FIRST_LABEL, FUNCTION, ...cppRules, OPENING, ...signs],
  // Behind its first block, Rouge tells no more functions in C++.
  block: [...start, LABEL, ...cppRules, ...signs],
  case: [...start, [/:(?!:)/, 'p', 'pop'], ...cppRules, ...signs],
  template: [...start, [/>/, 'p', 'pop'], ...cppRules, ...signs],
  ...within,
};
