import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { compareFaq } from '../../../shared/faq/compare-faq';
import { readFaq } from '../../../shared/faq/read-faq';
import { fileKindOf } from '../../../shared/faq/shapes/place';
import { SHAPE_FILE, type ShapeRule } from '../../../shared/faq/shapes/shape-rule';
import type { FileChange, FileComparison, PageSummary } from '../../../shared/api/facts';
import { folderOf, type RepoPath } from '../../../shared/text/repo-path';
import type { App } from '../../state/app';
import { useApp, useFacts } from '../../state/app-context';
import { compareWithWindow } from '../../state/compare-with-window';
import { fileEntries } from './file-entries';
import type { EntryChange, PageChange } from './page-change';

const noChanges: readonly FileChange[] = [];
const noPages: readonly PageSummary[] = [];
const noRules: readonly ShapeRule[] = [];

/** The changed pages with what changed in each; what is not compared yet has no entries. */
export function usePageChanges(): readonly PageChange[] {
  const app = useApp();
  const all = useFacts((facts) => facts.repository?.git.changes ?? noChanges);
  const pages = useFacts((facts) => facts.repository?.pages ?? noPages);
  const rules = useFacts((facts) => facts.repository?.shapeRules ?? noRules);
  const unsaved = useStore(app.pages.state, (state) => state.unsavedFiles);
  const committing = useStore(app.commitForm, (form) => form.committing);
  const now = useMemo(() => withUnsaved(all, unsaved), [all, unsaved]);
  const [changes, setChanges] = useState(now);
  // A commit saves first: in between a page is neither unsaved nor known to have changed, and would leave the list.
  if (!committing && changes !== now) setChanges(now);
  const comparisons = useComparisons(app, changes);
  return useMemo(
    () =>
      changes.map((change): PageChange => {
        const comparison = comparisons.get(change.path);
        const folder = pages.find((page) => page.path === folderOf(change.path));
        const title = pages.find((page) => page.path === change.path)?.title ?? change.path;
        const page = folder ?? { path: change.path, title };
        return {
          path: change.path,
          title: folder ? `${folder.title}: ${change.path.slice(folder.path.length + 1)}` : title,
          page: { path: page.path, title: page.title },
          kind: change.kind,
          entries: comparison ? entriesOf(comparison, folder, rules) : [],
        };
      }),
    [changes, comparisons, pages, rules],
  );
}

/** A page with unsaved words is saved before a commit, so it belongs to the list. */
function withUnsaved(all: readonly FileChange[], unsaved: readonly RepoPath[]): readonly FileChange[] {
  const changed = all.filter((change) => change.isPage);
  const more = unsaved
    .filter((path) => !changed.some((change) => change.path === path))
    .map((path): FileChange => ({ path, kind: 'modified', from: undefined, isPage: true }));
  return [...changed, ...more];
}

function entriesOf(
  comparison: FileComparison,
  folder: PageSummary | undefined,
  rules: readonly ShapeRule[],
): readonly EntryChange[] {
  const { path, before, after } = comparison;
  // The rules of `answerbook.yml` name questions and answers, and are none.
  if (path === SHAPE_FILE) return [];
  if (folder) return fileEntries(comparison, fileKindOf(folder.path, rules));
  const kind = fileKindOf(path, rules);
  return compareFaq(
    before === undefined ? undefined : readFaq(before, kind),
    after === undefined ? undefined : readFaq(after, kind),
  );
}

function useComparisons(app: App, changes: readonly FileChange[]): ReadonlyMap<RepoPath, FileComparison> {
  const [comparisons, setComparisons] = useState<ReadonlyMap<RepoPath, FileComparison>>(new Map());
  useEffect(() => {
    let isStale = false;
    void Promise.all(changes.map(({ path }) => compareWithWindow(app, path))).then((found) => {
      const known = found.flatMap((compared) => (compared.ok ? [compared.value] : []));
      if (!isStale) setComparisons(new Map(known.map((comparison) => [comparison.path, comparison])));
    });
    return () => {
      isStale = true;
    };
  }, [app, changes]);
  return comparisons;
}
