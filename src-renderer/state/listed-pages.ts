import type { PageSummary } from '../../shared/api/facts';
import type { RepoPath } from '../../shared/text/repo-path';
import type { DocumentState } from '../document/document-state';

/**
 * The repository's pages, and those that are open though they would not be found any more: their file is gone, or it is
 * a data file without a question left, which nothing but its history tells from any other.
 */
export function listedPages(
  pages: readonly PageSummary[],
  open: ReadonlyMap<RepoPath, DocumentState>,
): readonly PageSummary[] {
  const known = new Set(pages.map((page) => page.path));
  const gone = [...open.values()].filter(
    ({ path, conflict, faq, readable }) =>
      !known.has(path) && (conflict !== undefined || (readable && faq?.shape.holder === 'data-file')),
  );
  return gone.length === 0 ? pages : [...pages, ...gone.map(summaryOf)];
}

/** The page's title as far as it is known: its own, else its file's name. */
export function titleOf(
  pages: readonly PageSummary[],
  { path, faq }: Pick<DocumentState, 'path' | 'faq'>,
): string {
  const listed = pages.find((page) => page.path === path)?.title;
  const field = faq?.fields.find(({ key }) => key === 'title')?.value;
  return listed ?? (field?.kind === 'scalar' ? field.text : (path.split('/').at(-1) ?? path));
}

function summaryOf(state: DocumentState): PageSummary {
  return { path: state.path, title: titleOf([], state), questionCount: 0, readable: state.readable };
}
