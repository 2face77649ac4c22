import type { Problem, ProblemPlace } from '../../shared/check/problem';
import type { Place } from './place';

/** The problems of one field of a topic or question. */
export function problemsOfField(
  problems: readonly Problem[],
  place: Place,
  field: ProblemPlace['field'],
): readonly Problem[] {
  return problems.filter(
    (problem) =>
      problem.place?.field === field &&
      problem.place.topicIndex === place.topicIndex &&
      problem.place.itemIndex === place.itemIndex,
  );
}
