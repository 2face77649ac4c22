import type { Filters } from '../liquid/filter';
import { isNothing } from '../liquid/operators';
import { rubyInspect, rubyText } from '../liquid/ruby-text';
import { slugify } from '../../site/slug';
import { toInteger } from './number';

/** Filters of texts. */
export const textFilters: Filters = {
  append: (value, tail) => rubyText(value) + rubyText(tail),
  prepend: (value, head) => rubyText(head) + rubyText(value),
  capitalize: (value) => capitalize(rubyText(value)),
  downcase: (value) => rubyText(value).toLowerCase(),
  upcase: (value) => rubyText(value).toUpperCase(),
  escape: (value) => (isNothing(value) ? undefined : escapeHtml(rubyText(value))),
  h: (value) => (isNothing(value) ? undefined : escapeHtml(rubyText(value))),
  escape_once: (value) => rubyText(value).replace(/&(?!(?:[a-zA-Z]+|#\d+);)|[<>"']/g, escapeChar),
  lstrip: (value) => rubyText(value).replace(/^[\s\0]+/, ''),
  rstrip: (value) => rubyText(value).replace(/[\s\0]+$/, ''),
  strip: (value) => rubyText(value).replace(/^[\s\0]+|[\s\0]+$/g, ''),
  strip_html: (value) => stripHtml(rubyText(value)),
  strip_newlines: (value) => rubyText(value).replace(/\r?\n/g, ''),
  newline_to_br: (value) => rubyText(value).replace(/\r?\n/g, '<br />\n'),
  normalize_whitespace: (value) => rubyText(value).replace(/\s+/g, ' ').trim(),
  remove: (value, part) => rubyText(value).replaceAll(rubyText(part), ''),
  remove_first: (value, part) => rubyText(value).replace(rubyText(part), ''),
  remove_last: (value, part) => replaceLast(rubyText(value), rubyText(part), ''),
  replace: (value, from, to) => rubyText(value).replaceAll(rubyText(from), () => rubyText(to)),
  replace_first: (value, from, to) => rubyText(value).replace(rubyText(from), () => rubyText(to)),
  replace_last: (value, from, to) => replaceLast(rubyText(value), rubyText(from), rubyText(to)),
  replace_regex: (value, pattern, to) => replaceRegex(rubyText(value), rubyText(pattern), rubyText(to)),
  remove_chars: (value) =>
    rubyText(value)
      .replace(/\\/g, '&#92;')
      .replace(/\t/g, '    ')
      .replace(/[^ -~]/g, ''),
  split: (value, separator) => split(rubyText(value), rubyText(separator)),
  slice: (value, from, length) => sliceOf(value, from, length),
  truncate: (value, length, tail) =>
    truncate(rubyText(value), toInteger(length ?? 50), rubyText(tail ?? '...')),
  truncatewords: (value, count, tail) =>
    truncateWords(rubyText(value), toInteger(count ?? 15), rubyText(tail ?? '...')),
  number_of_words: (value, mode) => numberOfWords(rubyText(value), mode),
  slugify: (value, mode) =>
    isNothing(value) ? undefined : slugify(rubyText(value), rubyText(mode ?? 'default')),
  xml_escape: (value) => xmlEscape(rubyText(value)),
  inspect: (value) => xmlEscape(rubyInspect(value)),
  default: (value, other, ...options) => defaultOf(value, other, options),
  base64_encode: (value) => toBase64(rubyText(value)),
};

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeChar(char: string): string {
  return ESCAPES[char] ?? char;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, escapeChar);
}

function xmlEscape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => (char === "'" ? '&apos;' : escapeChar(char)));
}

function stripHtml(text: string): string {
  return text.replace(/<script.*?<\/script>|<!--.*?-->|<style.*?<\/style>/gs, '').replace(/<.*?>/gs, '');
}

function replaceLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  return at === -1 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

/** A home-made filter that is common: Ruby's `gsub` with a regular expression. */
function replaceRegex(text: string, pattern: string, to: string): string {
  const source = pattern
    .replace(/\\A/g, '^')
    .replace(/\\[zZ]/g, '$')
    .replace(/\(\?i\)/g, '');
  return text.replace(
    new RegExp(source, pattern.includes('(?i)') ? 'gim' : 'gm'),
    to.replace(/\\(\d)/g, '$$$1'),
  );
}

/** Ruby's `split`: empty texts at the end go; a single space splits at white space. */
function split(text: string, separator: string): readonly string[] {
  if (text === '') return [];
  const parts = separator === ' ' ? text.trim().split(/\s+/) : text.split(separator);
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}

function sliceOf(value: unknown, from: unknown, length: unknown): unknown {
  const members: readonly unknown[] = Array.isArray(value) ? value : Array.from(rubyText(value));
  const offset = toInteger(from);
  const count = length === undefined ? 1 : toInteger(length);
  const start = offset < 0 ? members.length + offset : offset;
  const chosen = start < 0 || count < 0 ? [] : members.slice(start, start + count);
  return Array.isArray(value) ? chosen : chosen.join('');
}

function truncate(text: string, length: number, tail: string): string {
  const chars = Array.from(text);
  if (chars.length <= length) return text;
  return chars.slice(0, Math.max(0, length - Array.from(tail).length)).join('') + tail;
}

function truncateWords(text: string, count: number, tail: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= Math.max(1, count) ? text : words.slice(0, Math.max(1, count)).join(' ') + tail;
}

const CJK = '\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Hangul}';

function numberOfWords(text: string, mode: unknown): number {
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  if (mode !== 'cjk' && mode !== 'auto') return words;
  const signs = text.match(new RegExp(`[${CJK}]`, 'gu'))?.length ?? 0;
  if (mode === 'auto' && signs === 0) return words;
  return signs + (text.match(new RegExp(`[^${CJK}\\s]+`, 'gu'))?.length ?? 0);
}

function defaultOf(value: unknown, other: unknown, options: readonly unknown[]): unknown {
  const allowsFalse = options.some(
    (option) => Array.isArray(option) && option[0] === 'allow_false' && option[1] === true,
  );
  if (value === false && allowsFalse) return value;
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  return value === false || isNothing(value) || isEmpty ? other : value;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function toBase64(text: string): string {
  const bytes = utf8(text);
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const signs = [18, 12, 6, 0].map((shift) => BASE64.charAt((bits >> shift) & 63));
    encoded += signs
      .map((sign, place) =>
        (place === 2 && b === undefined) || (place === 3 && c === undefined) ? '=' : sign,
      )
      .join('');
  }
  return encoded;
}

function utf8(text: string): readonly number[] {
  return [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|([^])/g)].map((found) =>
    found[1] === undefined ? (found[2] ?? '').charCodeAt(0) : Number.parseInt(found[1], 16),
  );
}
