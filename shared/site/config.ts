import { readJekyllYaml } from '../yaml/jekyll-yaml';
import { postTemplate } from './permalink';
import type { TimeZone } from './time-zone';

/** A mapping of YAML or JSON, as Liquid sees it. */
export type Hash = Readonly<Record<string, unknown>>;

export function isHash(value: unknown): value is Hash {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** `_config.yml` over Jekyll's defaults, and what of it the site model itself needs, in types. */
export interface SiteConfig {
  /** Every key of the configuration, as `site.KEY` shows it. */
  readonly values: Hash;
  readonly baseurl: string;
  readonly url: string;
  readonly permalink: string;
  readonly collectionsDir: string;
  readonly dataDir: string;
  readonly includesDir: string;
  readonly layoutsDir: string;
  /** Label to metadata, in the order of `site.collections`; `posts` first where it isn't named. */
  readonly collections: ReadonlyMap<string, Hash>;
  readonly defaults: readonly FrontMatterDefault[];
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly kramdown: Hash;
  readonly markdown: string;
  readonly markdownExtensions: readonly string[];
  readonly highlighter: string;
  readonly showDrafts: boolean;
  readonly unpublished: boolean;
  /** Whether posts of days to come are published. */
  readonly future: boolean;
  /** Of all posts only so many, the newest; 0 for all. */
  readonly limitPosts: number;
  readonly timezone: TimeZone;
  /** What parts an excerpt from the rest; empty for no excerpts. */
  readonly excerptSeparator: string;
  /** Whether pages have excerpts too. */
  readonly pageExcerpts: boolean;
}

/** One entry of `defaults:`. */
export interface FrontMatterDefault {
  readonly scopePath: string;
  readonly scopeType: string | undefined;
  readonly values: Hash;
}

export interface ConfigProblem {
  readonly message: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/**
 * Reads `_config.yml`; with a problem where it is no YAML mapping, and Jekyll's defaults then.
 *
 * @param more - settings that plugins add where the file has none
 */
export function readConfig(
  text: string | undefined,
  more: Hash = {},
): {
  readonly config: SiteConfig;
  readonly problem: ConfigProblem | undefined;
} {
  const read = readJekyllYaml(text ?? '');
  if (!read.ok) return { config: configOf(more), problem: read.error };
  if (read.value === null || isHash(read.value)) {
    return { config: configOf({ ...more, ...read.value }), problem: undefined };
  }
  const problem = { message: 'The configuration is not a list of settings.', line: 1, column: 1 };
  return { config: configOf(more), problem };
}

/** `Jekyll::Configuration::DEFAULTS`. */
const DEFAULTS: Hash = {
  source: '.',
  destination: './_site',
  collections_dir: '',
  cache_dir: '.jekyll-cache',
  plugins_dir: '_plugins',
  layouts_dir: '_layouts',
  data_dir: '_data',
  includes_dir: '_includes',
  collections: {},
  safe: false,
  include: ['.htaccess'],
  exclude: [],
  keep_files: ['.git', '.svn'],
  encoding: 'utf-8',
  markdown_ext: 'markdown,mkdown,mkdn,mkd,md',
  strict_front_matter: false,
  show_drafts: null,
  limit_posts: 0,
  future: false,
  unpublished: false,
  whitelist: [],
  plugins: [],
  markdown: 'kramdown',
  highlighter: 'rouge',
  lsi: false,
  excerpt_separator: '\n\n',
  incremental: false,
  detach: false,
  port: '4000',
  host: '127.0.0.1',
  baseurl: null,
  show_dir_listing: false,
  permalink: 'date',
  paginate_path: '/page:num',
  timezone: null,
  quiet: false,
  verbose: false,
  defaults: [],
};

const KRAMDOWN: Hash = {
  auto_ids: true,
  toc_levels: [1, 2, 3, 4, 5, 6],
  entity_output: 'as_char',
  smart_quotes: 'lsquo,rsquo,ldquo,rdquo',
  input: 'GFM',
  hard_wrap: false,
  guess_lang: true,
  footnote_nr: 1,
  show_warnings: false,
};

const DEFAULT_EXCLUDES = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
];

function configOf(given: Hash): SiteConfig {
  const kramdown = over(KRAMDOWN, isHash(given['kramdown']) ? given['kramdown'] : {});
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const values: Hash = { ...DEFAULTS, ...given, ...set, kramdown };
  const text = (key: string, other: string): string => textOf(values[key], other);
  return {
    values,
    baseurl: text('baseurl', '').replace(/\/$/, ''),
    url: text('url', ''),
    permalink: text('permalink', 'date'),
    collectionsDir: text('collections_dir', ''),
    dataDir: text('data_dir', '_data'),
    includesDir: text('includes_dir', '_includes'),
    layoutsDir: text('layouts_dir', '_layouts'),
    collections: collectionsOf(values['collections'], text('permalink', 'date')),
    defaults: defaultsOf(values['defaults']),
    exclude: [...DEFAULT_EXCLUDES, ...textsOf(values['exclude'])],
    include: textsOf(values['include']),
    kramdown,
    markdown: text('markdown', 'kramdown'),
    markdownExtensions: text('markdown_ext', 'md')
      .split(',')
      .map((one) => one.trim().toLowerCase()),
    highlighter: text('highlighter', 'rouge'),
    showDrafts: values['show_drafts'] === true,
    unpublished: values['unpublished'] === true,
    future: values['future'] === true,
    limitPosts: typeof values['limit_posts'] === 'number' ? values['limit_posts'] : 0,
    timezone: typeof values['timezone'] === 'string' ? values['timezone'] : undefined,
    excerptSeparator: text('excerpt_separator', ''),
    pageExcerpts: values['page_excerpts'] === true,
  };
}

/** What is given over what holds by default, which `null` does not change. */
function over(defaults: Hash, given: Hash): Hash {
  const set = Object.entries(given).filter(([key, value]) => value !== null || defaults[key] === undefined);
  return { ...defaults, ...Object.fromEntries(set) };
}

function textOf(value: unknown, other: string): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : other;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A list of labels, or a mapping of label to metadata. Posts are a collection in any case. */
function collectionsOf(value: unknown, permalink: string): ReadonlyMap<string, Hash> {
  const collections = new Map<string, Hash>([['posts', {}]]);
  if (Array.isArray(value)) {
    for (const label of textsOf(value)) collections.set(label, {});
  } else if (isHash(value)) {
    for (const [label, metadata] of Object.entries(value)) {
      collections.set(label, isHash(metadata) ? metadata : {});
    }
  }
  collections.set('posts', { permalink: postTemplate(permalink), ...collections.get('posts'), output: true });
  return collections;
}

const OLD_TYPES: Readonly<Record<string, string>> = { page: 'pages', post: 'posts', draft: 'drafts' };

function defaultsOf(value: unknown): readonly FrontMatterDefault[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((set: unknown) => {
    if (!isHash(set) || !isHash(set['values'])) return [];
    const scope = isHash(set['scope']) ? set['scope'] : {};
    const type = typeof scope['type'] === 'string' ? scope['type'] : undefined;
    return [
      {
        scopePath: textOf(scope['path'], ''),
        scopeType: type === undefined ? undefined : (OLD_TYPES[type] ?? type),
        values: set['values'],
      },
    ];
  });
}
