import { compareText } from './sort-documents';
import type { SiteSource } from './source';

/** The files of a site, each read once, with unsaved texts in the place of their own. */
export class SiteTexts {
  readonly #source: SiteSource;
  readonly #texts = new Map<string, string | undefined>();
  readonly #put = new Set<string>();
  /** Files that unsaved texts are without. */
  readonly #gone = new Set<string>();
  #files: readonly string[] | undefined;
  #fileSet: ReadonlySet<string> | undefined;

  constructor(source: SiteSource) {
    this.#source = source;
  }

  list(): readonly string[] {
    this.#files ??= [...new Set([...this.#source.list(), ...this.#put])]
      .filter((path) => !this.#gone.has(path))
      .sort(compareText);
    return this.#files;
  }

  has(path: string): boolean {
    this.#fileSet ??= new Set(this.list());
    return this.#fileSet.has(path) || this.#put.has(path);
  }

  /** A file's text; undefined where it is missing. */
  read(path: string): string | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, this.#source.read(path));
    return this.#texts.get(path);
  }

  /** Whether an unsaved text stands in the place of the file's own. */
  isPut(path: string): boolean {
    return this.#put.has(path);
  }

  /** The list has a new file once `relist` is called; until then it is there all the same. */
  put(path: string, text: string): void {
    this.#put.add(path);
    this.#gone.delete(path);
    this.#texts.set(path, text);
  }

  /** Takes a file for gone until `forget` names it. */
  takeAway(path: string): void {
    this.#gone.add(path);
    this.#put.delete(path);
  }

  relist(): void {
    this.#files = undefined;
    this.#fileSet = undefined;
  }

  /** Forgets what is known of a file, or of all below a folder, and what was put in their place. */
  forget(path: string): void {
    forgetAt(this.#texts, path);
    this.#put.delete(path);
    const below = `${path}/`;
    for (const gone of this.#gone) if (gone === path || gone.startsWith(below)) this.#gone.delete(gone);
  }
}

/** Takes a file out of what is known by path, or all below a folder. */
export function forgetAt(known: Map<string, unknown>, path: string): void {
  if (known.delete(path)) return;
  const below = `${path}/`;
  for (const key of known.keys()) if (key.startsWith(below)) known.delete(key);
}
