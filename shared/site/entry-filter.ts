import type { SiteConfig } from './config';

/** Whether Jekyll leaves a file of the site's root out: it or a folder around it is hidden, underscored or excluded. */
export function isLeftOut(config: SiteConfig, path: string): boolean {
  return isOut(config, path, 'file');
}

function isOut(config: SiteConfig, path: string, kind: Entry['kind']): boolean {
  const { folders } = filterOf(config);
  const known = kind === 'folder' ? folders.get(path) : undefined;
  if (known !== undefined) return known;
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const isOutItself = !isKept(config, { path, entry: name, kind }, /^[._#~]/.test(name));
  const found = isOutItself || (slash > 0 && isOut(config, path.slice(0, slash), 'folder'));
  if (kind === 'folder') folders.set(path, found);
  return found;
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
  const { include, exclude } = filterOf(config);
  const name = entry.slice(entry.lastIndexOf('/') + 1);
  if (include.some((one) => covers(one, entry, kind) || covers(one, name, kind))) return true;
  return !isSpecial && !entry.endsWith('~') && !exclude.some((one) => covers(one, path, kind));
}

/** A pattern, as it is asked about thousands of files. */
interface Pattern {
  readonly bare: string;
  /** Undefined for one without wildcards. */
  readonly expression: RegExp | undefined;
}

interface Filter {
  readonly include: readonly Pattern[];
  readonly exclude: readonly Pattern[];
  /** Which folders are left out, of those that were asked about. */
  readonly folders: Map<string, boolean>;
}

const filters = new WeakMap<SiteConfig, Filter>();

function filterOf(config: SiteConfig): Filter {
  let filter = filters.get(config);
  if (!filter) {
    const exclude = config.exclude.filter((one) => !config.include.includes(one));
    filter = {
      include: config.include.flatMap(patternsOf),
      exclude: exclude.flatMap(patternsOf),
      folders: new Map(),
    };
    filters.set(config, filter);
  }
  return filter;
}

/** None of what names nothing. */
function patternsOf(pattern: string): readonly Pattern[] {
  const bare = pattern.replace(/^(?:\.?\/)+/, '');
  if (bare === '') return [];
  return [{ bare, expression: /[*?[\\]/.test(bare) ? fnmatch(bare) : undefined }];
}

/** A pattern covers what it matches, a folder that it names with a slash behind it, and all that begins like it. */
function covers({ bare, expression }: Pattern, path: string, kind: Entry['kind']): boolean {
  return (
    path.startsWith(bare) ||
    (kind === 'folder' && bare === `${path}/`) ||
    (expression !== undefined && expression.test(path))
  );
}

/** Ruby's `File.fnmatch` without path names: `*` and `?` match slashes too. */
function fnmatch(pattern: string): RegExp {
  return new RegExp(`^${translate(pattern)}$`, 's');
}

function translate(pattern: string): string {
  return pattern.replace(/\*+|\?|\[[!^]?[^\]]+\]|[\\^$.|+()[\]{}]/g, (part) => {
    if (part.startsWith('*')) return '.*';
    if (part === '?') return '.';
    if (part.length > 1 && part.startsWith('[')) return part.replace(/^\[!/, '[^');
    return `\\${part}`;
  });
}
