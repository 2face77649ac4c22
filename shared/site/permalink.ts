import type { RubyTime } from '../yaml/ruby-value';
import { slugify } from './slug';
import { strftime } from './strftime';

/** What a permalink's placeholders are filled from. */
export interface PermalinkParts {
  readonly collection: string;
  /** The path inside its folder, without the file's extension. */
  readonly path: string;
  /** The file's name without its extension. */
  readonly basename: string;
  readonly slug: string | undefined;
  readonly outputExt: string;
  readonly categories: readonly string[];
  readonly date: RubyTime;
}

/** Jekyll's built-in styles for posts, by name. */
const STYLES: Readonly<Record<string, string>> = {
  none: '/:categories/:title:output_ext',
  date: '/:categories/:year/:month/:day/:title:output_ext',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
};

export function postTemplate(style: string): string {
  return STYLES[style] ?? style;
}

/** A collection's or page's template where none is given: `stem` and the ending that the site's style wants. */
export function withStyleSuffix(stem: string, style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return `${stem}/`;
  return /^(?:date|ordinal|none)$|:output_ext$/.test(style) ? `${stem}:output_ext` : stem;
}

/** A page, as its permalink knows it. */
export interface PagePlace {
  readonly path: string;
  readonly outputExt: string;
}

/** The address of a page without a permalink, in the site's style. */
export function pageUrl(page: PagePlace, style: string): string {
  const isHtml = /^\.x?html?$/.test(page.outputExt);
  const isIndex = /(?:^|\/)index\.[^./]+$/.test(page.path);
  if (!isHtml) return fillPagePermalink('/:path/:basename:output_ext', page);
  return fillPagePermalink(isIndex ? '/:path/' : withStyleSuffix('/:path/:basename', style), page);
}

/** Fills a page's template, which knows three placeholders. */
export function fillPagePermalink(template: string, { path, outputExt }: PagePlace): string {
  const slash = path.lastIndexOf('/');
  const folder = slash === -1 ? '' : `/${path.slice(0, slash)}`;
  const basename = path
    .slice(slash + 1)
    .replace(/\.[^.]+$/, '')
    .replace(/\.+$/, '');
  return sanitizeUrl(
    template
      .replaceAll(':path', () => escapePath(folder))
      .replaceAll(':basename', () => escapePath(basename))
      .replaceAll(':output_ext', () => outputExt),
  );
}

/**
 * Fills a permalink template, by Jekyll's rules (docs: Permalinks). Never throws; an unknown placeholder stays as text.
 */
export function fillPermalink(template: string, parts: PermalinkParts): string {
  const filled = template.replace(/:([a-z_]+)/g, (whole, name: string) => {
    const value = placeholder(name, parts);
    if (value !== undefined) return escapePath(value);
    const shorter = name.endsWith('_') ? placeholder(name.slice(0, -1), parts) : undefined;
    return shorter === undefined ? whole : `${escapePath(shorter)}_`;
  });
  return sanitizeUrl(filled);
}

/** `Jekyll::URL#sanitize_url`: one leading slash, no doubled ones, no `..`. */
export function sanitizeUrl(url: string): string {
  return `/${url}`.replace(/\.\./g, '/').replace(/\.\//g, '').replace(/\/+/g, '/');
}

function placeholder(name: string, parts: PermalinkParts): string | undefined {
  switch (name) {
    case 'collection':
      return parts.collection;
    case 'path':
      return parts.path;
    case 'name':
      return slugify(parts.basename);
    case 'title':
      return slugify(parts.slug ?? parts.basename, 'pretty', 'kept');
    case 'slug':
      return slugify(parts.slug ?? parts.basename);
    case 'output_ext':
      return parts.outputExt;
    case 'categories':
      return [...new Set(parts.categories.map((one) => one.toLowerCase()))].join('/');
    case 'slugified_categories':
      return [...new Set(parts.categories.map((one) => slugify(one)))].join('/');
    default: {
      const format = DATE_PLACEHOLDERS[name];
      return format === undefined ? undefined : strftime(parts.date, format);
    }
  }
}

/** What each placeholder shows of the date. */
const DATE_PLACEHOLDERS: Readonly<Record<string, string>> = {
  year: '%Y',
  short_year: '%y',
  month: '%m',
  i_month: '%-m',
  short_month: '%b',
  long_month: '%B',
  day: '%d',
  i_day: '%-d',
  y_day: '%j',
  w_year: '%G',
  week: '%V',
  w_day: '%u',
  short_day: '%a',
  long_day: '%A',
  hour: '%H',
  minute: '%M',
  second: '%S',
};

export function escapePath(path: string): string {
  if (/^[a-zA-Z0-9./-]*$/.test(path)) return path;
  return encodeURI(path)
    .replace(/%25(?=[0-9A-Fa-f]{2})/g, '%')
    .replace('#', '%23');
}
