import { stripped } from '../../../text/ascii-space';
import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';

/** `$$ ... $$` in a line of text; `\$$` there is an escaped one. */
export function mathSpan(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, /\$\$((?:\\\$|[^$]|\$(?!\$))+?)\$\$/y);
  if (found === undefined) return false;
  const math = state.push('math_span', '', 0);
  math.content = stripped(found[1] ?? '');
  state.pos += found[0].length;
  return true;
}
