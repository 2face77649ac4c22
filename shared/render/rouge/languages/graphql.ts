import { type Lexer, type Rule, wordKinds } from '../lexer';

const VALUES = wordKinds({ nb: 'Int Float String Boolean ID', kc: 'true false null' });

const basics: readonly Rule[] = [
  [/\s+/, 'w'],
  [/#.*/, 'c'],
];

/** A description: Markdown, which is plain here but for its line breaks. */
const description: Rule = [/"""/, 's2', 'push description'];

const words: readonly Rule[] = [
  [/\$[a-z_]\w*/i, 'nv'],
  [/on(?=\s+[A-Z])/, 'k'],
  [/implements\b/, 'k'],
  [/[a-z_]\w*/i, (word) => VALUES.get(word) ?? 'n'],
];

const values: readonly Rule[] = [
  [/-?\d+\.\d+(?:e[+-]?\d+)?/i, 'mf'],
  [/-?\d+(?:e[+-]?\d+)?/i, 'mi'],
  [/(?<=[:=,[(]\s*)"(?:\\.|[^"\\\n])*"/, 's2'],
];

export const graphql: Lexer = {
  root: [
    ...basics,
    description,
    [/(?:type|interface|enum|input)(?=\s+\w)/, 'k', 'push definition'],
    [/(?:query|mutation|subscription|fragment|union|scalar|schema|extend|directive)(?!\w|\s*[:(),])/, 'k'],
    [/@(?:include|skip)\b/, 'k'],
    ...words,
    ...values,
    [/\.\.\.|[!(){}:=|[\],@]/, 'p'],
  ],
  definition: [
    ...basics,
    description,
    [/\}/, 'p', 'pop'],
    [/\(/, 'p', 'push parameters'],
    ...words,
    [/[!{:[\],|]/, 'p'],
  ],
  parameters: [...basics, [/\)/, 'p', 'pop'], ...words, ...values, [/[!(:=|[\],@{}]/, 'p']],
  description: [
    [/"""/, 's2', 'pop'],
    [/\s*\n\s*/, 'w'],
    [/[^"\n]+|"/, ''],
  ],
};
