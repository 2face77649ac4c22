import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** Two spaces, or two backslashes, at the end of a line; in GFM one backslash, too. */
export function lineBreak(state: StateInline): boolean {
  const { options } = spanScope(state).document;
  const pattern = options.input === 'GFM' ? / {2,}\n| *\\\\?\n/y : / {2,}\n| *\\\\\n/y;
  const hard =
    options.input === 'GFM' && options.hardWrap ? matchAt(state.src, state.pos, / *\n/y) : undefined;
  const found = matchAt(state.src, state.pos, pattern) ?? hard;
  if (found === undefined) return false;
  state.push('line_break', 'br', 0);
  state.pos += found[0].length;
  return true;
}
