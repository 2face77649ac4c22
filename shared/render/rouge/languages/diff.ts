import type { Lexer } from '../lexer';

export const diff: Lexer = {
  root: [
    [/^ .*\n?/, ''],
    [/^---\n/, 'p'],
    [/^[+>].*\n?/, 'gi'],
    [/^\+\+\+.*\n?/, 'gi'],
    [/^[-<].*\n?/, 'gd'],
    [/^!.*\n?/, 'gs'],
    [/^(?:Index|diff|index).*\n?/, 'gh'],
    [/^(@@[^@\n]*@@)([^\n]*\n?)/, ['p', '']],
    [/.*\n|.+/, ''],
  ],
};
