import { absoluteUrl, relativeUrl } from '../site-address';
import type { Filters } from '../liquid/filter';
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
  uri_escape: (value) => uriEscaped(rubyText(value)),
};

/** An address in which what must be escaped is; what is escaped already stays so. */
export function uriEscaped(address: string): string {
  return encodeURI(address).replace(/%25(?=[0-9A-F]{2})/gi, '%');
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
