import { decodeEntity } from '../html/entity';
import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** `&copy;`, `&#169;`, `&#xA9;`: the character itself. A name that HTML doesn't know is text, and stays as it is within raw HTML. */
export function entity(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, /&(?:[a-zA-Z]\w*|#\d+|#x[\da-fA-F]+);/y);
  const { isRaw } = spanScope(state);
  const character = found === undefined ? undefined : decodeEntity(found[0]);
  if (found === undefined) return false;
  if (character === undefined && isRaw) state.push('html_raw', '', 0).content = found[0];
  else state.pending += character ?? found[0];
  state.pos += found[0].length;
  return true;
}
