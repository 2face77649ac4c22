import type { FileKind } from '../../shared/faq/shapes/place';
import { differingFiles } from '../../shared/text/bundle';
import { repoPath, type RepoPath } from '../../shared/text/repo-path';
import { changedLinesBetween, UNCHANGED, type ChangedLines } from './changed-lines';

export const NO_FILES: readonly RepoPath[] = [];

/** What of a page is not in its files yet. */
export interface Unsaved {
  readonly unsavedFiles: readonly RepoPath[];
  readonly changedLines: ChangedLines;
}

/** What a save of `text` over `base` writes: the page's file, or those of a folder's that differ. */
export function unsavedBetween(
  { path, kind }: { readonly path: RepoPath; readonly kind: FileKind },
  base: string,
  text: string,
): Unsaved {
  if (kind.holder !== 'folder')
    return { unsavedFiles: [path], changedLines: changedLinesBetween(base, text) };
  const files = differingFiles(base, text);
  const lines = files.map(({ before, after }) => changedLinesBetween(before ?? '', after ?? ''));
  return {
    unsavedFiles: files.flatMap(({ name }) => repoPath(`${path}/${name}`) ?? []),
    changedLines: lines.reduce(
      (sum, { removed, added }) => ({ removed: sum.removed + removed, added: sum.added + added }),
      UNCHANGED,
    ),
  };
}

/** The same list where it names the same files. */
export function keptFiles(before: readonly RepoPath[], after: readonly RepoPath[]): readonly RepoPath[] {
  return before.length === after.length && before.every((path, index) => path === after[index])
    ? before
    : after;
}
