import { isHash } from '../../site/config';
import type { SiteDocument } from '../../site/document';
import type { Site } from '../../site/site';
import { withBodyTexts } from './body-texts';

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
  const address = (typeof base === 'string' ? base : 'https://github.com').replace(/(?<![/~])$/, '/');
  return withBodyTexts(html, ['a', 'code', 'pre', 'script', 'style'], (text) =>
    text.replace(MENTION, (whole, before: string, name: string) =>
      WORDS.has(name.toLowerCase())
        ? whole
        : `${before}<a href="${address}${name}" class="user-mention">@${name}</a>`,
    ),
  );
}

/** A whole name: nothing of it is given back for what may follow. */
const MENTION = /(^|\W)@(?=(\w[\w-]*))\2(?!\/)(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)/gm;

/** What is written of mentions, not of somebody. */
const WORDS: ReadonlySet<string> = new Set(['mention', 'mentions', 'mentioned', 'mentioning']);
