import { isHash } from '../../site/config';
import type { SiteDocument } from '../../site/document';
import type { Site } from '../../site/site';

/**
 * The text of a Markdown page with its links to files of the site made links to their addresses, as the plugin
 * jekyll-relative-links does: `[text](../page.md#part "title")` and `[name]: page.md`. Images are left alone, and what
 * leads to no file.
 */
export function withRelativeLinks(site: Site, page: SiteDocument, text: string): string {
  if (!isWanted(site, page)) return text;
  const folder = page.path.replace(/[^/]*$/, '');
  const addressOf = (target: string): string | undefined => {
    const [, path = '', part = ''] = /^([^#?]*)([#?].*)?$/.exec(target) ?? [];
    if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return undefined;
    const file = path.startsWith('/') ? path.slice(1) : stepped(folder + path);
    const url =
      site.urlOf(file) ??
      (site.staticFiles.some((one) => one.path === `/${file}`)
        ? `${site.config.baseurl}/${file}`
        : undefined);
    return url === undefined ? undefined : url + part;
  };
  return text
    .replace(INLINE, (whole, start: string, target: string, end: string) => {
      const address = addressOf(target);
      return address === undefined ? whole : start + address + end;
    })
    .replace(REFERENCE, (whole, start: string, target: string, end: string) => {
      const address = addressOf(target);
      return address === undefined ? whole : start + address + end;
    });
}

const INLINE = /((?<!!)\[(?:[^[\]]|!?\[[^\]]*\](?:\([^)]*\))?)*\]\()([^\s)]+)((?:\s+["'][^\n]*?["'])?\))/g;
const REFERENCE = /^([ \t]*\[[^\]\n]+\]:[ \t]*)(\S+)((?:[ \t]+["'][^\n]*["'])?[ \t]*)$/gm;

function isWanted(site: Site, page: SiteDocument): boolean {
  if (!site.plugins.has('jekyll-relative-links')) return false;
  const given = site.config.values['relative_links'];
  const settings = isHash(given) ? given : {};
  if (settings['enabled'] === false) return false;
  return page.collection === undefined || settings['collections'] === true;
}

function stepped(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
