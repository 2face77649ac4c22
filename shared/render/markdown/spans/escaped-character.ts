import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';

/** The marks that a backslash takes the meaning of. */
export const ESCAPABLE = String.raw`[\\.*_+\`<>()[\]{}#!:|"'$=~-]`;

/** A backslash takes the meaning of the mark after it. */
export function escapedCharacter(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, ESCAPED);
  if (found === undefined) return false;
  state.pending += found[1] ?? '';
  state.pos += found[0].length;
  return true;
}

const ESCAPED = new RegExp(`\\\\(${ESCAPABLE}|-+)`, 'y');
