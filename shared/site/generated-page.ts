import type { RubyTime } from '../yaml/ruby-value';
import type { SiteConfig } from './config';
import type { SiteDocument } from './document';

/** A page that a plugin makes: it has an address, and no file of its own. */
export type GeneratedPage =
  | { readonly kind: 'archive'; readonly document: SiteDocument; readonly archive: Archive }
  /** A later page of a divided list, whose file is that of the first one. */
  | { readonly kind: 'list'; readonly document: SiteDocument; readonly pager: Pager };

/** The posts that have something in common. */
export interface Archive {
  readonly type: 'tag' | 'category' | 'year' | 'month' | 'day';
  /** The name of a tag or a category, where that is a text. */
  readonly title: string | undefined;
  /** The first day of a year, a month ... */
  readonly date: RubyTime | undefined;
  /** The newest first. */
  readonly posts: readonly SiteDocument[];
}

/** One page of the list of posts that is divided, as `paginator` shows it. */
export interface Pager {
  readonly page: number;
  readonly perPage: number;
  readonly posts: readonly SiteDocument[];
  readonly totalPosts: number;
  readonly totalPages: number;
  readonly previousPath: string | undefined;
  readonly nextPath: string | undefined;
}

/** What of a site decides which pages its plugins make. */
export interface Generating {
  readonly config: SiteConfig;
  readonly plugins: ReadonlySet<string>;
  readonly time: RubyTime;
  readonly pages: readonly SiteDocument[];
  /** The newest first. */
  readonly posts: readonly SiteDocument[];
  collection(label: string): readonly SiteDocument[] | undefined;
}
