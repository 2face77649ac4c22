/** A file that is published as it is. */
export interface StaticFile {
  /** As Jekyll names it: from the site's root with a slash before it, in a collection without. */
  readonly path: string;
  /** The collection's label. */
  readonly collection: string | undefined;
}
