import type { FileChange } from '../../../shared/api/facts';
import type { QuestionChange } from '../../../shared/faq/compare-faq';
import type { RepoPath } from '../../../shared/text/repo-path';

/** What changed in one page, or in one file of a folder of questions, since the last commit, as a writer would tell it. */
export interface PageChange {
  readonly path: RepoPath;
  readonly title: string;
  /** The page that it belongs to: itself, or the folder of questions that the file is in. */
  readonly page: { readonly path: RepoPath; readonly title: string };
  readonly kind: FileChange['kind'];
  readonly entries: readonly EntryChange[];
}

/** A topic, a question, a field of the page or its body, and what happened to it. */
export type EntryChange = Pick<QuestionChange, 'kind' | 'what' | 'words'>;
