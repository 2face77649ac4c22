import type { PageRendering } from '../../shared/api/contract';
import type { FileError, RenderError } from '../../shared/api/errors';
import type { PageFile } from '../../shared/api/facts';
import type { Problem, ProblemPlace } from '../../shared/check/problem';
import type { FaqDocument, SyntaxError } from '../../shared/faq/document';
import type { FileKind } from '../../shared/faq/shapes/place';
import type { DocumentIds } from '../../shared/faq/identity';
import type { TextRange } from '../../shared/text/range';
import type { RepoPath } from '../../shared/text/repo-path';
import type { ChangedLines } from './changed-lines';
import type { Place } from './place';

/** What is known of one open page: derived from its text, or told by the services. */
export interface DocumentState {
  readonly path: RepoPath;
  /** What is known of the file by its path and by the repository's `answerbook.yml`. */
  readonly kind: FileKind;
  /** The exact source: what a save writes. */
  readonly text: string;
  /** Grows with every change of the text. */
  readonly version: number;
  /** The file as it was when last read or saved: what `unsaved` and `changedLines` are counted against. */
  readonly base: PageFile;

  /** The page as its text reads; where it doesn't parse, the last one that did (see `readable`). */
  readonly faq: FaqDocument | undefined;
  /** False where the text does not parse: `faq` is older than the text, and only the source view can edit. */
  readonly readable: boolean;
  readonly syntaxErrors: readonly SyntaxError[];
  /** What tells topics and questions of `faq` apart across edits, undo, moves and outside changes. */
  readonly ids: DocumentIds;

  readonly unsaved: boolean;
  /** The files that a save writes, makes or takes away: the page's own, or some of a folder of questions. */
  readonly unsavedFiles: readonly RepoPath[];
  readonly saving: boolean;
  /** When the page was last saved from here, in milliseconds since the epoch. */
  readonly savedAt: number | undefined;
  /** Why unsaved words could not be kept outside the repository; undefined where they are. */
  readonly draftError: FileError | undefined;
  readonly changedLines: ChangedLines;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the latest undo or redo changed: where the writer wants to look. A new value for each. */
  readonly undone: { readonly place: Place | undefined } | undefined;

  /** The latest that was told; ranges follow the text until the next answer. */
  readonly problems: readonly Problem[];
  /** The version of the text that `problems` was told of. */
  readonly checkedVersion: number;
  /** Which page a reader of the preview sees: what is wrong with the built-in one may be none of Jekyll's own. */
  readonly previewOf: 'built-in' | 'exact';
  /** The last rendering that succeeded. */
  readonly rendering: PageRendering | undefined;
  /** Why the newest text is not what `rendering` shows. */
  readonly renderError: RenderError | undefined;

  readonly conflict: Conflict | undefined;

  /** What the writer asked to be shown, until a view has shown it. */
  readonly sought: Sought | undefined;
}

/** A stretch of the page to be brought into sight, with the cursor in it: a problem's, a field's. */
export interface Sought {
  /** In the source. */
  readonly range: TextRange;
  /** The part of the form, where it has one. */
  readonly place: ProblemPlace | undefined;
}

/** The file and the words here went different ways; both are kept until the writer chooses. */
export type Conflict =
  /** The file changed on disk where the writer has changed it too. */
  | { readonly kind: 'changed'; readonly theirs: PageFile }
  /** The file is gone from the disk. */
  | { readonly kind: 'deleted' };
