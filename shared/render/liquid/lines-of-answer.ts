import { rangeOfLine } from '../../text/position';
import type { TextRange } from '../../text/range';
import { carriedLines } from './carried-lines';
import { withoutMarks } from './marks';
import type { RenderState } from './render-state';
import type { SourceLines } from './traced-emitter';

/** Where the lines of a text come from in the answer whose turn it is; undefined where it was made of something else. */
export function linesOf({ question, answerLines }: RenderState, text: string): SourceLines | undefined {
  if (question?.answer === undefined) return undefined;
  return question.answer === text ? sameLine : answerLines.get(text);
}

/** As `linesOf`; of a text whose making is not known by the lines that are the answer's, unchanged. */
export function likelyLinesOf(state: RenderState, text: string): SourceLines | undefined {
  const { answer } = state.question ?? {};
  return linesOf(state, text) ?? (answer === undefined ? undefined : carriedLines(answer, text, 'most'));
}

/** A filter has made one text of another: what is known of the one holds for the other. */
export function noteFiltered(state: RenderState, value: unknown, made: unknown): void {
  // What the filter itself has noted, as one that renders Liquid does, is told better.
  if (typeof value !== 'string' || typeof made !== 'string' || linesOf(state, made)) return;
  const known = linesOf(state, value);
  const carried = known && carriedLines(value, made, 'many');
  if (carried) state.answerLines.set(made, composed(carried, known));
}

/** Words were caught in a variable, which may hold the answer, or what was made of it just now. */
export function noteCaught(state: RenderState, caught: string): void {
  const text = withoutMarks(caught);
  if (linesOf(state, text)) return;
  for (const part of [state.answerLines.latest, state.question?.answer]) {
    const known = part === undefined || part === '' ? undefined : linesOf(state, part);
    const at = known && part !== undefined ? text.indexOf(part) : -1;
    if (!known || at < 0) continue;
    const before = text.slice(0, at).split('\n').length - 1;
    state.answerLines.set(text, (line) => (line > before ? known(line - before) : undefined));
    return;
  }
}

/** What of the answer a stretch of a text comes from: its own place, else its whole line; undefined where none is known. */
export function rangeInAnswer(state: RenderState, text: string, range: TextRange): TextRange | undefined {
  const { answer } = state.question ?? {};
  if (answer === undefined) return undefined;
  if (answer === text) return { from: range.from, to: range.to };
  const line = linesOf(state, text)?.(text.slice(0, range.from).split('\n').length);
  return line === undefined ? undefined : rangeOfLine(answer, line);
}

/** @param inner - from the lines of a text to those of another, and `outer` from those on to the answer's */
export function composed(inner: SourceLines, outer: SourceLines): SourceLines {
  return (line) => {
    const between = inner(line);
    return between === undefined ? undefined : outer(between);
  };
}

/** The lines of a text that is the answer itself. */
export function sameLine(line: number): number {
  return line;
}
