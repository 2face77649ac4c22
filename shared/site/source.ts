/**
 * The files of a site, as the site model reads them. Reading is synchronous: the model lives in a worker, and
 * Liquid asks for includes and data in the middle of a template.
 */
export interface SiteSource {
  /** Every file below the site's root, relative to it, `/` between the parts; `.git` and `node_modules` left out. */
  list(): readonly string[];
  /** The file's text, decoded as UTF-8; undefined where it is missing, can't be read or leaves the repository. */
  read(path: string): string | undefined;
  /** The address of the Git repository's remote `origin`; undefined where there is none. Left out where nobody knows. */
  origin?(): string | undefined;
  /**
   * What `make` makes of the file's text, kept from an earlier time where the file is still the same; `question` names
   * all else that it depends on. Undefined where `read` would be. Left out by a source that keeps nothing.
   */
  kept?(path: string, question: string, make: (text: string) => string): string | undefined;
}
