import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { readElement } from './read-until';
import { lastMark, spanScope } from './span-scope';

/** `*em*`, `_em_`, `**strong**`, `__strong__`. Neither stands in one of its own kind. */
export function emphasis(state: StateInline): boolean {
  const run = matchAt(state.src, state.pos, /\*+|_+/y)?.[0];
  if (run === undefined) return false;
  const mark = run.charAt(0);
  const marks = run.length > 1 ? 2 : 1;
  if (canOpen(state, mark, marks) && readsAsElement(state, mark, marks)) return true;
  state.pending += mark.repeat(marks);
  state.pos += marks;
  return true;
}

/** An opening mark stands before text, an underscore's neither behind a letter nor behind a letter's hyphen. */
function canOpen(state: StateInline, mark: string, marks: number): boolean {
  const after = state.src.charAt(state.pos + marks);
  if (after === '' || /[\t-\r ]/.test(after)) return false;
  return mark !== '_' || !/\p{L}-?$/u.test(state.src.slice(Math.max(0, state.pos - 3), state.pos));
}

/** Two marks that nothing closes may be one that opens, and one of the text. */
function readsAsElement(state: StateInline, mark: string, marks: 1 | 2): boolean {
  const { active } = spanScope(state);
  if (active.includes(marks === 2 ? 'strong' : 'em')) return false;
  if (readMarked(state, mark, marks)) return true;
  return marks === 2 && !active.includes('em') && readMarked(state, mark, 1);
}

function readMarked(state: StateInline, mark: string, length: 1 | 2): boolean {
  const start = state.pos + length;
  const last = lastMark(state, mark.repeat(length), (text) => lastEnd(text, mark, length));
  if (last < start) return false;
  const tag = length === 2 ? 'strong' : 'em';
  const lengthOfEndAt = (inner: StateInline): number =>
    inner.pos > start && isEnd(inner, mark, length) ? length : 0;
  return readElement(state, { type: tag, tag, openingLength: length, lengthOfEndAt }) !== undefined;
}

/** The last run of marks that may hold an end. */
function lastEnd(text: string, mark: string, length: 1 | 2): number {
  let last = -1;
  for (const found of text.matchAll(mark === '*' ? /\*+/g : /_+/g)) {
    const marks = found[0].length;
    const before = text.charAt(found.index - 1);
    // The first of two may be escaped.
    const isLong = length === 2 ? marks >= 2 : marks !== 2 || before === '\\';
    const isBehindText = marks > length || /[^\t-\r ]/.test(before);
    if (isLong && isBehindText) last = found.index + marks - 1;
  }
  return last;
}

/** An end mark stands after text, and an underscore's not before more of a word. */
function isEnd(state: StateInline, mark: string, length: 1 | 2): boolean {
  const { src, pos } = state;
  if (src[pos] !== mark || /[\t-\r ]/.test(src.charAt(pos - 1))) return false;
  const run = matchAt(src, pos, mark === '*' ? /\*+/y : /_+/y)?.[0].length ?? 0;
  if (length === 2 ? run < 2 : run === 2) return false;
  return mark === '*' || length < run || !isWordCharacter(src.charAt(pos + length));
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
