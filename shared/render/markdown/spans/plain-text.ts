import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';

/** Characters that no rule starts with. */
export function plainText(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, /[^\n\\`<*_~[\]!"'.>&{$ -]+|(?: (?! *\n|>>))+/y);
  if (found === undefined) return false;
  state.pending += found[0];
  state.pos += found[0].length;
  return true;
}
