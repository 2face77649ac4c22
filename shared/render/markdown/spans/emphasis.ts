import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { readElement } from './read-until';

/** `*em*`, `_em_`, `**strong**`, `__strong__`. */
export function emphasis(state: StateInline): boolean {
  const run = matchAt(state.src, state.pos, /\*+|_+/y)?.[0];
  if (run === undefined) return false;
  const mark = run.charAt(0);
  const before = state.src.charAt(state.pos - 1);
  const after = state.src.charAt(state.pos + run.length);
  const isInWord = mark === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  const isSpaced = after === '' || /\s/.test(after);
  if (!isInWord && !isSpaced) {
    if (run.length >= 2 && readMarked(state, mark, 2)) return true;
    if (run.length !== 2 && readMarked(state, mark, 1)) return true;
  }
  state.pending += run;
  state.pos += run.length;
  return true;
}

function readMarked(state: StateInline, mark: string, length: number): boolean {
  const start = state.pos + length;
  const element = {
    type: length === 2 ? 'strong' : 'em',
    tag: length === 2 ? 'strong' : 'em',
    openingLength: length,
    lengthOfEndAt: (inner: StateInline) => (inner.pos > start && isEnd(inner, mark, length) ? length : 0),
  };
  return readElement(state, element) !== undefined;
}

/** An end mark stands after text, and an underscore's not before more of a word. */
function isEnd(state: StateInline, mark: string, length: number): boolean {
  const { src, pos } = state;
  if (src[pos] !== mark || /\s/.test(src.charAt(pos - 1))) return false;
  const run = matchAt(src, pos, mark === '*' ? /\*+/y : /_+/y)?.[0].length ?? 0;
  if (length === 2 ? run < 2 : run === 2) return false;
  const after = src.charAt(pos + length);
  return mark === '*' || length < run || !/[\p{L}\p{N}]/u.test(after);
}
