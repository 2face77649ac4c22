import type { RefObject } from 'react';
import { useRef } from 'react';
import type { DocumentSession } from '../../document/document-session';
import type { Place } from '../../document/place';
import { isSamePlace } from '../../document/place';
import { useSought } from '../../editor/use-sought';

export interface SoughtFields {
  readonly words: RefObject<HTMLTextAreaElement | null>;
  readonly anchor: RefObject<HTMLInputElement | null>;
}

/** Puts the cursor into the field of a question or topic that was asked for; the answer's editor does so itself. */
export function useSoughtField(session: DocumentSession, place: Place): SoughtFields {
  const words = useRef<HTMLTextAreaElement>(null);
  const anchor = useRef<HTMLInputElement>(null);
  useSought(session, (sought) => {
    if (!sought.place || !isSamePlace(sought.place, place)) return false;
    const { field } = sought.place;
    if (field === 'answer') return false;
    const input = field === 'anchor' ? anchor.current : words.current;
    input?.focus();
    return true;
  });
  return { words, anchor };
}
