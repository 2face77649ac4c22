import type { FromPreview } from '../../../shared/api/preview-message';
import type { DocumentSession } from '../../document/document-session';
import type { Place } from '../../document/place';

export interface PreviewProps {
  readonly session: DocumentSession;
  /** The question or topic in hand: marked, and brought into view when another one is chosen. */
  readonly place: Place | undefined;
  /** The line of the answer in hand that the writer is in, from 1: what shows it is kept in view. */
  readonly line: number | undefined;
  /** A question or topic was clicked in the page, and the line of its answer where that is known. */
  readonly onPick: (place: Place, line: number | undefined) => void;
  /** A link out of the page was clicked. */
  readonly onLink?: ((url: string) => void) | undefined;
  /** A key of the app was pressed while the focus was in the page. */
  readonly onKey?: ((press: PreviewKey) => void) | undefined;
}

export type PreviewKey = Extract<FromPreview, { type: 'key' }>;
