import type { SiteDocument } from '../../site/document';
import type { Archive } from '../../site/generated-page';
import { LiquidObject } from './liquid-object';

/** A page of posts that have something in common, as templates see it. */
export class ArchiveObject extends LiquidObject {
  override readonly isMapping = true;
  readonly #page: SiteDocument;
  readonly #archive: Archive;
  readonly #objects: (posts: readonly SiteDocument[]) => readonly LiquidObject[];

  constructor(
    page: SiteDocument,
    archive: Archive,
    objects: (posts: readonly SiteDocument[]) => readonly LiquidObject[],
  ) {
    super();
    this.#page = page;
    this.#archive = archive;
    this.#objects = objects;
  }

  get(key: string): unknown {
    switch (key) {
      case 'posts':
        return this.#objects(this.#archive.posts);
      case 'type':
      case 'title':
      case 'date':
        return this.#archive[key];
      case 'name':
        return this.#page.basename;
      case 'path':
      case 'url':
        return this.#page[key];
      case 'permalink':
        return undefined;
      default:
        return this.#page.get(key);
    }
  }

  keys(): readonly string[] {
    return ['layout', 'posts', 'type', 'title', 'date', 'name', 'path', 'url', 'permalink'];
  }

  toString(): string {
    return `#<Jekyll:Archive @type=${this.#archive.type}>`;
  }
}
