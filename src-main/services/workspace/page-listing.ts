import type { PageSummary, Repository } from '../../../shared/api/facts';
import { mayBeQuestion } from '../../../shared/faq/folder/folder-sign';
import { fileKindOf, type FileKind } from '../../../shared/faq/shapes/place';
import { folderOf, type RepoPath } from '../../../shared/text/repo-path';
import { isPageName } from './page-name';

/** What was found in a repository, as one thread tells it to another. */
export interface PageListing {
  readonly pages: readonly PageSummary[];
  readonly siteRoot: RepoPath | undefined;
  /** What the repository's `answerbook.yml` says, and what is wrong with it. */
  readonly shapes: Pick<Repository, 'shapeRules' | 'shapeProblem'>;
}

export const emptyListing: PageListing = {
  pages: [],
  siteRoot: undefined,
  shapes: { shapeRules: [], shapeProblem: undefined },
};

/** What is known of a file by its path and by `answerbook.yml`. */
export function kindIn({ shapes }: Pick<PageListing, 'shapes'>, path: RepoPath): FileKind {
  return fileKindOf(path, shapes.shapeRules);
}

/** Whether a file of that name can hold questions. */
export function mayHoldIn(listing: Pick<PageListing, 'shapes'>, path: RepoPath): boolean {
  return isPageName(path) || kindIn(listing, path).rule !== undefined;
}

/** Whether a path is a page, or one of the files of a folder of questions. */
export function hasIn(listing: PageListing, path: RepoPath): boolean {
  const folder = folderOf(path);
  const isMember = folder !== '' && mayBeQuestion(path.slice(folder.length + 1));
  return listing.pages.some(
    (page) =>
      page.path === path || (isMember && page.path === folder && kindIn(listing, folder).holder === 'folder'),
  );
}
