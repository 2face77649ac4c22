import type { TextRange } from '../text/range';

/**
 * A file with questions and answers, as it was read from its source text. It is a view: nothing is ever written
 * from it, an edit is a command that yields text changes (see `command.ts`).
 */
export interface FaqDocument {
  readonly source: string;
  /** How the file holds its questions; see docs/faq-shapes.md. */
  readonly shape: FaqShape;
  /** The YAML: what stands between the `---` lines of a page; of a data file, all of it. */
  readonly yaml: TextRange;
  /** Everything after the closing `---` line; empty in a data file. */
  readonly body: TextRange;
  /** The top-level keys of the YAML other than the one that holds the questions, in source order. */
  readonly fields: readonly PageField[];
  readonly topics: readonly Topic[];
  /** What stopped the reading. Where there is one, `topics` and `fields` hold what could still be read, read-only. */
  readonly syntaxErrors: readonly SyntaxError[];
}

/** How a file keeps its questions: where, in which grouping, and what its keys are called. */
export interface FaqShape {
  /**
   * `topics`: a list of topics, each a mapping with a title and a list of questions. `sections`: lists of questions
   * under the names of their sections. `list`: questions without any grouping; they are read as those of one topic.
   */
  readonly kind: 'topics' | 'sections' | 'list';
  /** In a `folder` each Markdown file is a question: its front matter names it, its body is the answer. */
  readonly holder: 'front-matter' | 'data-file' | 'folder';
  /** The key that holds the topics: `frequently-asked-questions`. Undefined where they are all that a data file holds. */
  readonly listKey: string | undefined;
  /** Of a topic; '' where the topics are no mappings. In a folder, the category of a question. */
  readonly topicKey: string;
  readonly itemsKey: string;
  readonly questionKey: string;
  readonly answerKey: string;
  readonly anchorKey: string;
  /** What the questions of a folder are ordered by; undefined where the names of their files are it. */
  readonly orderKey?: string | undefined;
}

export interface SyntaxError {
  readonly message: string;
  readonly range: TextRange;
}

/** One key of the page's front matter, or one of a topic or a question that the form has no place of its own for. */
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
  /** The keys beside title, anchor and questions: a description, say. */
  readonly fields: readonly PageField[];
  readonly questions: readonly Question[];
  /** The whole entry, from its `-` or key to the end of its last value; without the comments above it. */
  readonly range: TextRange;
}

export interface Question {
  readonly question: ScalarField;
  readonly anchor: ScalarField | undefined;
  readonly answer: ScalarField;
  /** The keys beside question, anchor and answer. */
  readonly fields: readonly PageField[];
  readonly range: TextRange;
  /** The name of its own file, where the questions are those of a folder. */
  readonly file?: string | undefined;
}

/** One scalar of the YAML that a form edits. */
export interface ScalarField {
  /** The value as Jekyll reads it (YAML 1.1), as text; '' for null and for a missing key. */
  readonly value: string;
  /** The value's source, with its quotes or its block header; an empty range where the value is empty. */
  readonly range: TextRange;
  readonly style: ScalarStyle;
  /** The name that the text has (`&name`) or is taken from (`*name`); see `shared-text.ts`. */
  readonly name?: string | undefined;
}

export type ScalarStyle =
  | 'plain'
  | 'single-quoted'
  | 'double-quoted'
  | 'literal'
  | 'folded'
  | 'empty'
  | 'missing'
  | 'alias'
  /** The body of a file. */
  | 'body';
