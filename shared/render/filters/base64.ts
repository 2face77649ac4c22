import type { Filters } from '../liquid/filter';
import { rubyText } from '../../yaml/ruby-text';

/** Filters of texts as base 64, in its two alphabets. */
export const base64Filters: Filters = {
  base64_encode: (value) => encode(rubyText(value)),
  base64_decode: (value) => decode(rubyText(value), 'base64_decode'),
  base64_url_safe_encode: (value) => encode(rubyText(value)).replaceAll('+', '-').replaceAll('/', '_'),
  base64_url_safe_decode: (value) =>
    decode(rubyText(value).replaceAll('-', '+').replaceAll('_', '/'), 'base64_url_safe_decode'),
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function encode(text: string): string {
  const bytes = utf8(text);
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >> shift) & 63)).join('');
    const given = Math.min(3, bytes.length - at);
    encoded += digits.slice(0, given + 1).padEnd(4, '=');
  }
  return encoded;
}

function decode(text: string, filter: string): string {
  const bare = text.replace(/=+$/, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*$/.test(bare))
    throw new Error(`“${text}” is not in base 64, as ${filter} wants it; Jekyll stops here.`);
  const escaped: string[] = [];
  for (let at = 0; at < bare.length; at += 4) {
    const digits = bare.slice(at, at + 4);
    const bits = Array.from(digits.padEnd(4, 'A')).reduce(
      (sum, digit) => sum * 64 + DIGITS.indexOf(digit),
      0,
    );
    const bytes = [16, 8, 0].map((shift) => (bits >> shift) & 255).slice(0, digits.length - 1);
    for (const byte of bytes) escaped.push(`%${byte.toString(16).padStart(2, '0')}`);
  }
  return decodeURIComponent(escaped.join(''));
}

function utf8(text: string): readonly number[] {
  return [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|([^])/g)].map((found) =>
    found[1] === undefined ? (found[2] ?? '').charCodeAt(0) : Number.parseInt(found[1], 16),
  );
}
