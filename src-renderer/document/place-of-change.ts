import type { FaqDocument } from '../../shared/faq/document';
import type { TextChange } from '../../shared/text/change';
import { mapOffset } from '../../shared/text/map-offset';
import type { TextRange } from '../../shared/text/range';
import type { Place } from './place';
import { placeAtOffset } from './place';

/**
 * The topic or question that a change belongs to, as the page stands after it. A line that comes or goes at the end
 * of a question lies behind it in one of the two texts: so both are asked, and a question is preferred to its topic.
 */
export function placeOfChange(
  before: FaqDocument | undefined,
  after: FaqDocument | undefined,
  changes: readonly TextChange[],
): Place | undefined {
  const [first] = changes;
  if (!first) return undefined;
  const start = mapOffset(first.from, changes, 'before');
  const end = mapOffset(first.to, changes, 'after');
  const found = [
    wholeQuestionIn(after, { from: start, to: end }),
    placeAtOffset(after, start),
    placeAtOffset(after, end),
    // A place of the page before is one of the page after only where the page has as many of them still.
    hasSameShape(before, after) ? placeAtOffset(before, first.from) : undefined,
    hasSameShape(before, after) ? placeAtOffset(before, first.to) : undefined,
    placeAtOffset(after, start - 1),
  ].filter((place) => place !== undefined);
  return found.find((place) => place.itemIndex !== undefined) ?? found[0];
}

/** The first question that a change brought as a whole. */
function wholeQuestionIn(document: FaqDocument | undefined, stretch: TextRange): Place | undefined {
  for (const [topicIndex, topic] of (document?.topics ?? []).entries()) {
    const itemIndex = topic.questions.findIndex(
      ({ range }) => range.from >= stretch.from && range.to <= stretch.to,
    );
    if (itemIndex >= 0) return { topicIndex, itemIndex };
  }
  return undefined;
}

function hasSameShape(before: FaqDocument | undefined, after: FaqDocument | undefined): boolean {
  const shape = (document: FaqDocument | undefined) =>
    document?.topics.map((topic) => topic.questions.length).join(' ');
  return shape(before) === shape(after);
}
