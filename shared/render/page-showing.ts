import { dataKeys } from '../site/data-files';
import type { SiteDocument } from '../site/document';
import type { Site } from '../site/site';

/**
 * The page that shows a data file: the first of the site's pages and documents whose text names it (`site.data.faq`),
 * or uses an include or a layout that does. Undefined where none is found: a name that Liquid puts together can't be.
 */
export function pageShowing(site: Site, dataPath: string): SiteDocument | undefined {
  const keys = dataKeys(site.config.dataDir, dataPath);
  if (!keys) return undefined;
  const known = found.get(site);
  const pages =
    known?.generation === site.generation ? known.pages : new Map<string, SiteDocument | undefined>();
  found.set(site, { generation: site.generation, pages });
  if (!pages.has(dataPath)) pages.set(dataPath, search(site, keys));
  return pages.get(dataPath);
}

const found = new WeakMap<
  Site,
  { readonly generation: number; readonly pages: Map<string, SiteDocument | undefined> }
>();

function search(site: Site, keys: readonly string[]): SiteDocument | undefined {
  const names = namePattern(keys);
  const documents = [...site.pages, ...site.documents];
  const direct = documents.find(({ text }) => names.test(text));
  if (direct) return direct;
  const { includesDir, layoutsDir } = site.config;
  const includes = site
    .filesIn(includesDir)
    .filter((path) => names.test(site.read(path) ?? ''))
    .map((path) => path.slice(includesDir.length + 1));
  const usesInclude = includes.length > 0 ? includePattern(includes) : undefined;
  const included = usesInclude && documents.find(({ text }) => usesInclude.test(text));
  if (included) return included;
  const layouts = site
    .filesIn(layoutsDir)
    .filter((path) => {
      const text = site.read(path) ?? '';
      return names.test(text) || usesInclude?.test(text) === true;
    })
    .map((path) => path.slice(layoutsDir.length + 1).replace(/\.[^./]*$/, ''));
  return documents.find((document) => layouts.includes(String(document.get('layout'))));
}

/** `site.data.help.faq`, or with any of the keys in brackets and quotes. */
function namePattern(keys: readonly string[]): RegExp {
  const parts = keys.map((key) => {
    const text = escaped(key);
    return String.raw`(?:\.${text}|\[\s*["']${text}["']\s*\])`;
  });
  return new RegExp(String.raw`\bsite\.data${parts.join('')}(?![\w-])`);
}

function includePattern(names: readonly string[]): RegExp {
  return new RegExp(String.raw`\{%-?\s*include(?:_cached)?\s+(?:${names.map(escaped).join('|')})[\s%-]`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
