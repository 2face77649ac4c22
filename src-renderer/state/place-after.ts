import type { DocumentIds } from '../../shared/faq/identity';
import type { Place } from '../document/place';
import { idAt, placeOfId } from '../document/place-id';

/**
 * Where the topic or question of a place stands after a change of the page: known by its identity. Where it has
 * gone, the place itself, if there still is one there; else its topic; else undefined.
 */
export function placeAfter(before: DocumentIds, after: DocumentIds, place: Place): Place | undefined {
  const id = idAt(before, place);
  const followed = id === undefined ? undefined : placeOfId(after, id);
  return followed ?? placeStill(after, place) ?? placeStill(after, { ...place, itemIndex: undefined });
}

function placeStill(ids: DocumentIds, place: Place): Place | undefined {
  return idAt(ids, place) === undefined ? undefined : place;
}
