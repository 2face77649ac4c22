import { dataKeys } from '../site/data-files';
import type { SiteDocument } from '../site/document';
import type { Site } from '../site/site';

/**
 * The page that shows a data file: the first of the site's pages and documents whose text names it (`site.data.faq`),
 * or uses an include or a layout that does. Undefined where none is found: a name that Liquid puts together can't be.
 */
export function pageShowing(site: Site, dataPath: string): SiteDocument | undefined {
  const keys = dataKeys(site.config.dataDir, dataPath);
  return keys && searched(site, dataPath, () => search(site, namePattern(['data', ...keys])));
}

/**
 * The page that shows the files of a folder: the first that names its collection (`site.faqs`), or goes through the
 * site's pages and names the folder; else the page that one of its files is.
 */
export function pageShowingFolder(site: Site, folder: string): SiteDocument | undefined {
  const label = folder.replace(/^.*\//, '').replace(/^_/, '');
  return searched(site, folder, () => {
    const isCollection = folder.startsWith('_') || folder.includes('/_') || site.collection(label);
    const names = isCollection
      ? namePattern([label])
      : new RegExp(String.raw`\bsite\.(?:html_)?pages\b[^]*(?<![\w-])${escaped(label)}(?![\w-])`);
    const found = search(site, names);
    return found && !isIn(found.path, folder) ? found : ownPage(site, folder);
  });
}

/** A page that a file of the folder is. */
function ownPage(site: Site, folder: string): SiteDocument | undefined {
  const inFolder = [...site.pages, ...site.documents].filter(({ path }) => isIn(path, folder));
  return inFolder.find(({ path }) => {
    const shown = site.resolveUrl(site.urlOf(path) ?? '');
    return shown?.kind !== 'generated' && shown?.path === path;
  });
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/');
}

/** What is found is kept while the site's files stay the same. */
function searched(site: Site, path: string, find: () => SiteDocument | undefined): SiteDocument | undefined {
  const known = found.get(site);
  const pages = known?.generation === site.generation ? known.pages : new Map<string, string | undefined>();
  found.set(site, { generation: site.generation, pages });
  if (!pages.has(path)) pages.set(path, find()?.path);
  // Its text may be another by now.
  const page = pages.get(path);
  return page === undefined ? undefined : site.document(page);
}

const found = new WeakMap<
  Site,
  { readonly generation: number; readonly pages: Map<string, string | undefined> }
>();

function search(site: Site, names: RegExp): SiteDocument | undefined {
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

/** `site.data.help.faq`, `site.faqs`, or with any of the keys in brackets and quotes. */
function namePattern(keys: readonly string[]): RegExp {
  const parts = keys.map((key) => {
    const text = escaped(key);
    return String.raw`(?:\.${text}|\[\s*["']${text}["']\s*\])`;
  });
  return new RegExp(String.raw`\bsite${parts.join('')}(?![\w-])`);
}

function includePattern(names: readonly string[]): RegExp {
  return new RegExp(String.raw`\{%-?\s*include(?:_cached)?\s+(?:${names.map(escaped).join('|')})[\s%-]`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
