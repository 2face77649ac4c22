import type { Hash } from './config';
import type { SiteDocument } from './document';
import type { GeneratedPage } from './generated-page';
import type { Pagination } from './pagination';
import type { Addresses } from './resolve-url';
import type { StaticFile } from './static-file';

/** What is made of the files' list and documents, thrown away whole when one of them changes: it is cheap to make. */
export interface Derived {
  data: Hash | undefined;
  pages: readonly SiteDocument[] | undefined;
  posts: readonly SiteDocument[] | undefined;
  documents: readonly SiteDocument[] | undefined;
  staticFiles: readonly StaticFile[] | undefined;
  layouts: ReadonlyMap<string, string> | undefined;
  files: ReadonlyMap<string, readonly string[]> | undefined;
  rootFiles: readonly string[] | undefined;
  addresses: Addresses | undefined;
  generated: readonly GeneratedPage[] | undefined;
  pagination: { readonly found: Pagination | undefined } | undefined;
  readonly collections: Map<string, readonly SiteDocument[]>;
}

export function emptyDerived(): Derived {
  return {
    data: undefined,
    pages: undefined,
    posts: undefined,
    documents: undefined,
    staticFiles: undefined,
    layouts: undefined,
    files: undefined,
    rootFiles: undefined,
    addresses: undefined,
    generated: undefined,
    pagination: undefined,
    collections: new Map(),
  };
}

/** What stays where a document is replaced by another one of the same file: the lists of files, and other collections. */
export function withOther(derived: Derived, label: string | undefined): Derived {
  const collections = new Map(derived.collections);
  if (label !== undefined) collections.delete(label);
  const pages = label === undefined ? undefined : derived.pages;
  return {
    ...derived,
    collections,
    pages,
    posts: undefined,
    documents: undefined,
    addresses: undefined,
    generated: undefined,
    pagination: undefined,
  };
}
