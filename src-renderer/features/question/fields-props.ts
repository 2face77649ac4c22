import type { Command } from '../../../shared/faq/command';
import type { FaqDocument } from '../../../shared/faq/document';
import type { DocumentSession } from '../../document/document-session';
import type { Place } from '../../document/place';

/** What the fields of a question and those of a topic are given. */
export interface FieldsProps {
  readonly session: DocumentSession;
  readonly faq: FaqDocument;
  readonly place: Place;
  readonly frozen: boolean;
  /** Carries out a command; false where that failed, which is then shown above the form. */
  readonly run: (command: Command) => boolean;
  readonly onSelect: (place: Place) => void;
  /** The cursor went to a line of the answer, counted from 1. */
  readonly onCursor: (line: number) => void;
}
