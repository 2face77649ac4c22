import { withoutMarks, type MarkTarget } from './liquid/marks';
import { renderAlone } from './liquid/render-in';
import type { RenderState } from './liquid/render-state';
import { pageVariables } from './render-body';
import { openRendering, renderWith, type PageToRender } from './render-page';
import type { RenderedAnswer } from './rendered';

/**
 * The HTML that the page's layout makes of each answer: what its output of the answer writes
 * (`{{ question.answer | flatify | markdownify }}`), in the layout's order, so that an answer sees what those before
 * it assigned. An answer that no layout prints is rendered as Liquid and Markdown. Throws as `renderPage`.
 */
export function renderAnswers(source: PageToRender): readonly RenderedAnswer[] {
  const state = openRendering(source);
  const printed = new Map<string, string>();
  state.onAnswer = (target, html) => {
    const key = keyOf(target);
    const text = withoutMarks(html);
    if (!printed.has(key))
      printed.set(key, state.writesMarkdown ? state.engine.markdown.convert(text) : text);
  };
  renderWith(state);
  return state.answers.map((answer) => ({
    topicIndex: answer.topicIndex,
    itemIndex: answer.itemIndex,
    anchor: answer.anchor,
    html: printed.get(keyOf(answer)) ?? renderOne(state, answer.text),
  }));
}

function keyOf(target: MarkTarget): string {
  return `${target.topicIndex}/${target.itemIndex ?? ''}`;
}

function renderOne(state: RenderState, text: string): string {
  return state.engine.markdown.convert(
    withoutMarks(renderAlone(state, text, undefined, pageVariables(state))),
  );
}
