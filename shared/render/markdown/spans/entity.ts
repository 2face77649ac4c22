import { decodeEntity } from '../html/entity';
import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';

/** `&copy;`, `&#169;`, `&#xA9;`: the character itself. A name that HTML doesn't know is text. */
export function entity(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, /&(?:[a-zA-Z]\w*|#\d+|#x[\da-fA-F]+);/y);
  const character = found === undefined ? undefined : decodeEntity(found[0]);
  if (found === undefined || character === undefined) return false;
  state.pending += character;
  state.pos += found[0].length;
  return true;
}
