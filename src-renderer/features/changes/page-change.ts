import type { FileChange } from '../../../shared/api/facts';
import type { RepoPath } from '../../../shared/text/repo-path';

/** What changed in one page since the last commit, as a writer would tell it. */
export interface PageChange {
  readonly path: RepoPath;
  readonly title: string;
  readonly kind: FileChange['kind'];
  readonly entries: readonly EntryChange[];
}

export interface EntryChange {
  readonly kind: 'added' | 'removed' | 'edited' | 'moved';
  readonly what: 'question' | 'topic' | 'details' | 'body';
  /** The question's or topic's words; the names of the details. */
  readonly words: string;
}
