import type { Lexer } from '../lexer';
import { ruby } from './ruby';
import { html } from './xml';

/** HTML with Ruby in it. Both go on behind what stands between. */
export const erb: Lexer = {
  root: [
    [/<%#[^]*?%>/, 'c'],
    [/(<%[-=%]?)([^]*?)([-%]?%>|(?![^]))/, ['cp', () => ruby, 'cp']],
    [/([^]+?)(?=<%|(?![^]))/, [() => html]],
  ],
};
