import { isLeftOut } from '../../shared/site/entry-filter';
import { findSite, pathIn, siteRootAbove, type FoundSite } from './find-site';
import type { OpenFile } from './page-file';

/**
 * Tells of a file whether its site publishes it, for many files in a row: a template that new pages are copied from
 * is wrong on purpose, and no reader will see it. A file that lies in no site counts as published.
 */
export function publishedFiles(): (file: OpenFile) => Promise<boolean> {
  const sites = new Map<string, FoundSite | undefined>();
  return async ({ absolute, folder, kind }) => {
    const root = await siteRootAbove(folder);
    if (root === undefined) return true;
    if (!sites.has(root)) sites.set(root, await findSite(root));
    const found = sites.get(root);
    if (!found) return true;
    const path = pathIn(root, absolute);
    const { site } = found;
    // Layouts and includes show what it holds.
    if (kind.holder === 'data-file') return true;
    if (kind.holder === 'folder' && path.startsWith('_')) return site.collection(path.slice(1)) !== undefined;
    return site.document(path)?.collection !== undefined || !isLeftOut(site.config, path);
  };
}
