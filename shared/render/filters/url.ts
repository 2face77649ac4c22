import type { Site } from '../../site/site';
import type { Filters } from '../liquid/filter';
import { LiquidObject } from '../liquid/liquid-object';
import { isNothing } from '../liquid/operators';
import { stateOf } from '../liquid/render-state';
import { rubyText } from '../../yaml/ruby-text';

/** Filters of addresses. */
export const urlFilters: Filters = {
  relative_url(value) {
    return isNothing(value) ? undefined : relativeUrl(stateOf(this.context).site, value);
  },
  absolute_url(value) {
    return isNothing(value) ? undefined : absoluteUrl(stateOf(this.context).site, value);
  },
  strip_index: (value) => rubyText(value).replace(/\/index\.html?$/, '/'),
  cgi_escape: (value) => strictEncode(rubyText(value)).replace(/%20/g, '+'),
  url_encode: (value) => (isNothing(value) ? undefined : strictEncode(rubyText(value)).replace(/%20/g, '+')),
  url_decode: (value) => (isNothing(value) ? undefined : decode(rubyText(value).replace(/\+/g, ' '))),
  uri_escape: (value) => encodeURI(rubyText(value)).replace(/%25(?=[0-9A-F]{2})/gi, '%'),
};

/** An address of the site with its domain before it. */
export function absoluteUrl(site: Site, value: unknown): string {
  const text = addressOf(value);
  return isAbsolute(text) ? text : normalize(site.config.url + relativeUrl(site, value));
}

function relativeUrl(site: Site, value: unknown): string {
  const text = addressOf(value);
  return isAbsolute(text) ? text : normalize(slashed(site.config.baseurl) + slashed(text));
}

/** A document given instead of an address stands for its own. */
function addressOf(value: unknown): string {
  return rubyText(value instanceof LiquidObject ? value.get('url') : value);
}

function isAbsolute(text: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(text);
}

function slashed(text: string): string {
  return text === '' || text.startsWith('/') ? text : `/${text}`;
}

/** `Addressable::URI#normalize`, as far as it shows: what must be escaped is, `.` and `..` are stepped. */
function normalize(url: string): string {
  const escaped = encodeURI(url)
    .replace(/%25(?=[0-9A-Fa-f]{2})/g, '%')
    .replace(/%5B/g, '[')
    .replace(/%5D/g, ']');
  return escaped === '' ? '' : escaped.replace(/\/\.(?=\/|$)/g, '');
}

function strictEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
