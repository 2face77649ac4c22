import { useState } from 'react';
import type { Sharing } from '../../../shared/faq/command';
import type { FaqDocument, ScalarField } from '../../../shared/faq/document';
import { placesSharing } from '../../../shared/faq/shared-text';

/** What is to become of a text that other places show too. */
export interface FieldSharing extends Sharing {
  /** How many other places show it; 0 where it is this field's alone. */
  readonly places: number;
  /** Whether the writer has to choose before they can change it. */
  readonly isLocked: boolean;
  readonly changeEverywhere: () => void;
}

/** Keeps a field's choice for as long as it is in hand. */
export function useSharing(faq: FaqDocument, field: ScalarField | undefined): FieldSharing {
  const [everywhere, setEverywhere] = useState<string>();
  const name = field?.name;
  const places = field ? placesSharing(faq, field) : 0;
  const isChosen = name !== undefined && everywhere === name;
  return {
    places,
    isLocked: places > 0 && !isChosen,
    shared: places > 0 && isChosen ? 'everywhere' : undefined,
    changeEverywhere: () => setEverywhere(name),
  };
}
