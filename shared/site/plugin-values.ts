import type { SiteConfig } from './config';

/** What the plugins must know of a page to give it a title, a layout or an address. */
export interface PluginContext {
  readonly config: SiteConfig;
  readonly plugins: ReadonlySet<string>;
  readonly has: (path: string) => boolean;
  readonly hasLayout: (name: string) => boolean;
}

export interface PluginPage {
  readonly path: string;
  readonly collection: string | undefined;
  readonly body: string;
}

/** The value that a plugin gives a page which has none of its own: its title, its layout, its permalink. */
export function pluginValue(context: PluginContext, page: PluginPage, key: string): string | undefined {
  if (!isMarkdownFile(context.config, page.path)) return undefined;
  const has = (plugin: string): boolean => context.plugins.has(plugin);
  if (key === 'title' && page.collection === undefined && has('jekyll-titles-from-headings'))
    return titleOf(page.body);
  if (key === 'layout' && has('jekyll-default-layout')) return defaultLayout(context, page);
  if (key === 'permalink' && has('jekyll-readme-index') && isIndex(context, page))
    return `/${page.path.replace(/[^/]*$/, '')}`;
  return undefined;
}

/** Whether a Markdown file without front matter is a page all the same. */
export function isPageByPlugin(context: PluginContext, page: Omit<PluginPage, 'body'>): boolean {
  if (page.collection !== undefined || !isMarkdownFile(context.config, page.path)) return false;
  if (context.plugins.has('jekyll-readme-index') && isIndex(context, page)) return true;
  const name = page.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return context.plugins.has('jekyll-optional-front-matter') && !META_FILES.has(name.toUpperCase());
}

/** Files about the repository, not of the site. */
const META_FILES = new Set([
  'README',
  'LICENSE',
  'LICENCE',
  'COPYING',
  'CODE_OF_CONDUCT',
  'CONTRIBUTING',
  'ISSUE_TEMPLATE',
  'PULL_REQUEST_TEMPLATE',
]);

function isMarkdownFile(config: SiteConfig, path: string): boolean {
  return config.markdownExtensions.includes(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}

/** A README stands for its folder's index where the folder has none. */
function isIndex({ has, config }: PluginContext, { path, collection }: Omit<PluginPage, 'body'>): boolean {
  if (collection !== undefined || !/(?:^|\/)readme\.[^./]+$/i.test(path)) return false;
  const folder = path.replace(/[^/]*$/, '');
  return !['html', 'htm', ...config.markdownExtensions].some((extension) =>
    has(`${folder}index.${extension}`),
  );
}

/** The text of the first line, where that is a heading of the first three levels; its markup is taken out. */
function titleOf(body: string): string | undefined {
  const text = body.trimStart();
  const heading =
    /^#{1,3}[ \t]*([^\n]*?)[ \t]*#*[ \t]*(?:\n|$)/.exec(text) ??
    /^([^\n]+)\n[-=]{3,}[ \t]*(?:\n|$)/.exec(text);
  return heading?.[1]
    ?.replace(/\{:[^}]*\}/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/(\*\*|__|\*|_|`)(?=\S)(.*?\S)\1/g, '$2')
    .trim();
}

function defaultLayout(context: PluginContext, page: PluginPage): string | undefined {
  const isHome =
    page.collection === undefined && !page.path.includes('/') && /^(?:index|readme)\./i.test(page.path);
  const wanted = isHome ? 'home' : page.collection === undefined ? 'page' : 'post';
  const names =
    page.collection === undefined || page.collection === 'posts' ? [wanted, 'page', 'default'] : [];
  return names.find((name) => context.hasLayout(name));
}
