import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** Ends the reading of an element's content: notes where, and leaves nothing to read. */
export function stopSpan(state: StateInline): boolean {
  const { stop } = spanScope(state);
  const length = stop?.lengthAt(state) ?? 0;
  if (stop === undefined || length === 0) return false;
  if (length !== 'never') stop.end = state.pos + length;
  state.pos = state.posMax;
  return true;
}
