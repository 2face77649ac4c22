import type { Lexer } from '../lexer';
import { ruby } from './ruby';

/** A session of Ruby's prompt: what is typed, what it prints, and what it answers. */
export const irb: Lexer = {
  root: [
    [/^((?:irb|pry)[^>*\n]*[>*])([ \t]?)(.*)(\n?)/, ['gp', 'w', ruby, '']],
    [/^(=>)([ \t]*)(.*)(\n?)/, ['p', '', ruby, '']],
    [/.*\n?/, 'go'],
  ],
};
