import type { TextRange } from '../text/range';

/**
 * A file with questions and answers, as it was read from its source text. It is a view: nothing is ever written
 * from it, an edit is a command that yields text changes (see `command.ts`).
 */
export interface FaqDocument {
  readonly source: string;
  /** How the file holds its questions; see docs/faq-shapes.md. */
  readonly shape: FaqShape;
  /** The YAML between the `---` lines, without them; undefined where the file has no front matter. */
  readonly frontMatter: TextRange | undefined;
  /** Everything after the closing `---` line. */
  readonly body: TextRange;
  /** The top-level keys of the front matter other than the one that holds the questions, in source order. */
  readonly fields: readonly PageField[];
  readonly topics: readonly Topic[];
  /** What stopped the reading. Where there is one, `topics` and `fields` hold what could still be read, read-only. */
  readonly syntaxErrors: readonly SyntaxError[];
}

export interface FaqShape {
  readonly kind: 'front-matter-topics';
  /** The front matter's key that holds the list: `frequently-asked-questions`. */
  readonly listKey: string;
  readonly topicKey: string;
  readonly itemsKey: string;
  readonly questionKey: string;
  readonly answerKey: string;
  readonly anchorKey: string;
}

export interface SyntaxError {
  readonly message: string;
  readonly range: TextRange;
}

/** One key of the page's front matter. */
export interface PageField {
  readonly key: string;
  readonly value: PageFieldValue;
  /** From the key's first character to the end of its value. */
  readonly range: TextRange;
}

export type PageFieldValue =
  | { readonly kind: 'scalar'; readonly text: string; readonly scalar: ScalarField }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A value that has no form: a mapping, a nested list. It is edited in the source view. */
  | { readonly kind: 'other' };

export interface Topic {
  readonly title: ScalarField;
  /** Undefined where the topic has no such key. */
  readonly anchor: ScalarField | undefined;
  readonly questions: readonly Question[];
  /** The whole list entry, from its `-` to the end of its last value; without the comments above it. */
  readonly range: TextRange;
}

export interface Question {
  readonly question: ScalarField;
  readonly anchor: ScalarField | undefined;
  readonly answer: ScalarField;
  readonly range: TextRange;
}

/** One scalar of the YAML that a form edits. */
export interface ScalarField {
  /** The value as Jekyll reads it (YAML 1.1), as text; '' for null and for a missing key. */
  readonly value: string;
  /** The value's source, with its quotes or its block header; an empty range where the value is empty. */
  readonly range: TextRange;
  readonly style: ScalarStyle;
}

export type ScalarStyle =
  'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded' | 'empty' | 'missing' | 'alias';
