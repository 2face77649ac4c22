import { idsInHtml, type ShownIds } from '../../shared/check/shown-ids';
import { RenderLimitError } from '../../shared/render/liquid/render-state';
import { NoPageError, renderPage } from '../../shared/render/render-page';
import { isLeftOut } from '../../shared/site/entry-filter';
import { findSite, pathIn, siteRootAbove, type FoundSite } from './find-site';
import type { OpenFile } from './page-file';

/** Finds the site that a file lies in, for many files in a row; undefined where there is none. */
export function sitesOfFiles(): (file: OpenFile) => Promise<FoundSite | undefined> {
  const sites = new Map<string, FoundSite | undefined>();
  return async ({ folder }) => {
    const root = await siteRootAbove(folder);
    if (root === undefined) return undefined;
    if (!sites.has(root)) sites.set(root, await findSite(root));
    return sites.get(root);
  };
}

/**
 * Whether a site publishes a file: a template that new pages are copied from is wrong on purpose, and no reader will
 * see it.
 */
export function isPublished({ site, root }: FoundSite, { absolute, kind }: OpenFile): boolean {
  const path = pathIn(root, absolute);
  // Layouts and includes show what it holds.
  if (kind.holder === 'data-file') return true;
  if (kind.holder === 'folder' && path.startsWith('_')) return site.collection(path.slice(1)) !== undefined;
  return site.document(path)?.collection !== undefined || !isLeftOut(site.config, path);
}

/** The ids of the page that shows a file's questions. */
export function idsShownBy({ site, root }: FoundSite, { absolute, text, kind }: OpenFile): ShownIds {
  return () => {
    try {
      return idsInHtml(renderPage({ site, path: pathIn(root, absolute), text, kind }).html);
    } catch (error) {
      if (error instanceof NoPageError || error instanceof RenderLimitError) return undefined;
      throw error;
    }
  };
}
