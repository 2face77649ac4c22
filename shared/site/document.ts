import { frontMatterOf } from '../yaml/front-matter';
import { readJekyllYaml, salvageYaml, type YamlError } from '../yaml/jekyll-yaml';
import { readTimestamp } from '../yaml/ruby-scalar';
import { RubyTime } from '../yaml/ruby-value';
import { isHash, type Hash, type SiteConfig } from './config';
import type { Parse } from './kept-parse';
import { deepMerge, defaultsFor } from './front-matter-defaults';
import { fillPermalink, postTemplate, sanitizeUrl, withStyleSuffix, type PermalinkParts } from './permalink';
import { titleOfSlug } from './slug';

/** A file with front matter: a page, or a document of a collection. */
export interface SiteDocument {
  /** Relative to the site's root. */
  readonly path: string;
  /** The collection's label; undefined for a page. */
  readonly collection: string | undefined;
  readonly text: string;
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
  readonly url: string;
  readonly date: RubyTime;
  readonly outputExt: string;
  readonly basename: string;
}

/** What a document must know of its site. */
export interface DocumentContext {
  readonly config: SiteConfig;
  readonly time: RubyTime;
  /** Reads the YAML of a front matter, or knows it from before. */
  readonly readFrontMatter?: ((yaml: string) => Parse<YamlError>) | undefined;
}

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

/** Makes a document of a file's text; undefined where the file has no front matter. */
export function documentOf(
  context: DocumentContext,
  path: string,
  collection: string | undefined,
  text: string,
): SiteDocument | undefined {
  const parts = frontMatterOf(text);
  if (!parts) return undefined;
  const yaml = text.slice(parts.yaml.from, parts.yaml.to);
  return new LazyDocument(context, path, collection, text, yaml, parts.body.from);
}

class LazyDocument implements SiteDocument {
  readonly path: string;
  readonly collection: string | undefined;
  readonly text: string;
  readonly bodyOffset: number;
  readonly #yaml: string;
  readonly #context: DocumentContext;
  #read: { readonly values: Hash; readonly error: YamlError | undefined } | undefined;
  #defaults: Hash | undefined;
  #data: Hash | undefined;
  #url: string | undefined;

  constructor(
    context: DocumentContext,
    path: string,
    collection: string | undefined,
    text: string,
    yaml: string,
    bodyOffset: number,
  ) {
    this.path = path;
    this.collection = collection;
    this.text = text;
    this.bodyOffset = bodyOffset;
    this.#yaml = yaml;
    this.#context = context;
  }

  get body(): string {
    return this.text.slice(this.bodyOffset);
  }

  get basename(): string {
    return this.path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  }

  get outputExt(): string {
    return outputExtOf(this.#context.config, this.path);
  }

  get frontMatter(): Hash {
    return this.#parsed().values;
  }

  get error(): YamlError | undefined {
    return this.#parsed().error;
  }

  get data(): Hash {
    if (this.#data) return this.#data;
    const data = { ...this.#implied(), ...deepMerge(this.#defaultValues(), this.frontMatter) };
    const names = this.collection === undefined ? {} : namesIn(data, this.path, this.collection);
    this.#data = { ...data, ...names };
    return this.#data;
  }

  get(key: string): unknown {
    if (this.#data || this.#read || this.#yaml.includes(key) || this.#yaml.includes('<<'))
      return this.data[key];
    return this.#defaultValues()[key] ?? this.#implied()[key];
  }

  get date(): RubyTime {
    const given = this.get('date');
    if (given instanceof RubyTime) return given;
    if (typeof given === 'string') return readTimestamp(given.trim()) ?? this.#context.time;
    return this.#context.time;
  }

  get url(): string {
    this.#url ??= this.#makeUrl();
    return this.#url;
  }

  #parsed(): { readonly values: Hash; readonly error: YamlError | undefined } {
    if (this.#read) return this.#read;
    const { value, problem } = (this.#context.readFrontMatter ?? readFrontMatter)(this.#yaml);
    this.#read = { values: isHash(value) ? value : {}, error: problem };
    return this.#read;
  }

  #defaultValues(): Hash {
    this.#defaults ??= defaultsFor(this.#context.config, this.path, this.collection ?? 'pages');
    return this.#defaults;
  }

  /** What a document of a collection has without saying so: `title`, `slug`, `date`, `categories`, `tags`, `ext`. */
  #implied(): Hash {
    if (this.collection === undefined) return {};
    const dated = DATED_NAME.exec(this.path);
    const slug = dated?.[2] ?? this.basename;
    const date = dated?.[1] === undefined ? undefined : readTimestamp(dated[1]);
    return {
      draft: false,
      categories: [],
      tags: [],
      title: titleOfSlug(slug),
      slug,
      ext: this.path.slice(this.path.lastIndexOf('.')),
      date: date ? new RubyTime(date.epoch, 'moment') : this.#context.time,
    };
  }

  #makeUrl(): string {
    const permalink = this.get('permalink');
    const parts = this.#permalinkParts();
    if (typeof permalink === 'string') return fillPermalink(postTemplate(permalink), parts);
    const config = this.#context.config;
    if (this.collection === undefined) return pageUrl(this.path, this.outputExt, config.permalink);
    const own = config.collections.get(this.collection)?.['permalink'];
    const template =
      this.collection === 'posts'
        ? postTemplate(typeof own === 'string' ? own : config.permalink)
        : typeof own === 'string'
          ? postTemplate(own)
          : withStyleSuffix('/:collection/:path', config.permalink);
    return fillPermalink(template, parts);
  }

  #permalinkParts(): PermalinkParts {
    const folder = `_${this.collection ?? ''}/`;
    const inside = this.path.slice(Math.max(0, this.path.indexOf(folder) + folder.length));
    const slug = this.get('slug');
    return {
      collection: this.collection ?? '',
      path: (this.collection === undefined ? this.path : inside).replace(/\.[^./]+$/, ''),
      basename: DATED_NAME.exec(this.path)?.[2] ?? this.basename,
      slug: typeof slug === 'string' ? slug : undefined,
      outputExt: this.outputExt,
      categories: namesIn(this.data, this.path, this.collection ?? '').categories,
      date: this.date,
    };
  }
}

interface Names {
  readonly categories: readonly string[];
  readonly tags: readonly string[];
}

/** Categories and tags as lists: of `category` or `categories` (a list, or words), a post's folders before them. */
function namesIn(data: Hash, path: string, collection: string): Names {
  const folders = collection === 'posts' ? (path.split('_posts/')[0] ?? '').split('/') : [];
  const listed = (one: string, many: string): readonly string[] => {
    const several = data[many];
    const words = typeof several === 'string' ? several.split(/\s+/) : several;
    const all: unknown[] = [data[one], ...(Array.isArray(words) ? words : [])];
    return all.flatMap((name) =>
      typeof name === 'string' || typeof name === 'number' ? [String(name)] : [],
    );
  };
  const categories = [...folders.filter((name) => name !== ''), ...listed('category', 'categories')];
  return { categories: [...new Set(categories)], tags: [...new Set(listed('tag', 'tags'))] };
}

function pageUrl(path: string, outputExt: string, style: string): string {
  const stem = path.replace(/\.[^./]+$/, '');
  if (outputExt !== '.html') return sanitizeUrl(stem + outputExt);
  if (/(?:^|\/)index$/.test(stem)) return sanitizeUrl(stem.replace(/index$/, ''));
  return sanitizeUrl(withStyleSuffix(stem, style).replace(':output_ext', outputExt));
}

function outputExtOf(config: SiteConfig, path: string): string {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
  if (config.markdownExtensions.includes(extension.slice(1).toLowerCase())) return '.html';
  return extension === '.scss' || extension === '.sass' ? '.css' : extension;
}
