/**
 * The files of a site, as the site model reads them. Reading is synchronous: the model lives in a worker, and
 * Liquid asks for includes and data in the middle of a template.
 */
export interface SiteSource {
  /** Every file below the site's root, relative to it, `/` between the parts; `.git` and `node_modules` left out. */
  list(): readonly string[];
  /** The file's text, decoded as UTF-8; undefined where it is missing, can't be read or leaves the repository. */
  read(path: string): string | undefined;
}
