import { isHash } from '../../site/config';
import type { SiteDocument } from '../../site/document';
import type { Site } from '../../site/site';

/**
 * The plugin jekyll-mentions: `@name` in a page of HTML becomes a link to the one who is meant, but for code and what
 * is a link already.
 */
export function withMentions(site: Site, page: SiteDocument, html: string): string {
  if (!site.plugins.has('jekyll-mentions') || !html.includes('@')) return html;
  const own = page.get('jekyll-mentions');
  if (own === false || page.outputExt !== '.html') return html;
  const given = own ?? site.config.values['jekyll-mentions'];
  const base = isHash(given) ? given['base_url'] : given;
  const address = (typeof base === 'string' ? base : 'https://github.com').replace(/\/$/, '');
  const start = Math.max(0, html.search(/<body\b/i));
  const body = html
    .slice(start)
    .replace(UNTOUCHED_OR_NAME, (whole, before?: string, name?: string) =>
      name === undefined
        ? whole
        : `${before ?? ''}<a href="${address}/${name}" class="user-mention">@${name}</a>`,
    );
  return html.slice(0, start) + body;
}

/** Elements that stay as they are, tags, or a name behind `@`. */
const UNTOUCHED_OR_NAME =
  /<(?:a|code|pre|script|style|textarea)\b[^]*?<\/(?:a|code|pre|script|style|textarea)\s*>|<[^>]*>|(^|[^\w/.@<])@([a-z\d](?:[a-z\d-]*[a-z\d])?)(?![\w@])/gi;
