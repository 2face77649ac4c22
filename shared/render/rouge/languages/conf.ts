import type { Lexer } from '../lexer';

export const conf: Lexer = {
  root: [
    [/#.*\n?/, 'c'],
    [/"(?:\\[^]|[^"\\])*"/, 's2'],
    [/'(?:\\[^]|[^'\\])*'/, 's1'],
    [/[a-z]\w*/i, 'n'],
    [/\d+/, 'm'],
    [/[^]/, ''],
  ],
};
