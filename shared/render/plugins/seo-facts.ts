import type { Context } from 'liquidjs';
import { isHash } from '../../site/config';
import { rubyText } from '../../yaml/ruby-text';
import { escapedOnce } from '../filters/text';
import { dateToXmlSchema } from '../filters/date';
import { escapeAddress } from '../normalize-address';
import { stateOf } from '../liquid/render-state';
import { absoluteUrl } from '../site-address';

/** Settings, and front matter. */
type Values = Readonly<Record<string, unknown>>;

/** What search engines and social networks are told of a page. A text is HTML, and undefined where nothing is said. */
export interface SeoFacts {
  readonly title: string | undefined;
  readonly pageTitle: string | undefined;
  readonly siteTitle: string | undefined;
  readonly description: string | undefined;
  /** What is known of the author: a `name`, `twitter`, `url`, `type`, whatever the site's data hold. */
  readonly author: Values;
  readonly locale: string;
  readonly address: string;
  /** The picture's address, `path`, and what the front matter says besides. */
  readonly image: (Values & { readonly path: string }) | undefined;
  readonly published: string | undefined;
  readonly modified: string | undefined;
  /** The type of thing that the page is, by schema.org. */
  readonly type: string;
  /** The name of the thing that the page is about. */
  readonly name: string | undefined;
  readonly links: unknown;
  readonly logo: string | undefined;
}

export function seoFactsOf(context: Context): SeoFacts {
  const { site, page, engine } = stateOf(context);
  const { values } = site.config;
  const object = engine.siteObject.objectOf(page);
  const of = (key: string): unknown => object.get(key);
  const plain = (value: unknown): string | undefined => {
    const html = engine.markdown.convert(rubyText(value));
    const text = html
      .replace(/<[^>]*>/g, '')
      .replace(/[\t-\r ]+/g, ' ')
      .replace(/^ | $/g, '');
    return text === '' ? undefined : escapedOnce(text);
  };
  const time = (value: unknown): string | undefined =>
    isSaid(value) ? rubyText(dateToXmlSchema({ context }, value)) : undefined;
  const address = (value: unknown): string => escapeAddress(absoluteUrl(site, value));

  const siteTitle = plain(values['title'] ?? values['name']);
  const pageTitle = plain(of('title')) ?? siteTitle;
  const about = plain(values['description']);
  const seo = partsOf(of('seo'));
  const social = partsOf(values['social']);
  const isHome = /^\/(?:about\/)?(?:index\.html?)?$/.test(page.url);
  const published = time(of('date'));
  return {
    title: titleOf(
      pageTitle,
      siteTitle,
      about === undefined ? undefined : (plain(values['tagline']) ?? about),
    ),
    pageTitle,
    siteTitle,
    description: plain(isSaid(of('description')) ? of('description') : of('excerpt')) ?? about,
    author: authorOf([of('author'), of('authors'), values['author']], site.data['authors']),
    locale: rubyText(firstSaid(of('locale'), values['locale'], of('lang'), values['lang'], 'en_US')).replace(
      /-/g,
      '_',
    ),
    address: rubyText(of('canonical_url')) || absoluteUrl(site, page.url).replaceAll('/index.html', '/'),
    image: imageOf(of('image'), address),
    published,
    modified: time(firstSaid(seo['date_modified'], of('last_modified_at'), of('date'))),
    type: rubyText(
      firstSaid(seo['type'], isHome ? 'WebSite' : published === undefined ? 'WebPage' : 'BlogPosting'),
    ),
    name:
      (isSaid(seo['name']) ? plain(seo['name']) : undefined) ??
      (isHome ? (plain(social['name']) ?? siteTitle) : undefined),
    links: firstSaid(seo['links'], isHome ? social['links'] : undefined),
    logo: isSaid(values['logo']) ? address(values['logo']) : undefined,
  };
}

/** Ruby takes nothing and `false` for not said. */
export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function firstSaid(...values: readonly unknown[]): unknown {
  return values.find(isSaid);
}

/** The parts of a group of keys; none where the value is no group. */
export function partsOf(value: unknown): Values {
  return isHash(value) ? value : {};
}

function titleOf(
  page: string | undefined,
  site: string | undefined,
  about: string | undefined,
): string | undefined {
  if (site !== undefined && page !== site) return `${page ?? ''} | ${site}`;
  return site !== undefined && about !== undefined ? `${site} | ${about}` : page;
}

/** The first author that is named: a group of keys, or a name that the site's `_data/authors` may say more about. */
function authorOf([own, several, siteWide]: readonly unknown[], known: unknown): Values {
  const first: unknown = Array.isArray(several) ? several[0] : undefined;
  const author = [own, first, siteWide].find((one) => rubyText(one) !== '');
  if (isHash(author)) return author;
  return typeof author === 'string' ? { name: author, ...partsOf(partsOf(known)[author]) } : {};
}

function imageOf(image: unknown, address: (value: unknown) => string): SeoFacts['image'] {
  const parts = typeof image === 'string' ? { path: image } : partsOf(image);
  const path = firstSaid(parts['path'], parts['facebook'], parts['twitter']);
  return isSaid(path) ? { ...parts, path: address(path) } : undefined;
}
