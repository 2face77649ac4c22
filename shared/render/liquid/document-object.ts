import { compareDocuments } from '../../site/sort-documents';
import type { SiteDocument } from '../../site/document';
import type { Site } from '../../site/site';
import { LiquidObject } from './liquid-object';
import { rubyInspect, rubyText } from '../../yaml/ruby-text';

/** What templates see of how a document is shown, which takes a rendering. */
export interface Shown {
  /** The body: as it is published where the document is rendered before the page in hand, else as it is written. */
  content(document: SiteDocument): string;
  excerpt(document: SiteDocument): string;
  /** The published page, layouts and all; undefined where that is rendered after the page in hand. */
  output(document: SiteDocument): string | undefined;
}

/** A document of a collection as templates see it. */
export class DocumentObject extends LiquidObject {
  readonly document: SiteDocument;
  readonly #site: Site;
  readonly #shown: Shown;
  readonly #others: (document: SiteDocument) => LiquidObject;

  constructor(
    document: SiteDocument,
    site: Site,
    shown: Shown,
    others: (document: SiteDocument) => LiquidObject,
  ) {
    super();
    this.document = document;
    this.#site = site;
    this.#shown = shown;
    this.#others = others;
  }

  get(key: string): unknown {
    const { document } = this;
    switch (key) {
      case 'url':
        return document.url;
      case 'path':
      case 'relative_path':
        return document.relativePath;
      case 'content':
        return this.#shown.content(document);
      case 'excerpt':
        return this.#excerpt();
      case 'name':
        return document.get('name') ?? document.path.replace(/^.*\//, '');
      case 'collection':
        return document.collection;
      case 'id':
        return this.#id();
      case 'date':
        return document.date;
      case 'previous':
        return this.#neighbour(-1);
      case 'next':
        return this.#neighbour(1);
      case 'output':
        return this.#shown.output(document);
      default:
        return document.get(key);
    }
  }

  keys(): readonly string[] {
    return [...new Set([...OWN_KEYS, ...Object.keys(this.document.data)])];
  }

  toString(): string {
    return this.#shown.content(this.document);
  }

  override order(other: LiquidObject): number | undefined {
    return other instanceof DocumentObject ? compareDocuments(this.document, other.document) : undefined;
  }

  #excerpt(): string {
    const given = this.document.get('excerpt');
    return isGiven(given) ? rubyText(given) : this.#shown.excerpt(this.document);
  }

  #id(): string {
    const { document } = this;
    const folder = document.url.replace(/\/$/, '').replace(/[^/]*$/, '');
    return folder + rubyText(document.get('slug') ?? document.basename);
  }

  #neighbour(step: number): LiquidObject | undefined {
    const all = this.#site.collection(this.document.collection ?? '') ?? [];
    const at = all.indexOf(this.document);
    const found = at === -1 ? undefined : all[at + step];
    return found && this.#others(found);
  }
}

/** In an order in which Jekyll lists them: Ruby's table of names decides, and with it the gems of the machine. */
const OWN_KEYS = [
  'name',
  'id',
  'next',
  'previous',
  'relative_path',
  'content',
  'excerpt',
  'output',
  'title',
  'categories',
  'path',
  'url',
  'date',
  'tags',
  'collection',
];

/** A page as templates see it: a mapping of its front matter over the defaults, with what the file tells. */
export class PageObject extends LiquidObject {
  override readonly isMapping = true;
  readonly document: SiteDocument;
  readonly #shown: Shown;

  constructor(document: SiteDocument, shown: Shown) {
    super();
    this.document = document;
    this.#shown = shown;
  }

  get(key: string): unknown {
    const { document } = this;
    switch (key) {
      case 'url':
        return document.url;
      case 'path':
        return document.get('path') ?? document.path;
      case 'content':
        return this.#shown.content(document);
      case 'excerpt':
        return this.#excerpt();
      case 'name':
        return document.path.replace(/^.*\//, '');
      case 'dir':
        return document.url.endsWith('/') ? document.url : document.url.replace(/[^/]*$/, '');
      default:
        return document.get(key);
    }
  }

  keys(): readonly string[] {
    const own = ['content', 'dir', 'excerpt', 'name', 'path', 'url'];
    return [...new Set([...Object.keys(this.document.data), ...own])];
  }

  toString(): string {
    const pairs = this.keys().map((key) => `${rubyInspect(key)}=>${rubyInspect(this.get(key))}`);
    return `{${pairs.join(', ')}}`;
  }

  #excerpt(): string | undefined {
    const given = this.document.get('excerpt');
    return isGiven(given) ? rubyText(given) : this.#shown.excerpt(this.document) || undefined;
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}
