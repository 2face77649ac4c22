import type { SiteConfig } from './config';

/**
 * The label of the collection that a file is in, by its path alone; undefined for one of the site's own files, and for
 * what Jekyll passes over. Posts are those with a date in their name, in any folder's `_posts`.
 */
export function collectionLabel(
  { collectionsDir, collections }: SiteConfig,
  path: string,
): string | undefined {
  const inside =
    collectionsDir !== '' && path.startsWith(`${collectionsDir}/`)
      ? path.slice(collectionsDir.length + 1)
      : path;
  if (/(?:^|\/)_posts\//.test(inside)) {
    const isOutside = collectionsDir !== '' && inside === path;
    return !isOutside && DATED_POST.test(path) ? 'posts' : undefined;
  }
  if (!inside.startsWith('_')) return undefined;
  const label = inside.slice(1, Math.max(0, inside.indexOf('/')));
  return collections.has(label) ? label : undefined;
}

/** A post's file has its date in its name. */
const DATED_POST = /(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^./]+$/;
