import { matchAt } from '../cursor';
import type { KramdownOptions } from '../options';
import type { StateInline } from './markdown-it-types';
import { type LineBreaks, spanScope } from './span-scope';

/** Two spaces, or two backslashes, at the end of a line; in GFM one backslash, too. */
export function lineBreak(state: StateInline): boolean {
  const { document, lineBreaks } = spanScope(state);
  const pattern = patternOf(document.options, lineBreaks);
  const found = pattern && matchAt(state.src, state.pos, pattern);
  if (found === undefined) return false;
  state.pos += found[0].length;
  // At the very end, a backslash before blocks of the same item breaks no line, and is lost.
  if (state.pos === state.src.length && !/^(?: {2}|\\\\)/.test(found[0])) state.pending += '\n';
  else state.push('line_break', 'br', 0);
  return true;
}

/** With hard wrapping, a line break needs no mark, and a mark is text. */
function patternOf({ input, hardWrap }: KramdownOptions, lineBreaks: LineBreaks): RegExp | undefined {
  if (input === 'GFM' && hardWrap) return lineBreaks === 'gfm' ? /\n/y : undefined;
  return input === 'GFM' && lineBreaks === 'gfm' ? /(?: {2}|\\\\?)\n/y : /(?: {2}|\\\\)\n/y;
}
