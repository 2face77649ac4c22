import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** `[^name]`, where a footnote of that name is defined. */
export function footnoteMark(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, /\[\^(\w[\w-]*)\]/y);
  const { document } = spanScope(state);
  const name = found?.[1];
  if (found === undefined || name === undefined || !document.footnotes.has(name)) return false;
  const mark = state.push('footnote_mark', 'sup', 0);
  mark.content = name;
  mark.meta = { lists: [] };
  state.pos += found[0].length;
  return true;
}
