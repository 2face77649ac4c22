import { RubyTime } from '../yaml/ruby-value';
import { activePlugins } from './active-plugins';
import { collectionLabel } from './collection-label';
import { readConfig, type ConfigProblem, type Hash, type SiteConfig } from './config';
import { dataTree, isDataFile, readDataFile, type DataProblem } from './data-files';
import { emptyDerived, withOther } from './derived';
import {
  documentOfFile,
  headOf,
  readFrontMatter,
  readFrontMatterOf,
  type DocumentFile,
  type SiteDocument,
} from './document';
import { isExcluded, isLeftOut } from './entry-filter';
import { isPublished } from './is-published';
import { keptParse, type Parse } from './kept-parse';
import { pluginSettings } from './plugin-settings';
import type { PluginContext } from './plugin-values';
import { archivesOf } from './archives';
import { githubRepository, type GithubRepository } from './github-repository';
import type { GeneratedPage } from './generated-page';
import { laterPages, paginationOf, type Pagination } from './pagination';
import { addressesOf, resolveUrl, type ResolvedUrl } from './resolve-url';
import { rubySort } from './ruby-sort';
import { forgetAt, SiteTexts } from './site-texts';
import {
  compareByFolders,
  compareDocuments,
  comparePages,
  compareText,
  sortDocuments,
} from './sort-documents';
import type { SiteSource } from './source';
import type { StaticFile } from './static-file';

/**
 * A Jekyll site, read as far as it was asked about. Files are read once and kept until `invalidate` names them;
 * front matters and data files are parsed when a template wants them.
 */
export interface Site {
  readonly config: SiteConfig;
  readonly configProblem: ConfigProblem | undefined;
  /** The plugins that the site is built with, by their gems' names. */
  readonly plugins: ReadonlySet<string>;
  /** What `site.time` is: when the site was opened, or what `setTime` has said since. */
  readonly time: RubyTime;
  /** What is known of the repository at GitHub, where a plugin tells it. */
  readonly github: GithubRepository | undefined;
  readonly data: Hash;
  readonly pages: readonly SiteDocument[];
  readonly posts: readonly SiteDocument[];
  /** Pages without a file of their own, which plugins add behind the site's own ones. */
  readonly generated: readonly GeneratedPage[];
  /** The list of posts that a plugin divides; undefined where none does. */
  readonly pagination: Pagination | undefined;
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
  /** Takes another moment for `site.time`. */
  setTime(time: RubyTime): void;
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

/** What of a site is read before all else. */
interface Settings {
  readonly config: SiteConfig;
  readonly problem: ConfigProblem | undefined;
  readonly plugins: ReadonlySet<string>;
  readonly github: GithubRepository | undefined;
}

class LazySite implements Site {
  time = new RubyTime(Math.floor(Date.now() / 1000) * 1000, 'moment');
  generation = 0;
  readonly #source: SiteSource;
  readonly #texts: SiteTexts;
  readonly #documents = new Map<string, SiteDocument | undefined>();
  readonly #dataValues = new Map<string, { value: unknown; problem: DataProblem | undefined }>();
  #config: Settings | undefined;
  #derived = emptyDerived();

  constructor(source: SiteSource) {
    this.#source = source;
    this.#texts = new SiteTexts(source);
  }

  get config(): SiteConfig {
    return this.#readConfig().config;
  }

  get configProblem(): ConfigProblem | undefined {
    return this.#readConfig().problem;
  }

  get plugins(): ReadonlySet<string> {
    return this.#readConfig().plugins;
  }

  get github(): GithubRepository | undefined {
    return this.#readConfig().github;
  }

  get data(): Hash {
    const { dataDir } = this.config;
    this.#derived.data ??= dataTree(dataDir, this.#texts.list(), (path) => this.#dataFile(path).value);
    return this.#derived.data;
  }

  get dataProblems(): readonly DataProblem[] {
    return [...this.#dataValues.values()].flatMap(({ problem }) => (problem ? [problem] : []));
  }

  get pages(): readonly SiteDocument[] {
    this.#derived.pages ??= this.#rootFiles()
      .flatMap((path) => this.document(path) ?? [])
      .filter((page) => isPublished(page, this.config, this.time))
      .sort((a, b) => comparePages(a.path, b.path));
    return this.#derived.pages;
  }

  get posts(): readonly SiteDocument[] {
    this.#derived.posts ??= rubySort(this.collection('posts') ?? [], (a, b) => compareDocuments(b, a));
    return this.#derived.posts;
  }

  get generated(): readonly GeneratedPage[] {
    this.#derived.generated ??= [...archivesOf(this), ...laterPages(this, this.pagination)];
    return this.#derived.generated;
  }

  get pagination(): Pagination | undefined {
    this.#derived.pagination ??= { found: paginationOf(this) };
    return this.#derived.pagination.found;
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
      .filter((document) => isPublished(document, this.config, this.time));
    const sorted = sortDocuments(documents, this.config.collections.get(label) ?? {});
    const { limitPosts } = this.config;
    const chosen = label === 'posts' && limitPosts > 0 ? sorted.slice(-limitPosts) : sorted;
    this.#derived.collections.set(label, chosen);
    return chosen;
  }

  read(path: string): string | undefined {
    return this.#texts.read(path);
  }

  has(path: string): boolean {
    return this.#texts.has(path);
  }

  document(path: string): SiteDocument | undefined {
    if (this.#documents.has(path)) return this.#documents.get(path);
    const file = this.has(path) && !BINARY.test(path) ? this.#file(path) : undefined;
    const document =
      file && this.#make(file, () => keptParse(this.#source, path, 'front matter', readFrontMatterOf));
    this.#documents.set(path, document);
    return document;
  }

  put(path: string, text: string): SiteDocument | undefined {
    const known = this.#documents.get(path);
    if (known && known.text === text) return known;
    const isReplaced = known !== undefined && this.has(path);
    this.#texts.put(path, text);
    const document = this.#make({ path, head: headOf(text), text: () => text });
    this.#documents.set(path, document);
    this.#derived =
      document && isReplaced
        ? withOther(this.#derived, document.collection)
        : { ...emptyDerived(), data: this.#derived.data };
    return document;
  }

  putFiles(files: ReadonlyMap<string, string>, isReplaced: (path: string) => boolean): void {
    const gone = this.#texts.list().filter((path) => isReplaced(path) && !files.has(path));
    const isOther = gone.length > 0 || [...files.keys()].some((path) => !this.has(path));
    for (const path of gone) {
      this.#texts.takeAway(path);
      this.#documents.set(path, undefined);
    }
    for (const [path, text] of files) this.put(path, text);
    if (!isOther) return;
    this.#texts.relist();
    this.#derived = { ...emptyDerived(), data: this.#derived.data };
  }

  putData(path: string, text: string): unknown {
    if (!this.#texts.isPut(path) || this.read(path) !== text) {
      this.#texts.put(path, text);
      this.#dataValues.delete(path);
    }
    return this.#dataFile(path).value;
  }

  filesIn(folder: string): readonly string[] {
    return this.#texts.list().filter((path) => path.startsWith(`${folder}/`));
  }

  include(name: string): { readonly path: string; readonly text: string } | undefined {
    const path = `${this.config.includesDir}/${name}`.replace('//', '/');
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

  setTime(time: RubyTime): void {
    if (time.epoch === this.time.epoch) return;
    this.time = time;
    this.#derived = { ...emptyDerived(), data: this.#derived.data };
  }

  invalidate(paths: readonly string[]): void {
    this.generation += 1;
    this.#texts.relist();
    this.#derived = emptyDerived();
    for (const path of paths) {
      this.#texts.forget(path);
      forgetAt(this.#documents, path);
      forgetAt(this.#dataValues, path);
      if (path === '_config.yml' || path === 'Gemfile' || path.startsWith('_plugins')) {
        this.#config = undefined;
        this.#documents.clear();
      }
    }
  }

  *readAhead(): Iterator<void> {
    for (const path of this.#texts.list()) {
      if (this.#texts.isPut(path) || BINARY.test(path)) continue;
      if (isDataFile(this.config.dataDir, path)) this.#parseData(path);
      else if (!isExcluded(this.config, path)) this.#readAheadDocument(path);
      yield;
    }
  }

  urlOf(path: string): string | undefined {
    const url = this.document(path)?.url;
    return url === undefined ? undefined : this.config.baseurl + url;
  }

  resolveUrl(urlPath: string): ResolvedUrl | undefined {
    return resolveUrl(this, () => (this.#derived.addresses ??= addressesOf(this)), urlPath);
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
    this.#derived.layouts ??= layoutPaths(this.config.layoutsDir, this.#texts.list());
    return this.#derived.layouts.get(name);
  }

  /** A file with its head, from an earlier time where the source has kept that; undefined where it is missing. */
  #file(path: string): DocumentFile | undefined {
    const kept = this.#source.kept?.(path, 'head', (text) => JSON.stringify(headOf(text)));
    if (kept !== undefined) return { path, head: JSON.parse(kept), text: () => this.read(path) ?? '' };
    const text = this.read(path);
    return text === undefined ? undefined : { path, head: headOf(text), text: () => text };
  }

  #make(file: DocumentFile, read = readFrontMatter): SiteDocument | undefined {
    const plugins = this.plugins.size === 0 ? undefined : this.#pluginContext();
    const context = { config: this.config, time: () => this.time, readFrontMatter: read, plugins };
    return documentOfFile(context, file, collectionLabel(this.config, file.path));
  }

  #collectionFiles(label: string): readonly string[] {
    this.#derived.files ??= this.#filesByCollection();
    return this.#derived.files.get(label) ?? [];
  }

  #filesByCollection(): ReadonlyMap<string, readonly string[]> {
    const files = new Map<string, string[]>();
    for (const path of this.#texts.list()) {
      const label = path.includes('_') ? collectionLabel(this.config, path) : undefined;
      if (label === undefined || isExcluded(this.config, path)) continue;
      const known = files.get(label);
      if (known) known.push(path);
      else files.set(label, [path]);
    }
    return files;
  }

  #rootFiles(): readonly string[] {
    this.#derived.rootFiles ??= this.#texts
      .list()
      .filter((path) => !isLeftOut(this.config, path) && collectionLabel(this.config, path) === undefined);
    return this.#derived.rootFiles;
  }

  #readConfig(): Settings {
    this.#config ??= this.#readSettings();
    return this.#config;
  }

  #readSettings(): Settings {
    const text = this.#source.read('_config.yml');
    const { config, problem } = readConfig(text);
    const plugins = activePlugins(config.values, {
      gemfile: this.#source.read('Gemfile'),
      ownPlugins: this.filesIn('_plugins')
        .filter((path) => path.endsWith('.rb'))
        .map((path) => this.#source.read(path) ?? ''),
    });
    const github = githubRepository(config, plugins, () => this.#source.origin?.());
    const more = pluginSettings(config, plugins, github);
    return { config: more ? readConfig(text, more).config : config, problem, plugins, github };
  }

  #dataFile(path: string): { value: unknown; problem: DataProblem | undefined } {
    const known = this.#dataValues.get(path);
    if (known) return known;
    const read = this.#texts.isPut(path) ? readDataFile(path, this.read(path) ?? '') : this.#parseData(path);
    this.#dataValues.set(path, read);
    return read;
  }

  /** Of the file itself, whatever was put in its place. */
  #parseData(path: string): Parse<DataProblem> {
    return keptParse(this.#source, path, `data ${extensionOf(path)}`, (text) => readDataFile(path, text));
  }

  #readAheadDocument(path: string): void {
    const isPage = collectionLabel(this.config, path) !== undefined || !isLeftOut(this.config, path);
    const document = isPage ? this.document(path) : undefined;
    // Both need the front matter; most documents' address does.
    if (document?.frontMatter) this.urlOf(path);
  }
}

function extensionOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
}

function layoutPaths(dir: string, files: readonly string[]): ReadonlyMap<string, string> {
  const inside = files.filter((path) => path.startsWith(`${dir}/`));
  return new Map(inside.map((path) => [path.slice(dir.length + 1).replace(/\.[^./]+$/, ''), path]));
}
