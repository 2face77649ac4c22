import type { Lexer } from '../lexer';

export const diff: Lexer = {
  root: [
    // The line behind an empty one is taken with it, whatever it is.
    [/\s.*\n?/, ''],
    [/^---\n/, 'p'],
    [/^[+>].*\n?/, 'gi'],
    [/^[-<].*\n?/, 'gd'],
    [/^!.*\n?/, 'gs'],
    [/^(?:Index|diff|index|=).*\n?/, 'gh'],
    [/^(@@[^@\n]*@@)(.*\n?)/, ['p', '']],
    [/^\w.*\n?/, 'p'],
  ],
};
