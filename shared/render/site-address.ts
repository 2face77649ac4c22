import type { Site } from '../site/site';
import { rubyText } from '../yaml/ruby-text';
import { normalizeAddress } from './normalize-address';
import { LiquidObject } from './liquid/liquid-object';

/** An address of the site with its domain before it. */
export function absoluteUrl(site: Site, value: unknown): string {
  const text = addressOf(value);
  return isAbsolute(text) ? text : normalizeAddress(site.config.url + relativeUrl(site, value));
}

/** An address of the site with its `baseurl` before it; one with a scheme as it is. */
export function relativeUrl(site: Site, value: unknown): string {
  const text = addressOf(value);
  return isAbsolute(text) ? text : normalizeAddress(slashed(site.config.baseurl) + slashed(text));
}

/** A document given instead of an address stands for its own. */
function addressOf(value: unknown): string {
  return rubyText(value instanceof LiquidObject ? value.get('url') : value);
}

/** Whether it has a scheme. Throws where a colon stands behind what can't be one. */
function isAbsolute(text: string): boolean {
  const scheme = /^([^:/?#]*):/.exec(text)?.[1];
  if (scheme === undefined) return false;
  if (/^[a-z][a-z0-9+.-]*$/i.test(scheme)) return true;
  throw new Error(`“${text}” is no address: “${scheme}” before the colon is no scheme; Jekyll stops here.`);
}

function slashed(text: string): string {
  return text === '' || text.startsWith('/') ? text : `/${text}`;
}
