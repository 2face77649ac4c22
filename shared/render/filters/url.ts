import { escapeAddress } from '../normalize-address';
import { absoluteUrl, relativeUrl } from '../site-address';
import type { Filters } from '../liquid/filter';
import { isNothing } from '../liquid/operators';
import { stateOf } from '../liquid/render-state';
import { rubyText } from '../../yaml/ruby-text';
import { givenText } from './given-text';

/** Filters of addresses. */
export const urlFilters: Filters = {
  relative_url(value) {
    return isNothing(value) ? undefined : relativeUrl(stateOf(this.context).site, value);
  },
  absolute_url(value) {
    return isNothing(value) ? undefined : absoluteUrl(stateOf(this.context).site, value);
  },
  strip_index: (value) =>
    rubyText(value) === '' ? undefined : givenText(value, 'strip_index').replace(/\/index\.html?$/, '/'),
  cgi_escape: (value) => strictEncode(givenText(value, 'cgi_escape')).replace(/%20/g, '+'),
  url_encode: (value) => (isNothing(value) ? undefined : strictEncode(rubyText(value)).replace(/%20/g, '+')),
  url_decode: (value) => (isNothing(value) ? undefined : decode(rubyText(value).replace(/\+/g, ' '))),
  uri_escape: (value) => (isNothing(value) ? undefined : escapeAddress(givenText(value, 'uri_escape'))),
};

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
