import type { DocumentIds } from '../../shared/faq/identity';
import type { Place } from './place';

/** The name of what stands at a place, which stays with it wherever it moves; undefined where nothing does. */
export function idAt(ids: DocumentIds, place: Place): string | undefined {
  const topic = ids.topics[place.topicIndex];
  return place.itemIndex === undefined ? topic?.id : topic?.questions[place.itemIndex];
}

/** Where what has this name stands now; undefined where it is gone. */
export function placeOfId(ids: DocumentIds, id: string): Place | undefined {
  for (const [topicIndex, topic] of ids.topics.entries()) {
    if (topic.id === id) return { topicIndex, itemIndex: undefined };
    const itemIndex = topic.questions.indexOf(id);
    if (itemIndex >= 0) return { topicIndex, itemIndex };
  }
  return undefined;
}
