import type { TextRange } from '../text/range';

/**
 * A page as the site publishes it. `html` is the whole document of its layout chain; elements that show a topic or
 * a question of the page carry `data-ab-topic="TOPIC"` and `data-ab-question="TOPIC/ITEM"` (indices from 0), and those
 * in an answer `data-ab-lines="2 4-6"`: for each line of what they show the line of the answer's text, from 1. Nothing
 * else is in it that the site itself would not write.
 */
export interface RenderedPage {
  readonly html: string;
  /** The page's address on the site, `baseurl` included: `/docs/account-security/stitch-security`. */
  readonly url: string;
  readonly problems: readonly RenderProblem[];
}

/** What went wrong while rendering. The page is rendered all the same, the wrong part left out. */
export interface RenderProblem {
  readonly message: string;
  /** The file it stands in, relative to the site's root: an include, a layout, the page. */
  readonly file: string;
  /** Counted from 1, in that file; undefined where it is not known. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** Where it stands in one of the page's own answers. */
  readonly answer:
    | { readonly topicIndex: number; readonly itemIndex: number; readonly valueRange: TextRange | undefined }
    | undefined;
  readonly severity: 'error' | 'warning';
}

export interface RenderedAnswer {
  readonly topicIndex: number;
  readonly itemIndex: number;
  readonly anchor: string;
  readonly html: string;
}
