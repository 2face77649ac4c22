import type { RubyTime } from '../yaml/ruby-value';
import type { SiteConfig } from './config';
import type { SiteDocument } from './document';
import { isLeftOut } from './entry-filter';
import type { GeneratedPage } from './generated-page';
import { isOutput, writtenDocuments } from './is-published';
import { redirectsOf } from './redirects';

export type ResolvedUrl =
  | { readonly kind: 'page' | 'document'; readonly path: string }
  | { readonly kind: 'static'; readonly path: string }
  | { readonly kind: 'sass'; readonly path: string }
  /** A page that a plugin makes. */
  | { readonly kind: 'generated'; readonly url: string };

/** What of a site decides where its addresses lead. */
interface Published {
  readonly config: SiteConfig;
  readonly plugins: ReadonlySet<string>;
  readonly time: RubyTime;
  readonly documents: readonly SiteDocument[];
  readonly pages: readonly SiteDocument[];
  readonly generated: readonly GeneratedPage[];
  has(path: string): boolean;
  document(path: string): SiteDocument | undefined;
}

/** The pages and documents that a site publishes, by their addresses without `baseurl`; see `resolveUrl`. */
export type Addresses = ReadonlyMap<string, SiteDocument>;

/** Of two that have one address, a page counts, and of two pages the later one. An old address leads on to its page. */
export function addressesOf(site: Published): Addresses {
  const redirects = redirectsOf(site).map(({ from, document }) => [normalUrl(from), document] as const);
  const own = [...writtenDocuments(site), ...site.pages].map(
    (document) => [normalUrl(document.url), document] as const,
  );
  return new Map([...redirects, ...own]);
}

/**
 * What a site shows at an address: `baseurl` may lead it, a query and a fragment may follow. Undefined where it shows
 * nothing there.
 *
 * @param addresses - asked for only where no file answers: they need all of the site's documents
 */
export function resolveUrl(
  site: Published,
  addresses: () => Addresses,
  urlPath: string,
): ResolvedUrl | undefined {
  const bare = decodePath(urlPath.replace(/[?#].*$/, ''));
  const { baseurl } = site.config;
  const inside = baseurl !== '' && (bare === baseurl || bare.startsWith(`${baseurl}/`));
  const path = inside ? bare.slice(baseurl.length) || '/' : bare;
  const url = path.startsWith('/') ? path : `/${path}`;
  const file = url.slice(1);
  const isFile = site.has(file) && !isLeftOut(site.config, file);
  if (isFile && !site.document(file)) return { kind: 'static', path: file };
  const sass = sassFor(site, file);
  if (sass !== undefined) return { kind: 'sass', path: sass };
  const document = addresses().get(normalUrl(url));
  if (document) {
    return { kind: document.collection === undefined ? 'page' : 'document', path: document.path };
  }
  return isFile ? { kind: 'static', path: file } : (collectionStatic(site, file) ?? generatedAt(site, url));
}

function generatedAt(site: Published, url: string): ResolvedUrl | undefined {
  const wanted = normalUrl(url);
  const found = site.generated.find(({ document }) => normalUrl(decodePath(document.url)) === wanted);
  return found && { kind: 'generated', url: found.document.url };
}

/** A file without front matter in a collection's folder is published without the underscore. */
function collectionStatic(site: Published, file: string): ResolvedUrl | undefined {
  const path = `_${file}`;
  const label = file.slice(0, Math.max(0, file.indexOf('/')));
  const isShown = isOutput(site.config, label) && site.has(path) && !site.document(path);
  return isShown ? { kind: 'static', path } : undefined;
}

function sassFor(site: Published, file: string): string | undefined {
  if (!file.endsWith('.css')) return undefined;
  const stem = file.slice(0, -'.css'.length);
  return [`${stem}.scss`, `${stem}.sass`].find((path) => site.has(path) && site.document(path));
}

/** Web servers show `/a/` as `/a/index.html` and `/a` as `/a.html`; one form stands for all. */
export function normalUrl(url: string): string {
  return url
    .replace(/\/index\.html?$/, '/')
    .replace(/\.html?$/, '')
    .replace(/(?<=.)\/$/, '');
}

/** A path without percent signs; as it is where they say nothing. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
