import type { FrontMatterDefault, Hash, SiteConfig } from './config';
import { isHash } from './config';
import { hasKeptKeys, keepKeys, keyText, rubyKeys } from '../yaml/ruby-keys';
import { matchesGlob } from '../text/glob';

/**
 * The defaults that apply to a file of a type (`pages`, `posts`, a collection's label; undefined for a file that is
 * published as it is), by Jekyll's precedence.
 */
export function defaultsFor(config: SiteConfig, path: string, type: string | undefined): Hash {
  let values: Hash = {};
  let strongest: FrontMatterDefault | undefined;
  for (const set of config.defaults) {
    if (!applies(config, set, path, type)) continue;
    if (outranks(set, strongest)) {
      values = deepMerge(values, set.values);
      strongest = set;
    } else {
      values = deepMerge(set.values, values);
    }
  }
  return values;
}

/** `Jekyll::Utils.deep_merge_hashes`: a null of the stronger side does not replace a value. */
export function deepMerge(weaker: Hash, stronger: Hash): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...weaker };
  for (const [key, value] of Object.entries(stronger)) {
    const old = merged[key];
    if (value === null && key in merged) continue;
    merged[key] = isHash(old) && isHash(value) ? deepMerge(old, value) : value;
  }
  if (hasKeptKeys(weaker) || hasKeptKeys(stronger))
    keepKeys(
      merged,
      new Map([...rubyKeys(weaker), ...rubyKeys(stronger)].map((key) => [keyText(key), key])).values(),
    );
  return merged;
}

function applies(
  config: SiteConfig,
  set: FrontMatterDefault,
  path: string,
  type: string | undefined,
): boolean {
  if (set.scopeType !== undefined && set.scopeType !== type) return false;
  const container = config.collectionsDir === '' ? '' : `${config.collectionsDir}/`;
  const scope = set.scopePath;
  if (scope === '') return true;
  if (scope.includes('*')) return globCovers(scope, path);
  return path.startsWith(
    container !== '' && scope.startsWith(container) ? scope.slice(container.length) : scope,
  );
}

/** A glob names files or folders; what lies in such a folder is covered too. */
function globCovers(glob: string, path: string): boolean {
  if (matchesGlob(glob, path)) return true;
  const parts = path.split('/');
  return parts.some((_, count) => count > 0 && matchesGlob(glob, parts.slice(0, count).join('/')));
}

function outranks(set: FrontMatterDefault, strongest: FrontMatterDefault | undefined): boolean {
  if (!strongest) return true;
  const length = set.scopePath.replace(/^\//, '').length;
  const oldLength = strongest.scopePath.replace(/^\//, '').length;
  if (length !== oldLength) return length > oldLength;
  return set.scopeType !== undefined || strongest.scopeType === undefined;
}
