import type { Context } from 'liquidjs';
import { moveLineMarks, withLineMarks } from '../line-marks';
import { withoutMarks } from './marks';
import { renderIn } from './render-in';
import { stateOf, type RenderState } from './render-state';
import { TracedEmitter, type SourceLines } from './traced-emitter';

/** Renders a text as a template in the context at hand; of the answer whose turn it is, it is kept where lines come from. */
export function* renderTraced(context: Context, text: string): Generator<unknown, string, unknown> {
  const state = stateOf(context);
  const { question, answerLines } = state;
  if (text !== question?.answer) return yield* renderIn(context, text, undefined);
  const emitter = new TracedEmitter(text);
  state.isInAnswer = true;
  const html = yield* renderIn(context, text, undefined, emitter);
  state.isInAnswer = false;
  answerLines.set(withoutMarks(html), emitter.sourceLines());
  return html;
}

/** Markdown to HTML; of an answer, with marks of the answer's lines. */
export function markdownWithLines(state: RenderState, text: string): string {
  const { markdown } = state.engine;
  const lines = linesOf(state, text);
  return lines ? moveLineMarks(markdown.convertWithLines(text), lines) : markdown.convert(text);
}

/** An answer that is HTML and printed as such, with marks of its lines; any other text as it is. */
export function htmlWithLines(state: RenderState, text: string): string {
  const lines = text.includes('<') ? linesOf(state, text) : undefined;
  return lines ? moveLineMarks(withLineMarks(text), lines) : text;
}

/** Where the lines of a text come from in the answer whose turn it is; undefined where it was made of something else. */
function linesOf({ question, answerLines }: RenderState, text: string): SourceLines | undefined {
  if (question?.answer === undefined) return undefined;
  return question.answer === text ? (line) => line : answerLines.get(text);
}
