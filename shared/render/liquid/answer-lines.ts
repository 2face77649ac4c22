import type { Context } from 'liquidjs';
import { linesOfMarks, moveLineMarks, withLineMarks, withMarkedLines } from '../line-marks';
import { composed, likelyLinesOf, linesOf, sameLine } from './lines-of-answer';
import { withoutMarks } from './marks';
import { renderIn } from './render-in';
import { stateOf, type RenderState } from './render-state';
import { TracedEmitter } from './traced-emitter';

/** Renders a text as a template in the context at hand; of the answer whose turn it is, it is kept where lines come from. */
export function* renderTraced(context: Context, text: string): Generator<unknown, string, unknown> {
  const state = stateOf(context);
  const lines = linesOf(state, text);
  if (!lines) return yield* renderIn(context, text, undefined);
  const emitter = new TracedEmitter(text);
  state.isInAnswer = true;
  const html = yield* renderIn(context, text, undefined, emitter);
  state.isInAnswer = false;
  state.answerLines.set(withoutMarks(html), composed(emitter.sourceLines(), lines));
  return html;
}

/** Markdown to HTML; of an answer, with marks of the answer's lines. */
export function markdownWithLines(state: RenderState, text: string): string {
  const { markdown } = state.engine;
  const lines = likelyLinesOf(state, text);
  if (!lines) return markdown.convert(text);
  const converted = markdown.convertWithLines(text);
  const html = lines === sameLine ? converted : moveLineMarks(converted, lines);
  state.answerLines.set(withoutMarks(html), linesOfMarks(html));
  return html;
}

/** An answer that is printed as it is, where that is HTML or becomes Markdown, with marks of its lines; any other text unchanged. */
export function printedWithLines(state: RenderState, text: string): string {
  const lines = state.writesMarkdown || text.includes('<') ? linesOf(state, text) : undefined;
  if (!lines) return text;
  return moveLineMarks(state.writesMarkdown ? withMarkedLines(text) : withLineMarks(text), lines);
}
