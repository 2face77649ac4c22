import { Tag, type Context, type Emitter } from 'liquidjs';
import { isHash } from '../../site/config';
import { strftime } from '../../site/strftime';
import { stateOf, type RenderState } from '../liquid/render-state';
import { isNothing } from '../liquid/operators';
import { rubyText } from '../../yaml/ruby-text';
import { absoluteUrl } from '../site-address';
import { isActive } from './plugin-tag';
import { linkedData } from './linked-data';

/**
 * `{% seo %}` of the plugin jekyll-seo-tag: the page's title and what search engines and social networks read.
 */
export class SeoTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (!isActive(context, this, 'jekyll-seo-tag')) return;
    const facts = factsOf(stateOf(context));
    const hasTitle = !/\btitle\s*=\s*false\b/.test(this.token.args);
    emitter.write(
      [...(hasTitle ? [`<title>${facts.title}</title>`] : []), ...tagsOf(facts), linkedData(facts)].join(
        '\n',
      ),
    );
  }
}

/** `{% feed_meta %}` of the plugin jekyll-feed: where the site's feed is. */
export class FeedMetaTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (!isActive(context, this, 'jekyll-feed')) return;
    const state = stateOf(context);
    const { values } = state.site.config;
    const feed = isHash(values['feed']) ? rubyText(values['feed']['path']) : '';
    const title = escaped(rubyText(values['title'] ?? values['name']));
    const named = title === '' ? '' : ` title="${title}"`;
    const address = absoluteUrl(state.site, feed || 'feed.xml');
    emitter.write(`<link type="application/atom+xml" rel="alternate" href="${address}"${named} />`);
  }
}

/** What is said of a page, as HTML. Empty where there is nothing to say. */
export interface SeoFacts {
  readonly title: string;
  readonly pageTitle: string;
  readonly siteTitle: string;
  readonly description: string;
  readonly author: string;
  readonly twitter: string;
  readonly address: string;
  readonly image: string;
  readonly locale: string;
  readonly published: string;
  readonly logo: string;
  readonly isHome: boolean;
}

function factsOf({ site, page, engine }: RenderState): SeoFacts {
  const { values } = site.config;
  const plain = (value: unknown): string =>
    isNothing(value)
      ? ''
      : escaped(
          engine.markdown
            .convert(rubyText(value))
            .replace(/<[^>]*>/g, '')
            .replace(/[\t-\r ]+/g, ' ')
            .replace(/^ | $/g, ''),
        );
  const siteTitle = plain(values['title'] ?? values['name']);
  const own = plain(page.get('title'));
  const tagline = plain(values['tagline'] ?? values['description']);
  const second = own !== '' && siteTitle !== '' && own !== siteTitle ? siteTitle : tagline;
  const pageTitle = own || siteTitle;
  const image = page.get('image');
  const path = isHash(image) ? image['path'] : image;
  const author = page.get('author') ?? values['author'];
  const twitter = isHash(values['twitter']) ? rubyText(values['twitter']['username']).replace(/^@/, '') : '';
  return {
    title: second === '' ? pageTitle : `${pageTitle} | ${second}`,
    pageTitle,
    siteTitle,
    description:
      plain(firstOf(page.get('description'), engine.siteObject.objectOf(page).get('excerpt'))) ||
      plain(values['description']),
    author: plain(isHash(author) ? author['name'] : author),
    twitter,
    address: absoluteUrl(site, page.url.replace(/\/index\.html$/, '/')),
    image: isNothing(path) ? '' : absoluteUrl(site, rubyText(path)),
    locale: rubyText(page.get('lang') ?? values['lang'] ?? 'en_US').replace('-', '_'),
    published: page.collection === undefined ? '' : strftime(page.date, '%Y-%m-%dT%H:%M:%S%:z'),
    logo: isNothing(values['logo']) ? '' : absoluteUrl(site, rubyText(values['logo'])),
    isHome: page.url === '/' || page.url === '/index.html',
  };
}

function firstOf(...values: readonly unknown[]): unknown {
  return values.find((value) => !isNothing(value));
}

function tagsOf(facts: SeoFacts): readonly string[] {
  const { pageTitle, author, description, address, image, siteTitle, twitter, published } = facts;
  const named = (name: string, content: string): readonly string[] =>
    content === '' ? [] : [`<meta name="${name}" content="${content}" />`];
  const property = (name: string, content: string): readonly string[] =>
    content === '' ? [] : [`<meta property="${name}" content="${content}" />`];
  return [
    ...named('generator', 'Jekyll v4.3.1'),
    ...property('og:title', pageTitle),
    ...named('author', author),
    ...property('og:locale', facts.locale),
    ...named('description', description),
    ...property('og:description', description),
    `<link rel="canonical" href="${address}" />`,
    ...property('og:url', address),
    ...property('og:site_name', siteTitle),
    ...property('og:image', image),
    ...property('og:type', published === '' ? 'website' : 'article'),
    ...property('article:published_time', published),
    ...named('twitter:card', image === '' ? 'summary' : 'summary_large_image'),
    ...property('twitter:image', image),
    ...property('twitter:title', pageTitle),
    ...named('twitter:site', twitter === '' ? '' : `@${twitter}`),
    ...named('twitter:creator', twitter === '' || author === '' ? '' : `@${author}`),
  ];
}

function escaped(text: string): string {
  return text
    .replace(/&(?!(?:[a-zA-Z]+|#\d+);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
