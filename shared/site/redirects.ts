import type { RubyTime } from '../yaml/ruby-value';
import type { SiteConfig } from './config';
import type { SiteDocument } from './document';
import { writtenDocuments } from './is-published';

/** An address that the plugin jekyll-redirect-from leads from to a page or a document. */
export interface Redirect {
  /** Without `baseurl`. */
  readonly from: string;
  readonly document: SiteDocument;
}

/** What of a site decides about redirects. */
interface Redirected {
  readonly config: SiteConfig;
  readonly plugins: ReadonlySet<string>;
  readonly time: RubyTime;
  readonly documents: readonly SiteDocument[];
  readonly pages: readonly SiteDocument[];
}

/** The old addresses that pages and published documents name in `redirect_from`, in the order in which Jekyll makes them. */
export function redirectsOf(site: Redirected): readonly Redirect[] {
  if (!site.plugins.has(PLUGIN)) return [];
  return [...writtenDocuments(site), ...site.pages].flatMap((document) =>
    textsOf(document.get('redirect_from')).map((from) => ({ from: withSlash(from), document })),
  );
}

/** Where `redirect_to` leads, which is published in the page's place; undefined for a page that is published itself. */
export function redirectTarget(plugins: ReadonlySet<string>, document: SiteDocument): string | undefined {
  return plugins.has(PLUGIN) ? textsOf(document.get('redirect_to'))[0] : undefined;
}

const PLUGIN = 'jekyll-redirect-from';

function textsOf(value: unknown): readonly string[] {
  return [value].flat().filter((text) => typeof text === 'string');
}

function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
