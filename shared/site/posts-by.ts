import type { SiteDocument } from './document';

/** Posts by their tags or categories, which need not be texts: the names in the order in which the oldest posts have them, the newest post first. */
export function postsBy(
  posts: readonly SiteDocument[],
  key: 'tags' | 'categories',
): ReadonlyMap<unknown, readonly SiteDocument[]> {
  const groups = new Map<unknown, SiteDocument[]>();
  for (const post of posts) {
    const names: unknown = post.get(key);
    for (const name of Array.isArray(names) ? names : []) {
      const group = groups.get(name);
      if (group) group.unshift(post);
      else groups.set(name, [post]);
    }
  }
  return groups;
}
