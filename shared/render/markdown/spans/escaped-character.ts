import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';

/** A backslash takes the meaning of the mark after it. */
export function escapedCharacter(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, /\\([\\.*_+`<>()[\]{}#!:|"'$=~-]|-+)/y);
  if (found === undefined) return false;
  state.pending += found[1] ?? '';
  state.pos += found[0].length;
  return true;
}
