import type { FaqDocument, Question, Topic } from '../../shared/faq/document';
import { placeAt } from '../../shared/faq/locate';

/** A topic of a page, or one of its questions: indices from 0. Undefined as an item means the topic itself. */
export interface Place {
  readonly topicIndex: number;
  readonly itemIndex: number | undefined;
}

/** The place as commands and the preview write it: `2` for a topic, `2/0` for a question. */
export function addressOfPlace(place: Place): string {
  return place.itemIndex === undefined ? `${place.topicIndex}` : `${place.topicIndex}/${place.itemIndex}`;
}

/** Reads what `addressOfPlace` writes; undefined where the text is none. */
export function placeOfAddress(address: string): Place | undefined {
  const [, topic, item] = /^(\d+)(?:\/(\d+))?$/.exec(address) ?? [];
  if (topic === undefined) return undefined;
  return { topicIndex: Number(topic), itemIndex: item === undefined ? undefined : Number(item) };
}

export function isSamePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.topicIndex === b?.topicIndex && a?.itemIndex === b?.itemIndex;
}

export function topicAt(document: FaqDocument | undefined, place: Place | undefined): Topic | undefined {
  return place && document?.topics[place.topicIndex];
}

export function questionAt(
  document: FaqDocument | undefined,
  place: Place | undefined,
): Question | undefined {
  if (place?.itemIndex === undefined) return undefined;
  return topicAt(document, place)?.questions[place.itemIndex];
}

/** The topic or question whose source holds the offset: the innermost one, undefined between and outside them. */
export function placeAtOffset(document: FaqDocument | undefined, offset: number): Place | undefined {
  const found = document && placeAt(document, offset);
  return found && { topicIndex: found.topicIndex, itemIndex: found.itemIndex };
}
