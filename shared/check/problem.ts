import type { TextRange } from '../text/range';
import type { Fix } from '../yaml-repair/fault';

/** Something wrong, or likely wrong, in a page. */
export interface Problem {
  readonly rule: ProblemRule;
  readonly severity: 'error' | 'warning';
  /** One sentence for a writer: what is wrong, and what to do. */
  readonly message: string;
  /** Where in the file's source. */
  readonly range: TextRange;
  /** The place it belongs to in the form, where it has one. */
  readonly place: ProblemPlace | undefined;
  /** Where it stands in another file than the page's, as a layout or an include; `range` is then the page's end. */
  readonly elsewhere?: { readonly file: string; readonly line: number | undefined };
  /** A way to mend it that is known to be safe, where there is one. */
  readonly fix?: Fix | undefined;
}

export type ProblemRule =
  | 'yaml-syntax'
  | 'yaml-misread'
  | 'liquid-syntax'
  | 'missing-anchor'
  | 'empty-anchor'
  | 'malformed-anchor'
  | 'duplicate-anchor'
  | 'empty-question'
  | 'empty-answer'
  | 'empty-topic'
  | 'broken-link'
  | 'render';

export interface ProblemPlace {
  readonly topicIndex: number;
  /** Undefined where the problem is the topic's own. */
  readonly itemIndex: number | undefined;
  readonly field: 'topic' | 'question' | 'anchor' | 'answer';
  /** For an answer: offsets in the answer's value, where they are known. */
  readonly valueRange: TextRange | undefined;
}
