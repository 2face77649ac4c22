import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { readElement } from './read-until';
import { lastMark, spanScope } from './span-scope';

/** GFM's `~~deleted~~`. */
export function strikethrough(state: StateInline): boolean {
  if (spanScope(state).document.options.input !== 'GFM') return false;
  if (spanScope(state).active.includes('del')) return false;
  if (lastMark(state, '~~', (text) => text.lastIndexOf('~~')) <= state.pos) return false;
  if (matchAt(state.src, state.pos, /~~(?=[^\s~])/y) === undefined) return false;
  const lengthOfEndAt = ({ src, pos }: StateInline): number =>
    src.startsWith('~~', pos) && !/\s/.test(src.charAt(pos - 1)) ? 2 : 0;
  return readElement(state, { type: 'del', tag: 'del', openingLength: 2, lengthOfEndAt }) !== undefined;
}
