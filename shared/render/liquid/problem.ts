import type { Context, Token } from 'liquidjs';
import { lineColumnAt } from '../../text/position';
import type { RenderProblem } from '../rendered';
import { rangeInAnswer } from './lines-of-answer';
import { stateOf, type RenderState } from './render-state';

/** Where a problem stands: offsets in the text of the template that was parsed. */
export interface TemplatePlace {
  readonly file: string | undefined;
  readonly input: string;
  readonly from: number;
  readonly to: number;
}

export function placeOf(token: Token): TemplatePlace {
  return { file: token.file, input: token.input, from: token.begin, to: token.end };
}

/** Adds a problem to the rendering that a context belongs to. The same problem is told once. */
export function report(
  context: Context,
  place: TemplatePlace,
  message: string,
  severity: RenderProblem['severity'] = 'error',
): void {
  const state = stateOf(context);
  const problem = problemAt(state, place, message, severity);
  const isKnown = state.problems.some(
    (known) =>
      known.message === message &&
      known.file === problem.file &&
      known.line === problem.line &&
      known.column === problem.column &&
      known.answer?.topicIndex === problem.answer?.topicIndex &&
      known.answer?.itemIndex === problem.answer?.itemIndex,
  );
  if (!isKnown && state.problems.length < MAX_PROBLEMS) state.problems.push(problem);
}

/** A loop can repeat a wrong include for ever; nobody reads more. */
const MAX_PROBLEMS = 200;

function problemAt(
  state: RenderState,
  place: TemplatePlace,
  message: string,
  severity: RenderProblem['severity'],
): RenderProblem {
  const { question } = state;
  const target = question?.target;
  const answer =
    target?.itemIndex === undefined
      ? undefined
      : {
          topicIndex: target.topicIndex,
          itemIndex: target.itemIndex,
          valueRange: rangeInAnswer(state, place.input, place),
        };
  const file = place.file ?? state.page.path;
  const position = place.file === undefined ? undefined : positionIn(state, place, file);
  return { message, file, line: position?.line, column: position?.column, answer, severity };
}

/** The template of a page or a layout is its body: lines count from the top of the file. */
function positionIn(
  state: RenderState,
  place: TemplatePlace,
  file: string,
): { line: number; column: number } {
  const document = file === state.page.path ? state.page : state.site.document(file);
  if (document && document.body === place.input) {
    return lineColumnAt(document.text, document.bodyOffset + place.from);
  }
  return lineColumnAt(place.input, place.from);
}
