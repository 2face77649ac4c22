import type { SiteConfig } from './config';

/** Whether Jekyll leaves a file of the site's root out: it or a folder around it is hidden, underscored or excluded. */
export function isLeftOut(config: SiteConfig, path: string): boolean {
  const parts = path.split('/');
  return parts.some((name, at) => {
    const entry = parts.slice(0, at + 1).join('/');
    const kind = at === parts.length - 1 ? 'file' : 'folder';
    return !isKept(config, { path: entry, entry: name, kind }, /^[._#~]/.test(name));
  });
}

/**
 * Whether a file of a collection's folder is left out: Jekyll looks at its path below that folder and at its name, not
 * at the folders between.
 */
export function isExcluded(config: SiteConfig, path: string): boolean {
  const parts = path.split('/');
  const folder = parts.findIndex((part) => part.startsWith('_'));
  const inside = parts.slice(folder + 1);
  const isSpecial = [inside[0], inside.at(-1)].some((part) => part !== undefined && /^[._#~]/.test(part));
  return !isKept(config, { path, entry: inside.join('/'), kind: 'file' }, isSpecial);
}

/** What the filter is asked about: its path from the site's root, and its name as the folder's list has it. */
interface Entry {
  readonly path: string;
  readonly entry: string;
  readonly kind: 'file' | 'folder';
}

function isKept(config: SiteConfig, { path, entry, kind }: Entry, isSpecial: boolean): boolean {
  if (entry.endsWith('.')) return false;
  const name = entry.slice(entry.lastIndexOf('/') + 1);
  const isIncluded = config.include.some((one) => covers(one, entry, kind) || covers(one, name, kind));
  if (isIncluded) return true;
  const isOut = config.exclude.some((one) => !config.include.includes(one) && covers(one, path, kind));
  return !isOut && !isSpecial && !entry.endsWith('~');
}

/** A pattern covers what it matches, a folder that it names with a slash behind it, and all that begins like it. */
function covers(pattern: string, path: string, kind: Entry['kind']): boolean {
  const bare = pattern.replace(/^(?:\.?\/)+/, '');
  if (bare === '') return false;
  return path.startsWith(bare) || (kind === 'folder' && bare === `${path}/`) || fnmatch(bare, path);
}

const patterns = new Map<string, RegExp>();

/** Ruby's `File.fnmatch` without path names: `*` and `?` match slashes too. */
function fnmatch(pattern: string, path: string): boolean {
  if (!/[*?[\\]/.test(pattern)) return pattern === path;
  let expression = patterns.get(pattern);
  if (!expression) {
    expression = new RegExp(`^${translate(pattern)}$`, 's');
    patterns.set(pattern, expression);
  }
  return expression.test(path);
}

function translate(pattern: string): string {
  return pattern.replace(/\*+|\?|\[[!^]?[^\]]+\]|[\\^$.|+()[\]{}]/g, (part) => {
    if (part.startsWith('*')) return '.*';
    if (part === '?') return '.';
    if (part.length > 1 && part.startsWith('[')) return part.replace(/^\[!/, '[^');
    return `\\${part}`;
  });
}
