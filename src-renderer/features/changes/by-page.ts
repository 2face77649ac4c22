import type { PageChange } from './page-change';

/** The files of a folder of questions are one page. */
export function byPage(changes: readonly PageChange[]): readonly PageChange[] {
  const pages = new Map<string, PageChange>();
  for (const change of changes) {
    const { page, entries } = change;
    const isFile = page.path !== change.path;
    const known = pages.get(page.path);
    pages.set(page.path, {
      ...change,
      title: page.title,
      kind: isFile ? 'modified' : change.kind,
      entries: [...(known?.entries ?? []), ...entries],
    });
  }
  return [...pages.values()];
}
