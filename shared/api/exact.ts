/** The page as the writer's own Jekyll makes it, and what is known of that Jekyll. Plain data for every host. */

/** Where a site's Jekyll comes from: the gems of its Gemfile, or those of the machine. */
export type JekyllSource = 'bundler' | 'system';

export type ExactState =
  /** It can't be had: the repository has no site, or the machine no Ruby, or no Jekyll. */
  | { readonly kind: 'absent'; readonly lacks: 'site' | 'ruby' | 'jekyll' }
  /** It could run; the writer has not said that it may. Nothing of the repository has been run. */
  | { readonly kind: 'off' }
  /** It may run, and starts with the first page that is shown. */
  | { readonly kind: 'idle' }
  /** Jekyll has been started and reads the site. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly jekyll: RunningJekyll }
  /** It ended by itself, and is started again in a moment. */
  | { readonly kind: 'waiting'; readonly seconds: number; readonly words: string }
  /** It can't be started, or ends again and again. `words` are the last lines of what it said. */
  | { readonly kind: 'stopped'; readonly reason: 'cannot-start' | 'keeps-ending'; readonly words: string };

export interface RunningJekyll {
  /** `4.3.1`. */
  readonly version: string;
  readonly ruby: string;
  readonly source: JekyllSource;
  /** Why it is not the Gemfile's Jekyll, where there is a Gemfile. */
  readonly note: string | undefined;
  /** Of pages and documents. */
  readonly pages: number;
  /** What reading the site took. */
  readonly milliseconds: number;
}

export interface ExactPage {
  readonly version: number;
  /**
   * The whole document, with the marks of `RenderedPage`; undefined where a reader sees no difference between it and the
   * built-in page of the same text.
   */
  readonly html: string | undefined;
  /** Where the two differ: each is an error of the built-in renderer. */
  readonly differences: readonly PageDifference[];
  readonly milliseconds: number;
}

export interface PageDifference {
  /** Which element: `html > body > main#top > p`. */
  readonly element: string;
  /** The question that it belongs to: `TOPIC/ITEM`. */
  readonly question: string | undefined;
  /** HTML, shortened; '' where there is nothing. */
  readonly builtIn: string;
  readonly exact: string;
}

export type ExactError =
  | { readonly code: 'no-repository' }
  /** The state says why: it is off, absent, or stopped. */
  | { readonly code: 'exact-not-running' }
  | { readonly code: 'superseded' }
  | { readonly code: 'no-page' }
  | { readonly code: 'exact-out-of-time'; readonly seconds: number }
  /** Jekyll can't make this page; `file` is relative to the site's root. */
  | {
      readonly code: 'exact-failed';
      readonly message: string;
      readonly file: string | undefined;
      readonly line: number | undefined;
    };
