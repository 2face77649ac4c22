import type { DocumentIds } from '../../shared/faq/identity';
import type { Place } from '../document/place';

/**
 * Where the topic or question of a place stands after a change of the page: known by its identity. Where it has
 * gone, the place itself, if there still is one there; else its topic; else undefined.
 */
export function placeAfter(before: DocumentIds, after: DocumentIds, place: Place): Place | undefined {
  return (
    placeOf(after, idOf(before, place)) ??
    placeStill(after, place) ??
    placeStill(after, { ...place, itemIndex: undefined })
  );
}

function idOf(ids: DocumentIds, { topicIndex, itemIndex }: Place): string | undefined {
  const topic = ids.topics[topicIndex];
  return itemIndex === undefined ? topic?.id : topic?.questions[itemIndex];
}

function placeOf(ids: DocumentIds, id: string | undefined): Place | undefined {
  if (id === undefined) return undefined;
  for (const [topicIndex, topic] of ids.topics.entries()) {
    if (topic.id === id) return { topicIndex, itemIndex: undefined };
    const itemIndex = topic.questions.indexOf(id);
    if (itemIndex >= 0) return { topicIndex, itemIndex };
  }
  return undefined;
}

function placeStill(ids: DocumentIds, place: Place): Place | undefined {
  return idOf(ids, place) === undefined ? undefined : place;
}
