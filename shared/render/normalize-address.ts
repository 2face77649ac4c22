/**
 * `Addressable::URI#normalize`, which Jekyll's filters for addresses end with: each part is decoded, its characters
 * are composed (NFKC) and escaped again, `.` and `..` are stepped, an empty query or fragment goes. Domains in other
 * letters than ASCII's stay as they are. Throws never.
 */
export function normalizeAddress(address: string): string {
  const [, scheme, authority, path = '', query, fragment] = PARTS.exec(address) ?? [];
  const own = scheme?.toLowerCase();
  const normalPath = withoutDots(
    path
      .trim()
      .split('/')
      .map((segment) => normalizePart(segment, IN_PATH))
      .join('/'),
  );
  const normalQuery = query
    ?.split('&')
    .map((pair) => normalizePart(pair, IN_QUERY, /%(?!2b)[\da-f]{2}/gi).replace(/%252b/gi, '%2B'))
    .join('&');
  return [
    own === undefined ? '' : `${own}:`,
    authority === undefined ? '' : `//${normalAuthority(authority, own)}`,
    normalPath === '' && /^(?:https?|t?ftp)$/.test(own ?? '') ? '/' : normalPath,
    normalQuery === undefined || normalQuery === '' ? '' : `?${normalQuery}`,
    fragment === undefined || fragment === '' ? '' : `#${normalizePart(fragment, IN_FRAGMENT)}`,
  ].join('');
}

/** Jekyll's `uri_escape`: escaped what must be in an address, and nothing else. */
export function escapeAddress(address: string): string {
  return normalizePart(address, IN_ADDRESS);
}

const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/;
const IN_PATH = /[^\w.~!$&'()*+,;=:@-]/gu;
const IN_QUERY = /[^\w.~!$'()*+,=:@/?-]/gu;
const IN_FRAGMENT = /[^\w.~!$&'()*+,;=:@/?-]/gu;
const IN_ADDRESS = /[^\w.~!$&'()*+,;=:@/?#[\]-]/gu;
const ENCODED = /%[\da-f]{2}/gi;

/** A part with every character escaped that may not stand in it; one that can't be decoded keeps its escapes. */
function normalizePart(part: string, escaped: RegExp, decoded = ENCODED): string {
  const text = decode(part, decoded);
  return text === undefined
    ? part.replace(/[^!-~]/gu, escapeCharacter).replace(ENCODED, (escape) => escape.toUpperCase())
    : text.normalize('NFKC').replace(escaped, escapeCharacter);
}

function decode(part: string, decoded: RegExp): string | undefined {
  try {
    return part.replace(new RegExp(`(?:${decoded.source})+`, 'gi'), decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** Half of a character, which no address can hold, becomes the sign for what is unknown. */
function escapeCharacter(character: string): string {
  return encodeURIComponent(/[\uD800-\uDFFF]/u.test(character) ? '\uFFFD' : character);
}

/** The host in small letters, without the port that it has anyway. */
function normalAuthority(authority: string, scheme: string | undefined): string {
  const port = scheme === 'https' ? '443' : '80';
  return authority.toLowerCase().replace(new RegExp(`:(?:${port})?$`), '');
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split('/');
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === '..' && kept.length > 1) kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (isLast) kept.push('');
  }
  return kept.join('/');
}
