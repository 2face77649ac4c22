import type { SiteConfig } from './config';

/**
 * The label of the collection that a file is in, by its path alone; undefined for one of the site's own files, and for
 * what Jekyll passes over. Posts are those with a date in their name, in any folder's `_posts`, and where the site shows
 * them the drafts of any folder.
 */
export function collectionLabel(
  { collectionsDir, collections, showDrafts }: SiteConfig,
  path: string,
): string | undefined {
  const inside =
    collectionsDir !== '' && path.startsWith(`${collectionsDir}/`)
      ? path.slice(collectionsDir.length + 1)
      : path;
  const folder = /(?:^|\/)_(posts|drafts)\//.exec(inside)?.[1];
  if (folder === 'posts' || (folder === 'drafts' && showDrafts)) {
    const isOutside = collectionsDir !== '' && inside === path;
    const named = folder === 'posts' ? DATED_POST : NAMED_DRAFT;
    return !isOutside && named.test(path) ? 'posts' : undefined;
  }
  if (!inside.startsWith('_')) return undefined;
  const label = inside.slice(1, Math.max(0, inside.indexOf('/')));
  return collections.has(label) ? label : undefined;
}

const NAMED_DRAFT = /\.[^./]+$/;

/** A post's file has its date in its name. */
const DATED_POST = /(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^./]+$/;
