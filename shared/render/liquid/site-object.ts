import { archiveSettings } from '../../site/archives';
import { isHash, type Hash } from '../../site/config';
import { deepMerge } from '../../site/front-matter-defaults';
import type { SiteDocument } from '../../site/document';
import type { GeneratedPage } from '../../site/generated-page';
import { postsBy } from '../../site/posts-by';
import type { Site } from '../../site/site';
import type { StaticFile } from '../../site/static-file';
import { inZone } from '../../site/time-zone';
import { ArchiveObject } from './archive-object';
import { CollectionObject } from './collection-object';
import { DocumentObject, PageObject, type Shown } from './document-object';
import { pagesWithRedirects } from '../plugins/redirect-pages';
import { LiquidObject } from './liquid-object';
import { keepKeys, keyText } from '../../yaml/ruby-keys';
import { rubyText } from '../../yaml/ruby-text';
import { StaticFileObject } from './static-file-object';

/** `site` in a template. It makes the objects that stand for documents and files: for each always the same one. */
export class SiteObject extends LiquidObject {
  readonly #site: Site;
  readonly #shown: Shown;
  readonly #documents = new WeakMap<SiteDocument, LiquidObject>();
  readonly #lists = new WeakMap<readonly unknown[], readonly LiquidObject[]>();
  /** The page that is rendered, which decides what `related_posts` are. */
  current: SiteDocument | undefined;

  constructor(site: Site, shown: Shown) {
    super();
    this.#site = site;
    this.#shown = shown;
  }

  get(key: string): unknown {
    const site = this.#site;
    if (key !== 'posts' && site.config.collections.has(key)) return this.#objects(site.collection(key) ?? []);
    switch (key) {
      case 'data':
        return site.config.values['data'] ?? site.data;
      case 'time':
        return inZone(site.time, site.config.timezone);
      case 'pages':
        return this.#pages();
      case 'html_pages':
        return this.#pages().filter(isHtmlPage);
      case 'archives':
        return this.#archives() ?? site.config.values[key];
      case 'github':
        return this.#github();
      case 'jekyll-archives':
        return archiveSettings(site.config, site.plugins) ?? site.config.values[key];
      case 'posts':
        return this.#objects(site.posts);
      case 'related_posts':
        return this.#relatedPosts();
      case 'documents':
        return this.#allDocuments();
      case 'static_files':
        return this.#files(site.staticFiles);
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
    const own = ['data', 'time', 'pages', 'static_files', 'tags', 'categories', 'posts', 'html_pages'];
    const more = ['collections', 'documents', 'related_posts'];
    return [...new Set([...own, ...more, ...Object.keys(this.#site.config.values)])];
  }

  toString(): string {
    return 'Jekyll::Drops::SiteDrop';
  }

  /** A page or a document as templates see it. */
  objectOf(document: SiteDocument): LiquidObject {
    const known = this.#documents.get(document);
    if (known) return known;
    const made =
      document.collection === undefined
        ? this.#pageObject(document)
        : new DocumentObject(document, this.#site, this.#shown, (other) => this.objectOf(other));
    this.#documents.set(document, made);
    return made;
  }

  /** `paginator`, which a page has that shows a part of a divided list. */
  paginatorOf(page: SiteDocument): Hash | undefined {
    if (!/(?:^|\/)index\.html$/.test(page.path)) return undefined;
    const { pagination } = this.#site;
    const made = pagination && this.#generated(page);
    const pager = made?.kind === 'list' ? made.pager : pagination?.pagers[0];
    if (!pager || page.path !== pagination?.template.path) return undefined;
    const { previousPath, nextPath } = pager;
    return {
      page: pager.page,
      per_page: pager.perPage,
      posts: this.#objects(pager.posts),
      total_posts: pager.totalPosts,
      total_pages: pager.totalPages,
      previous_page: previousPath === undefined ? null : pager.page - 1,
      previous_page_path: previousPath ?? null,
      next_page: nextPath === undefined ? null : pager.page + 1,
      next_page_path: nextPath ?? null,
    };
  }

  /** Asks for the pages that plugins make, which takes all posts, only where the page is none of the site's own. */
  #generated(page: SiteDocument): GeneratedPage | undefined {
    const isOwn = this.#site.document(page.path) === page;
    return isOwn ? undefined : this.#site.generated.find(({ document }) => document === page);
  }

  #pageObject(page: SiteDocument): LiquidObject {
    const made = this.#generated(page);
    return made?.kind === 'archive'
      ? new ArchiveObject(page, made.archive, (posts) => this.#objects(posts))
      : new PageObject(page, this.#shown);
  }

  #pages(): readonly LiquidObject[] {
    const site = this.#site;
    const own = this.#objects(pagesWithRedirects(site));
    const made = site.generated.map(({ document }) => this.objectOf(document));
    return made.length === 0 ? own : [...own, ...made];
  }

  #github(): unknown {
    const { config, github } = this.#site;
    const given = config.values['github'];
    if (!github) return given;
    return given === undefined || given === null ? github : isHash(given) ? deepMerge(github, given) : given;
  }

  #archives(): readonly LiquidObject[] | undefined {
    const { config, plugins, generated } = this.#site;
    if (!archiveSettings(config, plugins)) return undefined;
    return generated.filter(({ kind }) => kind === 'archive').map(({ document }) => this.objectOf(document));
  }

  #objects(documents: readonly SiteDocument[]): readonly LiquidObject[] {
    return this.#listOf(documents, (document) => this.objectOf(document));
  }

  #files(files: readonly StaticFile[]): readonly LiquidObject[] {
    return this.#listOf(files, (file) => new StaticFileObject(file, this.#site));
  }

  #listOf<T>(list: readonly T[], make: (one: T) => LiquidObject): readonly LiquidObject[] {
    const known = this.#lists.get(list);
    if (known) return known;
    const made = list.map(make);
    this.#lists.set(list, made);
    return made;
  }

  /** Files without front matter in a collection count among its documents. */
  #allDocuments(): readonly LiquidObject[] {
    const labels = [...this.#site.config.collections.keys()];
    if (labels.every((label) => this.#site.collectionFiles(label).length === 0))
      return this.#objects(this.#site.documents);
    return labels.flatMap((label) => [
      ...this.#objects(this.#site.collection(label) ?? []),
      ...this.#files(this.#site.collectionFiles(label)),
    ]);
  }

  #collections(): readonly LiquidObject[] {
    const members = {
      documents: (label: string) => this.#objects(this.#site.collection(label) ?? []),
      files: (label: string) => this.#files(this.#site.collectionFiles(label)),
    };
    return [...this.#site.config.collections.keys()]
      .sort()
      .map((label) => new CollectionObject(this.#site, label, members));
  }

  /** The newest ten posts beside the page itself; only documents have any. */
  #relatedPosts(): readonly LiquidObject[] | undefined {
    const { current } = this;
    if (current?.collection === undefined) return undefined;
    const posts = this.#site.collection('posts') ?? [];
    if (posts.length < 2) return [];
    return this.#objects(
      posts
        .slice(-11)
        .reverse()
        .filter((post) => post.path !== current.path)
        .slice(0, 10),
    );
  }

  #postsBy(key: 'tags' | 'categories'): Readonly<Record<string, readonly LiquidObject[]>> {
    const groups = postsBy(this.#site.collection('posts') ?? [], key);
    const lists = Object.fromEntries(
      [...groups].map(([name, posts]) => [keyText(name), this.#objects(posts)]),
    );
    keepKeys(lists, groups.keys());
    return lists;
  }
}

/** What is written as HTML, or to an address that ends in a slash. */
function isHtmlPage(page: LiquidObject): boolean {
  const { url, outputExt } = page instanceof PageObject ? page.document : { url: rubyText(page.get('url')) };
  return /^\.x?html?$/.test(outputExt ?? '.html') || url.endsWith('/');
}
