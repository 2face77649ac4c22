import { rubyText } from '../yaml/ruby-text';
import { RubyTime } from '../yaml/ruby-value';
import type { Hash, SiteConfig } from './config';
import { isHash } from './config';
import { documentOf, type SiteDocument } from './document';
import { deepMerge } from './front-matter-defaults';
import type { Archive, GeneratedPage, Generating } from './generated-page';
import { escapePath, sanitizeUrl } from './permalink';
import { postsBy } from './posts-by';
import { rubySort } from './ruby-sort';
import { slugify } from './slug';
import { compareDocuments } from './sort-documents';
import { strftime } from './strftime';

const PLUGIN = 'jekyll-archives';

const DEFAULTS: Hash = {
  layout: 'archive',
  enabled: [],
  permalinks: {
    year: '/:year/',
    month: '/:year/:month/',
    day: '/:year/:month/:day/',
    tag: '/tag/:name/',
    category: '/category/:name/',
  },
};

/** The plugin's settings over its defaults, as `site['jekyll-archives']` shows them; undefined without the plugin. */
export function archiveSettings(config: SiteConfig, plugins: ReadonlySet<string>): Hash | undefined {
  if (!plugins.has(PLUGIN)) return undefined;
  const given = config.values[PLUGIN];
  return deepMerge(DEFAULTS, isHash(given) ? given : {});
}

/** The pages of jekyll-archives: one for each tag, category, year, month and day of the posts, as far as they are wanted. */
export function archivesOf(site: Generating): readonly GeneratedPage[] {
  const settings = archiveSettings(site.config, site.plugins);
  if (!settings) return [];
  const { enabled } = settings;
  const isWanted = (kind: string): boolean =>
    enabled === true || enabled === 'all' || (Array.isArray(enabled) && enabled.includes(kind));
  const posts = site.collection('posts') ?? [];
  const found = [
    ...(isWanted('tags') ? named(posts, 'tags', 'tag') : []),
    ...(isWanted('categories') ? named(posts, 'categories', 'category') : []),
    ...dated(posts, ['year', 'month', 'day']).filter(({ archive }) => isWanted(archive.type)),
  ];
  return found.map((one) => ({
    kind: 'archive',
    archive: one.archive,
    document: pageOf(site, settings, one),
  }));
}

interface FoundArchive {
  readonly archive: Archive;
  /** What fills the placeholders of its address. */
  readonly parts: Readonly<Record<string, string>>;
}

function named(
  posts: readonly SiteDocument[],
  key: 'tags' | 'categories',
  type: 'tag' | 'category',
): readonly FoundArchive[] {
  return [...postsBy(posts, key)].map(([name, those]) => {
    const title = typeof name === 'string' ? name : undefined;
    return {
      archive: { type, title, date: undefined, posts: those },
      parts: { name: slugify(title ?? ''), type },
    };
  });
}

const FORMATS = { year: '%Y', month: '%m', day: '%d' };

/** Each year with its months and days behind it; within a year the newest first. */
function dated(
  posts: readonly SiteDocument[],
  [type, ...lower]: readonly ('year' | 'month' | 'day')[],
  above: Readonly<Record<string, string>> = {},
): readonly FoundArchive[] {
  if (type === undefined) return [];
  const groups = new Map<string, SiteDocument[]>();
  for (const post of posts) {
    const value = strftime(post.date, FORMATS[type]);
    groups.set(value, [...(groups.get(value) ?? []), post]);
  }
  return [...groups].flatMap(([value, group]) => {
    const those = rubySort(group, (a, b) => compareDocuments(b, a));
    const parts = { ...above, [type]: value };
    const { year = '', month = '01', day = '01' }: Partial<Record<string, string>> = parts;
    const date = new RubyTime(Date.UTC(Number(year), Number(month) - 1, Number(day)), 'day');
    const archive: Archive = { type, title: undefined, date, posts: those };
    return [{ archive, parts: { ...parts, type } }, ...dated(those, lower, parts)];
  });
}

function pageOf(site: Generating, settings: Hash, { archive, parts }: FoundArchive): SiteDocument {
  const url = addressOf(partOf(settings['permalinks'], archive.type), parts);
  const path = decodeURI(url.slice(1)) + (url.endsWith('/') ? 'index.html' : '');
  const layout = partOf(settings['layouts'], archive.type) ?? settings['layout'];
  const context = { config: site.config, time: () => site.time, url };
  const page = documentOf(context, path, undefined, `---\nlayout: ${JSON.stringify(layout)}\n---\n`);
  if (!page) throw new Error('a text with a front matter is a page');
  return page;
}

function addressOf(template: unknown, parts: Readonly<Record<string, string>>): string {
  const filled = rubyText(template).replace(/:([a-z_]+)/g, (whole, name: string) => {
    const value = parts[name];
    return value === undefined ? whole : escapePath(value);
  });
  return sanitizeUrl(filled);
}

function partOf(settings: unknown, key: string): unknown {
  return isHash(settings) ? settings[key] : undefined;
}
