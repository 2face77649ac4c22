import { Tag, type Context, type Emitter } from 'liquidjs';
import { rubyText } from '../../yaml/ruby-text';
import { stateOf } from '../liquid/render-state';
import { linkedData } from './linked-data';
import { isActive } from './plugin-tag';
import { isSaid, partsOf, seoFactsOf, type SeoFacts } from './seo-facts';

/**
 * `{% seo %}` of the plugin jekyll-seo-tag 2.8: the page's title and what search engines and social networks read.
 */
export class SeoTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (!isActive(context, this, 'jekyll-seo-tag')) return;
    const facts = seoFactsOf(context);
    const { site, page } = stateOf(context);
    const isShown = facts.title !== undefined && !/title=false/i.test(this.token.args);
    const card = firstText(
      partsOf(page.get('twitter'))['card'],
      partsOf(site.config.values['twitter'])['card'],
    );
    const lines = [
      ...(isShown ? [`<title>${facts.title}</title>`] : []),
      ...tagsOfPage(facts, isSaid(site.config.values['url'])),
      ...tagsOfImage(facts),
      ...property('og:type', facts.published === undefined ? 'website' : 'article'),
      ...property('article:published_time', facts.published),
      ...tagsOfCard(facts, card || 'summary_large_image'),
      ...tagsOfSite(facts, site.config.values),
      linkedData(facts),
    ];
    emitter.write(lines.join('\n'));
  }
}

function tagsOfPage(facts: SeoFacts, hasDomain: boolean): readonly string[] {
  const { address, description } = facts;
  return [
    ...named('generator', 'Jekyll v4.3.1'),
    ...property('og:title', facts.pageTitle),
    ...named('author', facts.author['name']),
    ...property('og:locale', facts.locale),
    ...named('description', description),
    ...property('og:description', description),
    ...(hasDomain ? [`<link rel="canonical" href="${address}" />`, ...property('og:url', address)] : []),
    ...property('og:site_name', facts.siteTitle),
  ];
}

function tagsOfImage({ image }: SeoFacts): readonly string[] {
  if (image === undefined) return [];
  return [
    ...property('og:image', image.path),
    ...property('og:image:height', image['height']),
    ...property('og:image:width', image['width']),
    ...property('og:image:alt', image['alt']),
  ];
}

function tagsOfCard({ image, pageTitle }: SeoFacts, card: string): readonly string[] {
  return [
    ...named('twitter:card', image === undefined ? 'summary' : card),
    ...property('twitter:image', image?.path),
    ...named('twitter:image:alt', image?.['alt']),
    ...property('twitter:title', pageTitle),
  ];
}

/** What the site's settings say of its accounts. */
function tagsOfSite({ author }: SeoFacts, values: Readonly<Record<string, unknown>>): readonly string[] {
  const facebook = partsOf(values['facebook']);
  return [
    ...(isSaid(values['twitter']) ? tagsOfTwitter(author, partsOf(values['twitter'])) : []),
    ...property('fb:admins', facebook['admins']),
    ...property('article:publisher', facebook['publisher']),
    ...property('fb:app_id', facebook['app_id']),
    ...verifications(values),
  ];
}

function tagsOfTwitter(
  author: SeoFacts['author'],
  { username }: Readonly<Record<string, unknown>>,
): readonly string[] {
  const account = (name: unknown): string => `@${rubyText(name).replaceAll('@', '')}`;
  const creator = isSaid(author['twitter']) ? author['twitter'] : author['name'];
  return [
    ...named('twitter:site', account(username)),
    ...named('twitter:creator', typeof creator === 'string' ? account(creator) : undefined),
  ];
}

/** The names under which services look for the proof that a site is one's own. */
const VERIFICATIONS: Readonly<Record<string, string>> = {
  google: 'google-site-verification',
  bing: 'msvalidate.01',
  alexa: 'alexaVerifyID',
  yandex: 'yandex-verification',
  baidu: 'baidu-site-verification',
  facebook: 'facebook-domain-verification',
};

function verifications(values: Readonly<Record<string, unknown>>): readonly string[] {
  if (!isSaid(values['webmaster_verifications']))
    return named('google-site-verification', values['google_site_verification']);
  const given = partsOf(values['webmaster_verifications']);
  return Object.entries(VERIFICATIONS).flatMap(([service, name]) => named(name, given[service]));
}

function named(name: string, content: unknown): readonly string[] {
  return isSaid(content) ? [`<meta name="${name}" content="${rubyText(content)}" />`] : [];
}

function property(name: string, content: unknown): readonly string[] {
  return isSaid(content) ? [`<meta property="${name}" content="${rubyText(content)}" />`] : [];
}

/** Liquid's `default`: an empty text is as good as none. */
function firstText(...values: readonly unknown[]): string {
  return (
    values
      .filter(isSaid)
      .map(rubyText)
      .find((text) => text !== '') ?? ''
  );
}
