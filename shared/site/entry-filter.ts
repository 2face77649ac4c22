import type { SiteConfig } from './config';
import { matchesGlob } from '../text/glob';

/** Whether Jekyll leaves a file of the site's root out: hidden, underscored, a backup, or excluded. */
export function isLeftOut(config: SiteConfig, path: string): boolean {
  if (config.include.some((pattern) => covers(pattern, path))) return false;
  if (config.exclude.some((pattern) => covers(pattern, path))) return true;
  return path.split('/').some((part) => /^[._#~]/.test(part) || part.endsWith('~'));
}

/** Whether an entry of a collection's folder is left out. Underscored names are not hidden there alone. */
export function isExcluded(config: SiteConfig, path: string): boolean {
  if (config.exclude.some((pattern) => covers(pattern, path))) return true;
  const parts = path.split('/').slice(1);
  return parts.some((part) => /^[._#~]/.test(part) || part.endsWith('~'));
}

function covers(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  if (bare === '') return false;
  if (path === bare || path.startsWith(`${bare}/`)) return true;
  if (!/[*?[{]/.test(bare)) return false;
  if (matchesGlob(bare, path)) return true;
  return path
    .split('/')
    .some((_, count, parts) => count > 0 && matchesGlob(bare, parts.slice(0, count).join('/')));
}
