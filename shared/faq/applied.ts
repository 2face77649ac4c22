import type { TextChange } from '../text/change';
import type { FaqDocument } from './document';

/** A command carried out: the changes of the source, and the document that they lead to. */
export interface Applied {
  readonly changes: readonly TextChange[];
  readonly document: FaqDocument;
}
