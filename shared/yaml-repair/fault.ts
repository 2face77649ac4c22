import type { TextChange } from '../text/change';
import type { TextRange } from '../text/range';

/** What is wrong with how a page's front matter is written, at the place that a writer has to look at. */
export interface Fault {
  /** An error stops Jekyll; after a warning Jekyll reads something else than what was most likely meant. */
  readonly severity: 'error' | 'warning';
  /** One or two sentences for a writer: what is wrong, and what to do. */
  readonly message: string;
  readonly range: TextRange;
  /** Present only where the front matter parses after it. */
  readonly fix: Fix | undefined;
}

/** Text changes that a writer can have carried out by a button. */
export interface Fix {
  /** The button's words: `Close the quote`. */
  readonly label: string;
  /** Sorted, of the text that the fault was found in. */
  readonly changes: readonly TextChange[];
}

/** A cause that a rule holds possible. `fixes` are the ways to mend it, of which those that don't work are dropped. */
export interface Suspicion {
  /** Left out for an error. A warning: Jekyll's reader takes it, though ours does not. */
  readonly severity?: 'warning';
  readonly message: string;
  readonly range: TextRange;
  readonly fixes: readonly Fix[];
}
