import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** The marks that a backslash takes the meaning of, beside GFM's tilde. */
const ESCAPABLE = String.raw`[\\.*_+\`<>()[\]{}#!:|"'$=-]`;

/** A backslash takes the meaning of the mark after it. */
export function escapedCharacter(state: StateInline): boolean {
  const isGfm = spanScope(state).document.options.input === 'GFM';
  const found = matchAt(state.src, state.pos, isGfm ? ESCAPED_GFM : ESCAPED);
  if (found === undefined) return false;
  state.pending += found[1] ?? '';
  state.pos += found[0].length;
  return true;
}

/** A text without the backslashes that kramdown itself knows. */
export function withoutEscapes(text: string): string {
  return text.replace(ESCAPES, '$1');
}

const ESCAPED = new RegExp(`\\\\(${ESCAPABLE})`, 'y');
const ESCAPES = new RegExp(ESCAPED, 'g');
const ESCAPED_GFM = new RegExp(`\\\\(${ESCAPABLE}|~)`, 'y');
