import { type Lexer, type Rule, wordKinds } from '../lexer';

const CSHARP_WORDS = wordKinds({
  k:
    'abstract add alias as ascending async await base break by case catch checked const continue default ' +
    'delegate descending do else enum equals event explicit extern false finally fixed for foreach from get ' +
    'global goto group if implicit in interface internal into is join let lock nameof new null on operator ' +
    'orderby out override params partial private protected public readonly ref remove return sealed select set ' +
    'sizeof stackalloc static switch this throw true try typeof unchecked unsafe value virtual void volatile ' +
    'where while yield',
  kt: 'bool byte char decimal double dynamic float int long object sbyte short string uint ulong ushort var',
});

const rules: readonly Rule[] = [
  [/^#[ \t]*(?:if|elif|else|endif|define|undef|warning|error|line|region|endregion|pragma)\b.*\n?/, 'cp'],
  [/\s+/, ''],
  [/\/\/.*/, 'c1'],
  [/\/\*[^]*?\*\//, 'cm'],
  [/(?:class|struct|interface)\b/, 'k', 'push class'],
  [/(?:namespace|using)\b/, 'k', 'push namespace'],
  [/@"(?:""|[^"])*"/, 's'],
  [/\$"/, 's', 'push interpolated'],
  [/\$@"/, 's', 'push verbatim'],
  [/"(?:\\.|[^"\\\n])*["\n]/, 's'],
  [/'(?:\\.|[^\\\n])'/, 'sc'],
  [/0x[\da-f]+[lu]?/i, 'm'],
  [/\d+(?:\.\d*)?(?:e[+-]\d+)?[flu]?/i, 'm'],
  [/@?[a-z_]\w*(?=\s*\()/i, (word) => CSHARP_WORDS.get(word) ?? 'nf'],
  [/@?[a-z_]\w*/i, (word) => CSHARP_WORDS.get(word) ?? 'n'],
];
const punctuation: Rule = [/[-~!%^&*()+=[\]{};:,.<>/?|]/, 'p'];

export const csharp: Lexer = {
  root: [...rules, punctuation],
  class: [
    [/\s+/, ''],
    [/@?[a-z_]\w*/i, 'nc', 'pop'],
  ],
  namespace: [
    [/\s+/, ''],
    [/(?=\()/, '', 'pop'],
    [/[a-z_][\w.]*/i, 'nn', 'pop'],
  ],
  interpolated: [
    [/"/, 's', 'pop'],
    [/\{/, 'p', 'push braces'],
    [/[^"{]+/, 's'],
  ],
  verbatim: [
    [/""/, 's'],
    [/"/, 's', 'pop'],
    [/\{/, 'p', 'push braces'],
    [/[^"{]+/, 's'],
  ],
  braces: [[/\}/, 'p', 'pop'], [/\{/, 'p', 'push braces'], ...rules, punctuation],
};
