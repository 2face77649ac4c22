import type { Problem } from '../../shared/check/problem';
import type { FaqDocument } from '../../shared/faq/document';
import type { RenderProblem } from '../../shared/render/rendered';
import { questionAt } from './place';

/**
 * What the rendering told of the page's own answers, among the problems of its text: an include that is missing, an
 * answer that leans on what an earlier one assigned. What the text itself showed to be wrong is not told twice.
 *
 * @param told - the problems of the text
 * @param precision - `answer` where the answers have changed since they were rendered
 */
export function renderProblems(
  problems: readonly RenderProblem[],
  faq: FaqDocument | undefined,
  told: readonly Problem[],
  precision: 'words' | 'answer',
): readonly Problem[] {
  return problems.flatMap(({ answer, severity, message }) => {
    const range = answer && questionAt(faq, answer)?.answer.range;
    if (!answer || !range || told.some((problem) => isOfLiquidIn(problem, answer))) return [];
    const { topicIndex, itemIndex } = answer;
    const valueRange = precision === 'words' ? answer.valueRange : undefined;
    const place = { topicIndex, itemIndex, field: 'answer' as const, valueRange };
    return [{ rule: 'render' as const, severity, message, range, place }];
  });
}

function isOfLiquidIn({ rule, place }: Problem, answer: NonNullable<RenderProblem['answer']>): boolean {
  return (
    rule === 'liquid-syntax' &&
    place?.topicIndex === answer.topicIndex &&
    place.itemIndex === answer.itemIndex
  );
}
