import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { lastMark } from './span-scope';

/** Text between two equal runs of backticks. A backtick alone between white space opens nothing. */
export function codeSpan(state: StateInline): boolean {
  const marks = matchAt(state.src, state.pos, /`+/y)?.[0];
  if (marks === undefined) return false;
  const start = state.pos + marks.length;
  const isAlone = marks.length === 1 && isSpaceAt(state, state.pos - 1) && isSpaceAt(state, start);
  const end = isAlone ? -1 : closingMarks(state, marks, start);
  if (end < 0) {
    state.pending += marks;
    state.pos = start;
    return true;
  }
  const code = state.push('code_span', 'code', 0);
  const text = state.src.slice(start, end);
  code.content = marks.length > 1 ? text.replace(/^ ?([^]*?) ?$/, '$1') : text;
  state.pos = end + marks.length;
  return true;
}

function isSpaceAt(state: StateInline, at: number): boolean {
  return !/[^\t-\r ]/.test(state.src.charAt(at));
}

function closingMarks(state: StateInline, marks: string, from: number): number {
  const last = lastMark(state, marks, (text) => text.lastIndexOf(marks));
  return last < from ? -1 : state.src.indexOf(marks, from);
}
