import type { RubyTime } from '../yaml/ruby-value';
import { slugify } from './slug';

/** What a permalink's placeholders are filled from. */
export interface PermalinkParts {
  readonly collection: string;
  /** The path inside its folder, without the file's extension. */
  readonly path: string;
  /** The file's name without date and extension. */
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
  if (style === 'pretty') return `${stem}/`;
  if (style in STYLES) return `${stem}:output_ext`;
  if (style.endsWith('/')) return `${stem}/`;
  return style.endsWith(':output_ext') ? `${stem}:output_ext` : stem;
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

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function placeholder(name: string, parts: PermalinkParts): string | undefined {
  const date = new Date(parts.date.epoch);
  switch (name) {
    case 'collection':
      return parts.collection;
    case 'path':
      return parts.path;
    case 'name':
      return slugify(parts.basename);
    case 'basename':
      return parts.basename;
    case 'title':
      return slugify(parts.slug ?? parts.basename, 'pretty', 'kept');
    case 'slug':
      return slugify(parts.slug ?? parts.basename);
    case 'output_ext':
      return parts.outputExt;
    case 'categories':
      return parts.categories.map((one) => one.toLowerCase()).join('/');
    case 'slugified_categories':
      return parts.categories.map((one) => slugify(one)).join('/');
    default:
      return dateplaceholder(name, date);
  }
}

function dateplaceholder(name: string, date: Date): string | undefined {
  switch (name) {
    case 'year':
      return pad(date.getUTCFullYear(), 4);
    case 'short_year':
      return pad(date.getUTCFullYear() % 100, 2);
    case 'month':
      return pad(date.getUTCMonth() + 1, 2);
    case 'i_month':
      return String(date.getUTCMonth() + 1);
    case 'short_month':
      return date.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
    case 'long_month':
      return date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
    case 'day':
      return pad(date.getUTCDate(), 2);
    case 'i_day':
      return String(date.getUTCDate());
    case 'y_day':
      return pad(dayOfYear(date), 3);
    case 'short_day':
      return date.toLocaleString('en', { weekday: 'short', timeZone: 'UTC' });
    case 'long_day':
      return date.toLocaleString('en', { weekday: 'long', timeZone: 'UTC' });
    case 'hour':
      return pad(date.getUTCHours(), 2);
    case 'minute':
      return pad(date.getUTCMinutes(), 2);
    case 'second':
      return pad(date.getUTCSeconds(), 2);
    default:
      return undefined;
  }
}

function dayOfYear(date: Date): number {
  const start = Date.UTC(date.getUTCFullYear(), 0, 1);
  return Math.floor((date.getTime() - start) / 86_400_000) + 1;
}

function escapePath(path: string): string {
  if (/^[a-zA-Z0-9./-]*$/.test(path)) return path;
  return encodeURI(path)
    .replace(/%25(?=[0-9A-Fa-f]{2})/g, '%')
    .replace('#', '%23');
}
