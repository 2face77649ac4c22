import { documentOf, type SiteDocument } from '../../site/document';
import { redirectsOf, redirectTarget } from '../../site/redirects';
import type { Site, SiteLayout } from '../../site/site';
import { absoluteUrl } from '../site-address';
import { rubyText } from '../../yaml/ruby-text';

/** A site's pages as templates see them: with those of the plugin jekyll-redirect-from behind its own. */
export function pagesWithRedirects(site: Site): readonly SiteDocument[] {
  const known = all.get(site.pages);
  if (known) return known;
  const redirects = redirectsOf(site).map(({ from, document }) =>
    pageOf(site, PAGE, redirectData(site, from, document.url)),
  );
  const settings = site.config.values['redirect_from'];
  const hasList = site.plugins.has('jekyll-redirect-from') && !isOff(settings) && !site.has('redirects.json');
  const list = hasList ? [pageOf(site, 'redirects.json', { layout: null })] : [];
  const own = site.pages.map((page) => redirectingPage(site, page) ?? page);
  const pages = redirects.length + list.length === 0 ? site.pages : [...own, ...redirects, ...list];
  all.set(site.pages, pages);
  return pages;
}

/** What is published in the place of a page with `redirect_to`; undefined for any other page. */
export function redirectingPage(site: Site, page: SiteDocument): SiteDocument | undefined {
  const to = redirectTarget(site.plugins, page);
  return to === undefined
    ? undefined
    : pageOf(site, page.path, { ...page.data, ...redirectData(site, page.url, to) }, page.collection);
}

/** The layout that the plugin brings along, for a site that has none of that name. */
export function pluginLayout(site: Site, name: string): SiteLayout | undefined {
  if (name !== 'redirect' || !site.plugins.has('jekyll-redirect-from')) return undefined;
  return { name, path: '_layouts/redirect.html', text: LAYOUT, body: LAYOUT, bodyOffset: 0, data: {} };
}

const all = new WeakMap<readonly SiteDocument[], readonly SiteDocument[]>();

/** The name that the plugin gives all its pages. */
const PAGE = 'redirect.html';

function redirectData(site: Site, from: string, to: string): Readonly<Record<string, unknown>> {
  const address = /^https?:\/\//.test(to) ? to : absoluteUrl(site, to);
  return { sitemap: false, layout: 'redirect', permalink: from, redirect: { from, to: address } };
}

function isOff(settings: unknown): boolean {
  return typeof settings === 'object' && settings !== null && 'json' in settings && settings.json === false;
}

/** A page of that data, which has no text of its own. JSON is YAML. */
function pageOf(
  site: Site,
  path: string,
  data: Readonly<Record<string, unknown>>,
  collection?: string,
): SiteDocument {
  const context = { config: site.config, time: () => site.time };
  const page = documentOf(context, path, collection, `---\n${JSON.stringify(data)}\n---\n`);
  if (!page) throw new Error(`${rubyText(data['permalink'])} is a text with a front matter`);
  return page;
}

/** What browsers with and without scripts, and search engines, follow. */
const LAYOUT = `<!DOCTYPE html>
<html lang="en-US">
  <meta charset="utf-8">
  <title>Redirecting&hellip;</title>
${[
  '<link rel="canonical" href="URL">',
  '<script>location="URL"</script>',
  '<meta http-equiv="refresh" content="0; url=URL">',
  '<meta name="robots" content="noindex">',
  '<h1>Redirecting&hellip;</h1>',
  '<a href="URL">Click here if you are not redirected.</a>',
]
  .map((line) => `  ${line.replace('URL', '{{ page.redirect.to }}')}`)
  .join('\n')}
</html>
`;
