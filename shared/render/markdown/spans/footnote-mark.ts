import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

export const FOOTNOTE_MARK = /\[\^(\w[\w-]*)\]/y;

/** `[^name]`; where no footnote of that name is defined, it is text. */
export function footnoteMark(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, FOOTNOTE_MARK);
  const { document } = spanScope(state);
  const name = found?.[1];
  if (found === undefined || name === undefined) return false;
  state.pos += found[0].length;
  if (!document.footnotes.has(name)) {
    state.pending += found[0];
    return true;
  }
  const mark = state.push('footnote_mark', 'sup', 0);
  mark.content = name;
  mark.meta = { lists: [] };
  return true;
}
