import type { Site } from '../../site/site';
import { LiquidObject } from './liquid-object';

/** A collection in `site.collections`: its documents, and what `_config.yml` says of it. */
export class CollectionObject extends LiquidObject {
  readonly #site: Site;
  readonly #label: string;
  readonly #documents: (label: string) => readonly LiquidObject[];
  readonly #files: (label: string) => readonly LiquidObject[];

  constructor(
    site: Site,
    label: string,
    members: {
      readonly documents: (label: string) => readonly LiquidObject[];
      readonly files: (label: string) => readonly LiquidObject[];
    },
  ) {
    super();
    this.#site = site;
    this.#label = label;
    this.#documents = members.documents;
    this.#files = members.files;
  }

  get(key: string): unknown {
    const { collections } = this.#site.config;
    switch (key) {
      case 'label':
        return this.#label;
      case 'docs':
        return this.#documents(this.#label);
      case 'files':
        return this.#files(this.#label);
      case 'output':
        return collections.get(this.#label)?.['output'] === true;
      case 'relative_directory':
        return `_${this.#label}`;
      default:
        return collections.get(this.#label)?.[key];
    }
  }

  keys(): readonly string[] {
    const own = ['label', 'docs', 'files', 'relative_directory', 'output'];
    const given = Object.keys(this.#site.config.collections.get(this.#label) ?? {});
    return [...new Set([...own, ...given])];
  }

  toString(): string {
    return `[${this.#documents(this.#label).join(', ')}]`;
  }
}
