import { matchAt } from '../cursor';
import type { KramdownOptions } from '../options';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** Two spaces, or two backslashes, at the end of a line; in GFM one backslash, too. */
export function lineBreak(state: StateInline): boolean {
  const { options } = spanScope(state).document;
  const found = matchAt(state.src, state.pos, patternOf(options));
  if (found === undefined) return false;
  state.push('line_break', 'br', 0);
  state.pos += found[0].length;
  return true;
}

/** With hard wrapping, a line break needs no mark, and a mark is text. */
function patternOf({ input, hardWrap }: KramdownOptions): RegExp {
  if (input !== 'GFM') return /(?: {2}|\\\\)\n/y;
  return hardWrap ? /\n/y : /(?: {2}|\\\\?)\n/y;
}
