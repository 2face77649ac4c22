import type { Place } from '../document/place';

/** As much of a page as moving needs. */
interface Topics {
  readonly topics: readonly { readonly questions: readonly unknown[] }[];
}

/**
 * Where a topic or question stands after one step up or down; undefined where it can't go on. A question that is
 * first or last in its topic goes over into the topic before or behind.
 */
export function moveTarget(faq: Topics, place: Place, step: -1 | 1): Place | undefined {
  const { topicIndex, itemIndex } = place;
  if (itemIndex === undefined) return topicTarget(faq, topicIndex + step);
  const index = itemIndex + step;
  const count = faq.topics[topicIndex]?.questions.length ?? 0;
  if (index >= 0 && index < count) return { topicIndex, itemIndex: index };
  const next = faq.topics[topicIndex + step];
  if (!next) return undefined;
  return { topicIndex: topicIndex + step, itemIndex: step === 1 ? 0 : next.questions.length };
}

/**
 * Where a dragged topic or question stands after a drop in front of `before` (its place before the move), since what
 * stands behind it moves up when it leaves.
 */
export function dropTarget(moved: Place, before: Place): Place {
  if (moved.itemIndex === undefined) {
    const shift = moved.topicIndex < before.topicIndex ? 1 : 0;
    return { topicIndex: before.topicIndex - shift, itemIndex: undefined };
  }
  const index = before.itemIndex ?? 0;
  const isBehind = moved.topicIndex === before.topicIndex && moved.itemIndex < index;
  return { topicIndex: before.topicIndex, itemIndex: isBehind ? index - 1 : index };
}

function topicTarget(faq: Topics, index: number): Place | undefined {
  return index >= 0 && index < faq.topics.length ? { topicIndex: index, itemIndex: undefined } : undefined;
}
