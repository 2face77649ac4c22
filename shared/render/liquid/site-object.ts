import type { SiteDocument } from '../../site/document';
import type { Site, StaticFile } from '../../site/site';
import { LiquidObject } from './liquid-object';
import { rubyText } from './ruby-text';

const objects = new WeakMap<SiteDocument, DocumentObject>();

/** A document as templates see it. The same document is always the same object. */
export function documentObject(document: SiteDocument, site: Site): DocumentObject {
  const known = objects.get(document);
  if (known) return known;
  const made = new DocumentObject(document, site);
  objects.set(document, made);
  return made;
}

export class DocumentObject extends LiquidObject {
  readonly document: SiteDocument;
  readonly #site: Site;
  /** What the body became, for layouts that read `page.content`. */
  content: string | undefined;

  constructor(document: SiteDocument, site: Site) {
    super();
    this.document = document;
    this.#site = site;
  }

  get(key: string): unknown {
    const { document } = this;
    switch (key) {
      case 'url':
        return document.url;
      case 'path':
      case 'relative_path':
        return document.path;
      case 'content':
        return this.content ?? document.body;
      case 'name':
        return (
          (document.collection === undefined ? undefined : document.get('name')) ??
          document.path.replace(/^.*\//, '')
        );
      case 'output':
        return undefined;
      default:
        return document.collection === undefined
          ? this.#pageValue(key)
          : this.#documentValue(key, document.collection);
    }
  }

  #pageValue(key: string): unknown {
    if (key !== 'dir') return this.document.get(key);
    const { url } = this.document;
    return url.endsWith('/') ? url : url.replace(/[^/]*$/, '');
  }

  #documentValue(key: string, collection: string): unknown {
    const { document } = this;
    switch (key) {
      case 'collection':
        return collection;
      case 'id':
        return (
          document.url.replace(/\/$/, '').replace(/[^/]*$/, '') +
          rubyText(document.get('slug') ?? document.basename)
        );
      case 'date':
        return document.date;
      case 'previous':
        return this.#neighbour(collection, -1);
      case 'next':
        return this.#neighbour(collection, 1);
      case 'excerpt':
        return document.body.trimStart().split(/\n\s*\n/)[0];
      default:
        return document.get(key);
    }
  }

  #neighbour(collection: string, step: number): DocumentObject | undefined {
    const all = this.#site.collection(collection) ?? [];
    const at = all.indexOf(this.document);
    const found = at === -1 ? undefined : all[at + step];
    return found && documentObject(found, this.#site);
  }

  keys(): readonly string[] {
    const own = ['url', 'path', 'content', 'name'];
    const more = this.document.collection === undefined ? ['dir'] : ['collection', 'id', 'relative_path'];
    return [...new Set([...Object.keys(this.document.data), ...own, ...more])];
  }

  toString(): string {
    return this.document.collection === undefined ? this.document.path : (this.content ?? this.document.body);
  }
}

class StaticFileObject extends LiquidObject {
  readonly #file: StaticFile;

  constructor(file: StaticFile) {
    super();
    this.#file = file;
  }

  get(key: string): unknown {
    const name = this.#file.path.replace(/^.*\//, '');
    switch (key) {
      case 'path':
        return this.#file.url;
      case 'name':
        return name;
      case 'basename':
        return name.replace(/\.[^.]*$/, '');
      case 'extname':
        return /\.[^.]*$/.exec(name)?.[0] ?? '';
      default:
        return undefined;
    }
  }

  keys(): readonly string[] {
    return ['path', 'name', 'basename', 'extname'];
  }

  toString(): string {
    return this.#file.url;
  }
}

/** `site` in a template. */
export class SiteObject extends LiquidObject {
  readonly #site: Site;
  readonly #lists = new WeakMap<readonly unknown[], readonly LiquidObject[]>();

  constructor(site: Site) {
    super();
    this.#site = site;
  }

  get(key: string): unknown {
    const site = this.#site;
    if (key !== 'posts' && site.config.collections.has(key)) return this.#objects(site.collection(key) ?? []);
    switch (key) {
      case 'data':
        return site.data;
      case 'time':
        return site.time;
      case 'pages':
        return this.#objects(site.pages);
      case 'html_pages':
        return this.#objects(site.pages).filter((page) => /\.html?$|\/$/.test(String(page.get('url'))));
      case 'posts':
        return this.#objects(site.posts);
      case 'documents':
        return this.#objects(site.documents);
      case 'static_files':
        return site.staticFiles.map((file) => new StaticFileObject(file));
      case 'collections':
        return this.#collections();
      case 'tags':
      case 'categories':
        return this.#postsBy(key);
      default:
        return site.config.values[key];
    }
  }

  keys(): readonly string[] {
    return [...Object.keys(this.#site.config.values), 'time', 'pages', 'posts', 'documents', 'data'];
  }

  toString(): string {
    return 'Jekyll::Drops::SiteDrop';
  }

  #objects(documents: readonly SiteDocument[]): readonly LiquidObject[] {
    const known = this.#lists.get(documents);
    if (known) return known;
    const made = documents.map((document) => documentObject(document, this.#site));
    this.#lists.set(documents, made);
    return made;
  }

  #collections(): readonly unknown[] {
    return [...this.#site.config.collections]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, metadata]) => ({
        ...metadata,
        label,
        output: metadata['output'] ?? false,
        relative_directory: `_${label}`,
        docs: this.#objects(this.#site.collection(label) ?? []),
        files: [],
      }));
  }

  #postsBy(key: 'tags' | 'categories'): Readonly<Record<string, readonly LiquidObject[]>> {
    const groups: Record<string, LiquidObject[]> = {};
    for (const post of this.#objects(this.#site.posts)) {
      const names = post.get(key);
      for (const name of Array.isArray(names) ? names.map(String) : []) (groups[name] ??= []).push(post);
    }
    return groups;
  }
}
