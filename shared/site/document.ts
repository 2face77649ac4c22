import { frontMatterOf } from '../yaml/front-matter';
import { readJekyllYaml, salvageYaml, type YamlError } from '../yaml/jekyll-yaml';
import { rubyText } from '../yaml/ruby-text';
import { isTruthy, RubyTime } from '../yaml/ruby-value';
import { isHash, type Hash, type SiteConfig } from './config';
import type { Parse } from './kept-parse';
import { deepMerge, defaultsFor } from './front-matter-defaults';
import { fillPagePermalink, fillPermalink, pageUrl, withStyleSuffix, type PermalinkParts } from './permalink';
import { isPageByPlugin, pluginValue, type PluginContext } from './plugin-values';
import { readTime } from './read-time';
import { titleOfSlug } from './slug';
import { inZone } from './time-zone';

/** A file with front matter: a page, or a document of a collection. */
export interface SiteDocument {
  /** Relative to the site's root. */
  readonly path: string;
  /** The collection's label; undefined for a page. */
  readonly collection: string | undefined;
  readonly text: string;
  /** Whether the text begins with a byte order mark. */
  readonly hasMark: boolean;
  /** The text below the front matter. */
  readonly body: string;
  /** Where the body starts in the text, in UTF-16 code units. */
  readonly bodyOffset: number;
  /** The front matter over the defaults, with what the file's name tells. */
  readonly data: Hash;
  /** The front matter alone, as it was read. */
  readonly frontMatter: Hash;
  /** Why the front matter could not be read; the defaults count then. */
  readonly error: YamlError | undefined;
  /** One value of `data`, read without parsing the front matter where it can't hold the key. */
  get(key: string): unknown;
  /** One value of the front matter alone, read without parsing it where it can't hold the key. */
  own(key: string): unknown;
  /** One value that Jekyll itself acts on (`layout`, `permalink`): a page's own one counts even where it is null. */
  setting(key: string): unknown;
  readonly url: string;
  /** Its own date, or that of the site. */
  readonly date: RubyTime;
  /** The date that the front matter, the defaults or the file's name give; undefined where none does. */
  readonly ownDate: RubyTime | undefined;
  /** The path as Jekyll names it: without the folder of all collections. */
  readonly relativePath: string;
  readonly outputExt: string;
  readonly basename: string;
}

/** What a document must know of its site. */
export interface DocumentContext {
  readonly config: SiteConfig;
  /** `site.time`, which may change. */
  readonly time: () => RubyTime;
  /** Reads the YAML of a front matter, or knows it from before. */
  readonly readFrontMatter?: ((yaml: string) => Parse<YamlError>) | undefined;
  /** The site's plugins that give pages values of their own. */
  readonly plugins?: PluginContext | undefined;
  /** The address, where something else than the file and its front matter decides it. */
  readonly url?: string;
}

/** Of a page, Jekyll stops there; a document of a collection it leaves out. */
const NO_MAPPING: YamlError = { message: 'it holds no keys with values', line: 1, column: 1 };

/** A front matter's values; of broken YAML what can be made out. */
export function readFrontMatter(yaml: string): Parse<YamlError> {
  const read = readJekyllYaml(yaml);
  return read.ok
    ? { value: read.value, problem: undefined }
    : { value: salvageYaml(yaml), problem: read.error };
}

/** The same of a file's whole text. */
export function readFrontMatterOf(text: string): Parse<YamlError> {
  const parts = frontMatterOf(text);
  return readFrontMatter(parts ? text.slice(parts.yaml.from, parts.yaml.to) : '');
}

const DATED_NAME = /^(?:.+\/)*?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$/;

/** How a file begins: all that is to be known of it before its text is wanted. */
export interface DocumentHead {
  /** The YAML of its front matter; null where it has none. */
  readonly yaml: string | null;
  readonly hasMark: boolean;
}

export function headOf(text: string): DocumentHead {
  const parts = frontMatterOf(text);
  return {
    yaml: parts ? text.slice(parts.yaml.from, parts.yaml.to) : null,
    hasMark: text.startsWith('\uFEFF'),
  };
}

/** A file whose text is read when it is asked for. */
export interface DocumentFile {
  readonly path: string;
  readonly head: DocumentHead;
  text(): string;
}

/** Makes a document of a file's text; undefined where the file has no front matter, and no plugin wants none. */
export function documentOf(
  context: DocumentContext,
  path: string,
  collection: string | undefined,
  text: string,
): SiteDocument | undefined {
  return documentOfFile(context, { path, head: headOf(text), text: () => text }, collection);
}

/** Makes a document of a file; see `documentOf`. */
export function documentOfFile(
  context: DocumentContext,
  file: DocumentFile,
  collection: string | undefined,
): SiteDocument | undefined {
  const { plugins } = context;
  const isPage =
    file.head.yaml !== null || (plugins && isPageByPlugin(plugins, { path: file.path, collection }));
  return isPage ? new LazyDocument(context, file, collection) : undefined;
}

function bodyOffsetOf(text: string): number {
  const parts = frontMatterOf(text);
  return parts ? behindBlankLines(text, parts.body.from) : 0;
}

/** Jekyll takes the blank lines below a front matter for a part of its end. */
function behindBlankLines(text: string, from: number): number {
  const blank = /(?:[ \t\f\v\r]*\n)*(?:[ \t\f\v\r]*$)?/y;
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}

class LazyDocument implements SiteDocument {
  readonly path: string;
  readonly collection: string | undefined;
  readonly #file: DocumentFile;
  readonly #yaml: string;
  readonly #context: DocumentContext;
  #read: { readonly values: Hash; readonly error: YamlError | undefined } | undefined;
  #defaults: Hash | undefined;
  #data: Hash | undefined;
  #url: string | undefined;
  #ownDate: { readonly value: RubyTime | undefined } | undefined;
  #bodyOffset: number | undefined;

  constructor(context: DocumentContext, file: DocumentFile, collection: string | undefined) {
    this.path = file.path;
    this.collection = collection;
    this.#file = file;
    this.#yaml = file.head.yaml ?? '';
    this.#context = context;
  }

  get text(): string {
    return this.#file.text();
  }

  get hasMark(): boolean {
    return this.#file.head.hasMark;
  }

  /** Of the text itself: the file may have changed since its head was read. */
  get bodyOffset(): number {
    this.#bodyOffset ??= bodyOffsetOf(this.text);
    return this.#bodyOffset;
  }

  get body(): string {
    return this.text.slice(this.bodyOffset);
  }

  get basename(): string {
    return this.path
      .replace(/^.*\//, '')
      .replace(/\.[^.]+$/, '')
      .replace(/\.+$/, '');
  }

  get outputExt(): string {
    const permalink = this.setting('permalink');
    const own = typeof permalink === 'string' ? /[^/](\.[^./]+)$/.exec(permalink)?.[1] : undefined;
    return own ?? outputExtOf(this.#context.config, this.path);
  }

  get relativePath(): string {
    const { collectionsDir } = this.#context.config;
    const isInside = this.collection !== undefined && this.path.startsWith(`${collectionsDir}/`);
    return collectionsDir !== '' && isInside ? this.path.slice(collectionsDir.length + 1) : this.path;
  }

  get frontMatter(): Hash {
    return this.#parsed().values;
  }

  get error(): YamlError | undefined {
    return this.#parsed().error;
  }

  get data(): Hash {
    this.#data ??= this.#allData();
    return this.#data;
  }

  get(key: string): unknown {
    const isDate = key === 'date' && this.collection !== undefined;
    if (isDate) return this.date;
    const value = this.#mayHave(key)
      ? this.data[key]
      : (this.#defaultValues()[key] ?? this.#implied()[key] ?? this.#byPlugin(key));
    return value === undefined && key === 'last_modified_at' ? this.#lastModified : value;
  }

  /** With jekyll-last-modified-at a page tells when it was changed. When that was, this model doesn't know: now, say. */
  get #lastModified(): RubyTime | undefined {
    const { plugins, time } = this.#context;
    return plugins?.plugins.has('jekyll-last-modified-at') === true ? time() : undefined;
  }

  own(key: string): unknown {
    return this.#mayHave(key) ? this.frontMatter[key] : undefined;
  }

  setting(key: string): unknown {
    if (this.collection !== undefined) return this.get(key);
    const isOwn = this.#mayHave(key) && Object.hasOwn(this.frontMatter, key);
    return isOwn ? this.frontMatter[key] : (this.#defaultValues()[key] ?? this.#byPlugin(key));
  }

  get date(): RubyTime {
    const { config, time } = this.#context;
    return this.ownDate ?? inZone(time(), config.timezone);
  }

  get ownDate(): RubyTime | undefined {
    this.#ownDate ??= { value: this.#findDate() };
    return this.#ownDate.value;
  }

  get url(): string {
    this.#url ??= this.#context.url ?? this.#makeUrl();
    return this.#url;
  }

  #parsed(): { readonly values: Hash; readonly error: YamlError | undefined } {
    if (this.#read) return this.#read;
    const { value, problem } = (this.#context.readFrontMatter ?? readFrontMatter)(this.#yaml);
    const isOther = isTruthy(value) && !isHash(value);
    const error = problem ?? (isOther ? NO_MAPPING : undefined);
    this.#read = { values: isHash(value) ? value : {}, error };
    return this.#read;
  }

  /** Whether all data is to be read for a key: where neither text nor defaults hold it, it needs no parsing. */
  #mayHave(key: string): boolean {
    const written = key === 'categories' ? 'categor' : key === 'tags' ? 'tag' : key;
    const isMade =
      written !== key && Object.keys(this.#defaultValues()).some((one) => one.startsWith(written));
    return (
      isMade ||
      this.#data !== undefined ||
      this.#read !== undefined ||
      this.#yaml.includes(written) ||
      this.#yaml.includes('<<')
    );
  }

  #defaultValues(): Hash {
    this.#defaults ??= defaultsFor(this.#context.config, this.relativePath, this.collection ?? 'pages');
    return this.#defaults;
  }

  /** The front matter over the defaults; a document of a collection has a title, a slug, categories ... in any case. */
  #allData(): Hash {
    const merged: Record<string, unknown> = deepMerge(this.#defaultValues(), this.frontMatter);
    for (const key of ['title', 'layout']) {
      const value = merged[key] ?? this.#byPlugin(key);
      if (value !== undefined) merged[key] = value;
    }
    if (this.collection === undefined) return merged;
    const implied = this.#implied();
    const filled = Object.fromEntries(
      ['title', 'slug', 'ext'].map((key) => [key, isTruthy(merged[key]) ? merged[key] : implied[key]]),
    );
    const date = this.ownDate;
    const lists = [this.#defaultValues()['categories'], this.frontMatter['categories']];
    const names = namesIn(merged, lists, this.#folders);
    return { draft: this.#isDraft, ...merged, ...filled, ...names, ...(date ? { date } : {}) };
  }

  #byPlugin(key: string): string | undefined {
    const { plugins } = this.#context;
    return plugins && pluginValue(plugins, this, key);
  }

  /** What a document of a collection has without saying so. */
  #implied(): Hash {
    if (this.collection === undefined) return {};
    const slug = DATED_NAME.exec(this.path)?.[2] ?? this.basename;
    return {
      draft: this.#isDraft,
      categories: namesIn({}, [], this.#folders).categories,
      tags: [],
      title: titleOfSlug(slug),
      slug,
      ext: this.path.slice(this.path.lastIndexOf('.')),
    };
  }

  get #isDraft(): boolean {
    return this.collection === 'posts' && !this.relativePath.includes('_posts');
  }

  /** Of a post, the folders that its folder of posts is in. */
  get #folders(): readonly string[] {
    if (this.collection !== 'posts') return [];
    return (this.relativePath.split(/_(?:posts|drafts)\//)[0] ?? '').split('/').filter((name) => name !== '');
  }

  #findDate(): RubyTime | undefined {
    const { config, time } = this.#context;
    const given = this.#mayHave('date') ? this.frontMatter['date'] : undefined;
    const value = given ?? this.#defaultValues()['date'];
    if (this.collection === undefined) return value instanceof RubyTime ? value : undefined;
    if (value instanceof RubyTime && value.kind === 'moment') return inZone(value, config.timezone);
    const text = value instanceof RubyTime || typeof value === 'string' ? String(value) : undefined;
    const named = text ?? DATED_NAME.exec(this.path)?.[1];
    const read = named === undefined ? undefined : readTime(named, config.timezone, time());
    // A draft is as old as its file, which is not known here; Jekyll asks only where posts of days to come wait.
    const found = read ?? (this.#isDraft && !config.future ? time() : undefined);
    return found && inZone(found, config.timezone);
  }

  #makeUrl(): string {
    const permalink = this.setting('permalink');
    const { config } = this.#context;
    if (this.collection === undefined) {
      const page = { path: this.path, outputExt: this.outputExt };
      return typeof permalink === 'string'
        ? fillPagePermalink(permalink, page)
        : pageUrl(page, config.permalink);
    }
    if (typeof permalink === 'string') return fillPermalink(permalink, this.#permalinkParts(this.collection));
    const own = config.collections.get(this.collection)?.['permalink'];
    const template = typeof own === 'string' ? own : withStyleSuffix('/:collection/:path', config.permalink);
    return fillPermalink(template, this.#permalinkParts(this.collection));
  }

  #permalinkParts(collection: string): PermalinkParts {
    const slug = this.get('slug');
    const categories = this.get('categories');
    return {
      collection,
      path: this.relativePath.replace(/\.[^./]+$/, '').replace(`_${collection}`, ''),
      basename: this.basename,
      slug: typeof slug === 'string' ? slug : undefined,
      outputExt: this.outputExt,
      categories: Array.isArray(categories) ? categories.map(rubyText) : [],
      date: this.date,
    };
  }
}

interface Names {
  readonly categories: readonly unknown[];
  readonly tags: readonly unknown[];
}

/**
 * A post's folders, each `categories` (a list, or words) and `category` as one list; `tag`, or else `tags`, as another.
 */
function namesIn(data: Hash, categories: readonly unknown[], folders: readonly string[]): Names {
  const own = [...folders, ...categories.flatMap(categoriesOf)];
  const singles = (isTruthy(data['category']) ? [data['category']] : own).flat(Infinity);
  const tags = isTruthy(data['tag']) ? [data['tag']] : listed(data['tags']);
  return {
    // What is no text stays, and stands behind all of it once more as one.
    categories: [...new Set([...own, ...own.map(rubyText), ...singles.map(rubyText)])],
    tags: tags.flat(Infinity).filter((tag) => tag !== null),
  };
}

function categoriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter(isTruthy) : listed(value);
}

function listed(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '');
  return Array.isArray(value) ? value.flat(Infinity) : [];
}

function outputExtOf(config: SiteConfig, path: string): string {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
  if (config.markdownExtensions.includes(extension.slice(1).toLowerCase())) return '.html';
  return extension === '.scss' || extension === '.sass' ? '.css' : extension;
}
