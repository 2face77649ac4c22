import type { Lexer } from '../lexer';
import { shell } from './shell';

/** A session of a shell: lines behind a prompt are its code, all others what it printed. */
export const shellSession: Lexer = {
  root: [
    [/^[ \t]*\.{3,}[ \t]*(?:\n|(?![^]))/, 'c'],
    [/^([^$#>;\n]*[$#>;])([ \t]*\n)/, ['gp', 'w']],
    [/^([^$#>;\n]*[$#>;])([ \t]*)(.*\n?)/, ['gp', 'w', shell]],
    [/.*\n|.+/, 'go'],
  ],
};
