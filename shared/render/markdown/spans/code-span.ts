import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** Text between two equal runs of backticks. One backtick before white space opens nothing. */
export function codeSpan(state: StateInline): boolean {
  const marks = matchAt(state.src, state.pos, /`+/y)?.[0];
  if (marks === undefined) return false;
  const start = state.pos + marks.length;
  const isOpening = marks.length > 1 || !/[\s]/.test(state.src.charAt(start));
  const end = isOpening ? closingMarks(state, marks, start) : -1;
  if (end < 0) {
    state.pending += marks;
    state.pos = start;
    return true;
  }
  const code = state.push('code_span', 'code', 0);
  const text = state.src.slice(start, end);
  code.content = marks.length > 1 ? text.replace(/^ ?([^]*?) ?$/, '$1') : text;
  code.meta = { lists: [] };
  state.pos = end + marks.length;
  return true;
}

function closingMarks(state: StateInline, marks: string, from: number): number {
  const { failures } = spanScope(state);
  if (failures.has(marks)) return -1;
  const found = new RegExp(`(?<!\`)${marks}(?!\`)`, 'g');
  found.lastIndex = from;
  const end = found.exec(state.src)?.index;
  if (end === undefined) failures.add(marks);
  return end ?? -1;
}
