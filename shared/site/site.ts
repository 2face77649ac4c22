import { RubyTime } from '../yaml/ruby-value';
import { activePlugins } from './active-plugins';
import { readConfig, type ConfigProblem, type Hash, type SiteConfig } from './config';
import { dataKeys, dataTree, readDataFile, type DataProblem } from './data-files';
import { documentOf, readFrontMatter, readFrontMatterOf, type SiteDocument } from './document';
import { isExcluded, isLeftOut } from './entry-filter';
import type { PluginContext } from './plugin-values';
import { rubySort } from './ruby-sort';
import { compareByFolders, compareDocuments, compareText, sortDocuments } from './sort-documents';
import { keptParse, type Parse } from './kept-parse';
import type { SiteSource } from './source';

export type ResolvedUrl =
  | { readonly kind: 'page' | 'document'; readonly path: string }
  | { readonly kind: 'static'; readonly path: string }
  | { readonly kind: 'sass'; readonly path: string };

/** A file that is published as it is. */
export interface StaticFile {
  /** As Jekyll names it: from the site's root with a slash before it, in a collection without. */
  readonly path: string;
  /** The collection's label. */
  readonly collection: string | undefined;
}

/**
 * A Jekyll site, read as far as it was asked about. Files are read once and kept until `invalidate` names them;
 * front matters and data files are parsed when a template wants them.
 */
export interface Site {
  readonly config: SiteConfig;
  readonly configProblem: ConfigProblem | undefined;
  /** The plugins that the site is built with, by their gems' names. */
  readonly plugins: ReadonlySet<string>;
  /** The moment the site was opened, as `site.time`. */
  readonly time: RubyTime;
  readonly data: Hash;
  readonly pages: readonly SiteDocument[];
  readonly posts: readonly SiteDocument[];
  readonly documents: readonly SiteDocument[];
  readonly staticFiles: readonly StaticFile[];
  /** The files of a collection that have no front matter. */
  collectionFiles(label: string): readonly StaticFile[];
  /** The documents of a collection in its order; undefined where the site has none of that label. */
  collection(label: string): readonly SiteDocument[] | undefined;
  /** A file's text; undefined where it is missing. */
  read(path: string): string | undefined;
  has(path: string): boolean;
  /** The page or document of a file; undefined where it is missing or has no front matter. */
  document(path: string): SiteDocument | undefined;
  /** Takes an unsaved text for a file's own until `invalidate` names it; returns its document. */
  put(path: string, text: string): SiteDocument | undefined;
  /**
   * Takes unsaved texts for those of several files until `invalidate` names them; files that `isReplaced` names and
   * that are not among them are taken for gone.
   */
  putFiles(files: ReadonlyMap<string, string>, isReplaced: (path: string) => boolean): void;
  /** Takes an unsaved text for a data file's own until `invalidate` names it; returns what it holds. */
  putData(path: string, text: string): unknown;
  /** The paths of the files below a folder. */
  filesIn(folder: string): readonly string[];
  include(name: string): { readonly path: string; readonly text: string } | undefined;
  layout(name: string): SiteLayout | undefined;
  /** What kept a data file from being read, of those that were asked for so far. */
  dataProblem(path: string): DataProblem | undefined;
  readonly dataProblems: readonly DataProblem[];
  /** Forgets what was read of these files (or folders), and what follows from it. */
  invalidate(paths: readonly string[]): void;
  /**
   * Reads all that templates can ask for, one file a step, so that a source which keeps what was parsed has it at hand.
   * Data is not held in memory before it is asked for.
   */
  readAhead(): Iterator<void>;
  /** Counts the invalidations: caches outside compare it. */
  readonly generation: number;
  /** A page's address, `baseurl` included; undefined where the file is no page or document. */
  urlOf(path: string): string | undefined;
  /** What the site shows at an address (`baseurl` may lead it, a query and a fragment may follow). */
  resolveUrl(urlPath: string): ResolvedUrl | undefined;
}

export interface SiteLayout {
  readonly name: string;
  readonly path: string;
  readonly body: string;
  /** Where the body starts in the file, in UTF-16 code units. */
  readonly bodyOffset: number;
  readonly text: string;
  readonly data: Hash;
}

export function openSite(source: SiteSource): Site {
  return new LazySite(source);
}

const BINARY =
  /\.(?:png|jpe?g|gif|webp|ico|svg|bmp|tiff?|avif|woff2?|ttf|eot|otf|pdf|zip|gz|tar|mp[34]|m4[av]|webm|mov|wav|exe|dmg|jar|class|psd|ai)$/i;

class LazySite implements Site {
  readonly time = new RubyTime(Math.floor(Date.now() / 1000) * 1000, 'moment');
  generation = 0;
  readonly #source: SiteSource;
  readonly #texts = new Map<string, string | undefined>();
  readonly #documents = new Map<string, SiteDocument | undefined>();
  readonly #dataValues = new Map<string, { value: unknown; problem: DataProblem | undefined }>();
  readonly #put = new Set<string>();
  /** Files that unsaved texts are without. */
  readonly #gone = new Set<string>();
  #files: readonly string[] | undefined;
  #fileSet: ReadonlySet<string> | undefined;
  #config: { readonly config: SiteConfig; readonly problem: ConfigProblem | undefined } | undefined;
  #plugins: ReadonlySet<string> | undefined;
  #derived = emptyDerived();

  constructor(source: SiteSource) {
    this.#source = source;
  }

  get config(): SiteConfig {
    return this.#readConfig().config;
  }

  get configProblem(): ConfigProblem | undefined {
    return this.#readConfig().problem;
  }

  get plugins(): ReadonlySet<string> {
    this.#plugins ??= activePlugins(this.config.values, {
      gemfile: this.#source.read('Gemfile'),
      ownPlugins: this.filesIn('_plugins')
        .filter((path) => path.endsWith('.rb'))
        .map((path) => this.#source.read(path) ?? ''),
    });
    return this.#plugins;
  }

  get data(): Hash {
    const { dataDir } = this.config;
    this.#derived.data ??= dataTree(dataDir, this.#list(), (path) => this.#dataFile(path).value);
    return this.#derived.data;
  }

  get dataProblems(): readonly DataProblem[] {
    return [...this.#dataValues.values()].flatMap(({ problem }) => (problem ? [problem] : []));
  }

  get pages(): readonly SiteDocument[] {
    this.#derived.pages ??= this.#rootFiles()
      .flatMap((path) => this.document(path) ?? [])
      .filter((page) => this.#isPublished(page))
      .sort((a, b) => compareText(nameOf(a.path), nameOf(b.path)) || compareFoldersFirst(a.path, b.path));
    return this.#derived.pages;
  }

  get posts(): readonly SiteDocument[] {
    this.#derived.posts ??= rubySort(this.collection('posts') ?? [], (a, b) => compareDocuments(b, a));
    return this.#derived.posts;
  }

  get documents(): readonly SiteDocument[] {
    this.#derived.documents ??= [...this.config.collections.keys()].flatMap(
      (label) => this.collection(label) ?? [],
    );
    return this.#derived.documents;
  }

  get staticFiles(): readonly StaticFile[] {
    this.#derived.staticFiles ??= [
      ...this.#rootFiles()
        .filter((path) => !this.document(path))
        .map((path) => ({ path: `/${path}`, collection: undefined }))
        .sort((a, b) => compareText(a.path, b.path)),
      ...[...this.config.collections.keys()].flatMap((label) => this.collectionFiles(label)),
    ];
    return this.#derived.staticFiles;
  }

  collectionFiles(label: string): readonly StaticFile[] {
    const { collectionsDir } = this.config;
    if (label === 'posts') return [];
    return this.#collectionFiles(label)
      .filter((path) => !this.document(path))
      .map((path) => ({
        path: collectionsDir === '' ? path : path.replace(`${collectionsDir}/`, ''),
        collection: label,
      }));
  }

  collection(label: string): readonly SiteDocument[] | undefined {
    if (!this.config.collections.has(label)) return undefined;
    const known = this.#derived.collections.get(label);
    if (known) return known;
    const documents = [...this.#collectionFiles(label)]
      .sort(compareByFolders)
      .flatMap((path) => this.document(path) ?? [])
      .filter((document) => this.#isPublished(document));
    const sorted = sortDocuments(documents, this.config.collections.get(label) ?? {});
    const { limitPosts } = this.config;
    const chosen = label === 'posts' && limitPosts > 0 ? sorted.slice(-limitPosts) : sorted;
    this.#derived.collections.set(label, chosen);
    return chosen;
  }

  read(path: string): string | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, this.#source.read(path));
    return this.#texts.get(path);
  }

  has(path: string): boolean {
    this.#fileSet ??= new Set(this.#list());
    return this.#fileSet.has(path) || this.#put.has(path);
  }

  document(path: string): SiteDocument | undefined {
    if (this.#documents.has(path)) return this.#documents.get(path);
    const text = this.has(path) && !BINARY.test(path) ? this.read(path) : undefined;
    const document =
      text === undefined
        ? undefined
        : this.#make(path, text, () => keptParse(this.#source, path, 'front matter', readFrontMatterOf));
    this.#documents.set(path, document);
    return document;
  }

  put(path: string, text: string): SiteDocument | undefined {
    const known = this.#documents.get(path);
    if (known && known.text === text) return known;
    const isReplaced = known !== undefined && this.has(path);
    this.#put.add(path);
    this.#texts.set(path, text);
    const document = this.#make(path, text);
    this.#documents.set(path, document);
    this.#derived =
      document && isReplaced
        ? withOther(this.#derived, document.collection)
        : { ...emptyDerived(), data: this.#derived.data };
    return document;
  }

  putFiles(files: ReadonlyMap<string, string>, isReplaced: (path: string) => boolean): void {
    const gone = this.#list().filter((path) => isReplaced(path) && !files.has(path));
    const isOther = gone.length > 0 || [...files.keys()].some((path) => !this.has(path));
    for (const path of gone) {
      this.#gone.add(path);
      this.#put.delete(path);
      this.#documents.set(path, undefined);
    }
    for (const [path, text] of files) {
      this.#gone.delete(path);
      this.put(path, text);
    }
    if (!isOther) return;
    this.#files = undefined;
    this.#fileSet = undefined;
    this.#derived = { ...emptyDerived(), data: this.#derived.data };
  }

  putData(path: string, text: string): unknown {
    if (this.#texts.get(path) !== text) {
      this.#put.add(path);
      this.#texts.set(path, text);
      this.#dataValues.delete(path);
    }
    return this.#dataFile(path).value;
  }

  filesIn(folder: string): readonly string[] {
    return this.#list().filter((path) => path.startsWith(`${folder}/`));
  }

  include(name: string): { readonly path: string; readonly text: string } | undefined {
    const path = `${this.config.includesDir}/${name}`;
    const text = this.has(path) ? this.read(path) : undefined;
    return text === undefined ? undefined : { path, text };
  }

  layout(name: string): SiteLayout | undefined {
    const path = this.#layoutPath(name);
    const text = path === undefined ? undefined : this.read(path);
    if (path === undefined || text === undefined) return undefined;
    const document = this.document(path);
    return {
      name,
      path,
      text,
      body: document?.body ?? text,
      bodyOffset: document?.bodyOffset ?? 0,
      data: document?.frontMatter ?? {},
    };
  }

  dataProblem(path: string): DataProblem | undefined {
    return this.#dataValues.get(path)?.problem;
  }

  invalidate(paths: readonly string[]): void {
    this.generation += 1;
    this.#files = undefined;
    this.#fileSet = undefined;
    this.#derived = emptyDerived();
    for (const path of paths) {
      this.#forget(path);
      if (path === '_config.yml') this.#config = undefined;
      if (path === '_config.yml' || path === 'Gemfile' || path.startsWith('_plugins')) {
        this.#plugins = undefined;
        this.#documents.clear();
      }
    }
  }

  *readAhead(): Iterator<void> {
    for (const path of this.#list()) {
      if (this.#put.has(path) || BINARY.test(path)) continue;
      if (dataKeys(this.config.dataDir, path)) this.#parseData(path);
      else if (!isExcluded(this.config, path)) this.#readAheadDocument(path);
      yield;
    }
  }

  urlOf(path: string): string | undefined {
    const url = this.document(path)?.url;
    return url === undefined ? undefined : this.config.baseurl + url;
  }

  resolveUrl(urlPath: string): ResolvedUrl | undefined {
    const bare = decodePath(urlPath.replace(/[?#].*$/, ''));
    const { baseurl } = this.config;
    const inside = baseurl !== '' && (bare === baseurl || bare.startsWith(`${baseurl}/`));
    const path = inside ? bare.slice(baseurl.length) || '/' : bare;
    return this.#resolve(path.startsWith('/') ? path : `/${path}`);
  }

  #resolve(url: string): ResolvedUrl | undefined {
    const file = url.slice(1);
    const isFile = this.has(file) && !isLeftOut(this.config, file);
    if (isFile && !this.document(file)) return { kind: 'static', path: file };
    const sass = this.#sassFor(file);
    if (sass !== undefined) return { kind: 'sass', path: sass };
    const document = this.#urls().get(normalUrl(url));
    if (document) {
      return { kind: document.collection === undefined ? 'page' : 'document', path: document.path };
    }
    return isFile ? { kind: 'static', path: file } : this.#collectionStatic(file);
  }

  /** A file without front matter in a collection's folder is published without the underscore. */
  #collectionStatic(file: string): ResolvedUrl | undefined {
    const path = `_${file}`;
    const label = file.slice(0, Math.max(0, file.indexOf('/')));
    const isOutput = this.config.collections.get(label)?.['output'] === true;
    return isOutput && this.has(path) && !this.document(path) ? { kind: 'static', path } : undefined;
  }

  #sassFor(file: string): string | undefined {
    if (!file.endsWith('.css')) return undefined;
    const stem = file.slice(0, -'.css'.length);
    return [`${stem}.scss`, `${stem}.sass`].find((path) => this.has(path) && this.document(path));
  }

  #urls(): ReadonlyMap<string, SiteDocument> {
    if (this.#derived.urls) return this.#derived.urls;
    const urls = new Map<string, SiteDocument>();
    for (const document of [...this.documents, ...this.pages]) {
      if (document.collection !== undefined && !this.#isOutput(document.collection)) continue;
      urls.set(normalUrl(document.url), document);
    }
    this.#derived.urls = urls;
    return urls;
  }

  #isOutput(label: string): boolean {
    return this.config.collections.get(label)?.['output'] === true;
  }

  /** Posts of days to come wait; of a page only what it says itself counts, not the defaults. */
  #isPublished(document: SiteDocument): boolean {
    // Jekyll looks for the three dashes at the very start: behind a byte order mark they are no front matter to it.
    if (document.text.startsWith('\uFEFF') && document.collection !== 'posts') return false;
    const { unpublished, future } = this.config;
    const isLate = document.collection === 'posts' && document.date.epoch > this.time.epoch;
    if (isLate && !future) return false;
    const value = document.collection === undefined ? publishedOf(document) : document.get('published');
    return unpublished || (value !== false && (document.collection !== 'posts' || value !== null));
  }

  #pluginContext(): PluginContext {
    return {
      config: this.config,
      plugins: this.plugins,
      has: (path) => this.has(path),
      hasLayout: (name) => this.#layoutPath(name) !== undefined,
    };
  }

  #layoutPath(name: string): string | undefined {
    this.#derived.layouts ??= layoutPaths(this.config.layoutsDir, this.#list());
    return this.#derived.layouts.get(name);
  }

  #make(path: string, text: string, read = readFrontMatter): SiteDocument | undefined {
    const plugins = this.plugins.size === 0 ? undefined : this.#pluginContext();
    const context = { config: this.config, time: this.time, readFrontMatter: read, plugins };
    return documentOf(context, path, this.#labelOf(path), text);
  }

  #labelOf(path: string): string | undefined {
    const { collectionsDir, collections } = this.config;
    const inside =
      collectionsDir !== '' && path.startsWith(`${collectionsDir}/`)
        ? path.slice(collectionsDir.length + 1)
        : path;
    if (/(?:^|\/)_posts\//.test(inside)) {
      const isOutside = collectionsDir !== '' && inside === path;
      return !isOutside && DATED_POST.test(path) ? 'posts' : undefined;
    }
    if (!inside.startsWith('_')) return undefined;
    const label = inside.slice(1, Math.max(0, inside.indexOf('/')));
    return collections.has(label) ? label : undefined;
  }

  #collectionFiles(label: string): readonly string[] {
    this.#derived.files ??= this.#filesByCollection();
    return this.#derived.files.get(label) ?? [];
  }

  #filesByCollection(): ReadonlyMap<string, readonly string[]> {
    const files = new Map<string, string[]>();
    for (const path of this.#list()) {
      const label = path.includes('_') ? this.#labelOf(path) : undefined;
      if (label === undefined || isExcluded(this.config, path)) continue;
      const known = files.get(label);
      if (known) known.push(path);
      else files.set(label, [path]);
    }
    return files;
  }

  #rootFiles(): readonly string[] {
    this.#derived.rootFiles ??= this.#list().filter(
      (path) => !isLeftOut(this.config, path) && this.#labelOf(path) === undefined,
    );
    return this.#derived.rootFiles;
  }

  #list(): readonly string[] {
    this.#files ??= [...new Set([...this.#source.list(), ...this.#put])]
      .filter((path) => !this.#gone.has(path))
      .sort(compareText);
    return this.#files;
  }

  #readConfig(): { readonly config: SiteConfig; readonly problem: ConfigProblem | undefined } {
    this.#config ??= readConfig(this.#source.read('_config.yml'));
    return this.#config;
  }

  #dataFile(path: string): { value: unknown; problem: DataProblem | undefined } {
    const known = this.#dataValues.get(path);
    if (known) return known;
    const read = this.#put.has(path) ? readDataFile(path, this.read(path) ?? '') : this.#parseData(path);
    this.#dataValues.set(path, read);
    return read;
  }

  /** Of the file itself, whatever was put in its place. */
  #parseData(path: string): Parse<DataProblem> {
    return keptParse(this.#source, path, `data ${extensionOf(path)}`, (text) => readDataFile(path, text));
  }

  #readAheadDocument(path: string): void {
    const isPage = this.#labelOf(path) !== undefined || !isLeftOut(this.config, path);
    const document = isPage ? this.document(path) : undefined;
    // Both need the front matter; most documents' address does.
    if (document?.frontMatter) this.urlOf(path);
  }

  #forget(path: string): void {
    const below = `${path}/`;
    for (const cache of [this.#texts, this.#documents, this.#dataValues]) {
      if (cache.delete(path)) continue;
      for (const key of cache.keys()) if (key.startsWith(below)) cache.delete(key);
    }
    this.#put.delete(path);
    for (const gone of this.#gone) if (gone === path || gone.startsWith(below)) this.#gone.delete(gone);
  }
}

/** What is made of the files' list and documents, thrown away whole when one of them changes: it is cheap to make. */
interface Derived {
  data: Hash | undefined;
  pages: readonly SiteDocument[] | undefined;
  posts: readonly SiteDocument[] | undefined;
  documents: readonly SiteDocument[] | undefined;
  staticFiles: readonly StaticFile[] | undefined;
  layouts: ReadonlyMap<string, string> | undefined;
  files: ReadonlyMap<string, readonly string[]> | undefined;
  rootFiles: readonly string[] | undefined;
  urls: ReadonlyMap<string, SiteDocument> | undefined;
  readonly collections: Map<string, readonly SiteDocument[]>;
}

function emptyDerived(): Derived {
  return {
    data: undefined,
    pages: undefined,
    posts: undefined,
    documents: undefined,
    staticFiles: undefined,
    layouts: undefined,
    files: undefined,
    rootFiles: undefined,
    urls: undefined,
    collections: new Map(),
  };
}

/** What stays where a document is replaced by another one of the same file: the lists of files, and other collections. */
function withOther(derived: Derived, label: string | undefined): Derived {
  const collections = new Map(derived.collections);
  if (label !== undefined) collections.delete(label);
  const pages = label === undefined ? undefined : derived.pages;
  return { ...derived, collections, pages, posts: undefined, documents: undefined, urls: undefined };
}

/** A post's file has its date in its name. */
const DATED_POST = /(?:^|\/)\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^./]+$/;

function publishedOf(page: SiteDocument): unknown {
  return page.text.includes('published') ? page.frontMatter['published'] : undefined;
}

/** Jekyll reads a folder's folders before its files. */
function compareFoldersFirst(a: string, b: string): number {
  const [as, bs] = [a.split('/'), b.split('/')];
  const at = as.findIndex((part, index) => part !== bs[index]);
  const [isFileA, isFileB] = [at === as.length - 1, at === bs.length - 1];
  return isFileA === isFileB ? compareText(a, b) : isFileA ? 1 : -1;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function extensionOf(path: string): string {
  return nameOf(path)
    .replace(/^.*(?=\.)/, '')
    .toLowerCase();
}

function layoutPaths(dir: string, files: readonly string[]): ReadonlyMap<string, string> {
  const inside = files.filter((path) => path.startsWith(`${dir}/`));
  return new Map(inside.map((path) => [path.slice(dir.length + 1).replace(/\.[^./]+$/, ''), path]));
}

/** Web servers show `/a/` as `/a/index.html` and `/a` as `/a.html`; one form stands for all. */
function normalUrl(url: string): string {
  return url
    .replace(/\/index\.html?$/, '/')
    .replace(/\.html?$/, '')
    .replace(/(?<=.)\/$/, '');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
