import type { Filters } from '../liquid/filter';
import { isHash } from '../../site/config';
import { stripped, strippedEnd, strippedStart } from '../../text/ascii-space';
import { isTruthy } from '../../yaml/ruby-value';
import { EMPTY } from '../liquid/emptiness';
import { isEqual, isNothing } from '../liquid/operators';
import { rubyInspect, rubyText } from '../../yaml/ruby-text';
import { slugify } from '../../site/slug';
import { wholeNumber } from '../liquid/whole-number';
import { givenText } from './given-text';

/** Filters of texts. */
export const textFilters: Filters = {
  append: (value, tail) => rubyText(value) + rubyText(tail),
  prepend: (value, head) => rubyText(head) + rubyText(value),
  capitalize: (value) => capitalize(rubyText(value)),
  downcase: (value) => rubyText(value).toLowerCase(),
  upcase: (value) => rubyText(value).toUpperCase(),
  escape: (value) => (isNothing(value) ? undefined : escapeHtml(rubyText(value))),
  h: (value) => (isNothing(value) ? undefined : escapeHtml(rubyText(value))),
  escape_once: (value) => escapedOnce(rubyText(value)),
  lstrip: (value) => strippedStart(rubyText(value)),
  rstrip: (value) => strippedEnd(rubyText(value)),
  strip: (value) => stripped(rubyText(value)),
  strip_html: (value) => stripHtml(rubyText(value)),
  strip_newlines: (value) => rubyText(value).replace(/\r?\n/g, ''),
  newline_to_br: (value) => rubyText(value).replace(/\r?\n/g, '<br />\n'),
  normalize_whitespace: (value) =>
    rubyText(value)
      .replace(/[\t-\r ]+/g, ' ')
      .replace(/^ | $/g, ''),
  remove: (value, part) => rubyText(value).replaceAll(rubyText(part), ''),
  remove_first: (value, part) => rubyText(value).replace(rubyText(part), ''),
  remove_last: (value, part) => replaceLast(rubyText(value), rubyText(part), ''),
  replace: (value, from, to) =>
    rubyText(value).replaceAll(rubyText(from), (found) => replacement(rubyText(to), found)),
  replace_first: (value, from, to) =>
    rubyText(value).replace(rubyText(from), (found) => replacement(rubyText(to), found)),
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
    isNothing(value)
      ? undefined
      : truncate(rubyText(value), wholeNumber(length) ?? 50, rubyText(tail === undefined ? '...' : tail)),
  truncatewords: (value, count, tail) =>
    isNothing(value)
      ? undefined
      : truncateWords(rubyText(value), wholeNumber(count) ?? 15, rubyText(tail === undefined ? '...' : tail)),
  number_of_words: (value, mode) => numberOfWords(givenText(value, 'number_of_words'), mode),
  slugify: (value, mode) =>
    isNothing(value)
      ? undefined
      : slugify(givenText(value, 'slugify'), isNothing(mode) ? 'default' : rubyText(mode)),
  xml_escape: (value) => xmlEscape(rubyText(value)),
  inspect: (value) => xmlEscape(rubyInspect(value)),
  default: (value, other, options) => defaultOf(value, other, options),
};

/** In the text that replaces, Ruby takes `\\0` and `\\&` for what was found and `\\\\` for one backslash. */
function replacement(text: string, found: string): string {
  return text.replace(/\\([0-9&\\])/g, (_, sign: string) =>
    sign === '\\' ? '\\' : sign === '0' || sign === '&' ? found : '',
  );
}

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

/** Text as HTML, entities that are there left as they are. */
export function escapedOnce(text: string): string {
  return text.replace(/&(?!(?:[a-zA-Z]+|#\d+);)|[<>"']/g, escapeChar);
}

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
  const parts =
    separator === ''
      ? Array.from(text)
      : separator === ' '
        ? text.split(/[\0\t-\r ]+/).filter((part) => part !== '')
        : text.split(separator);
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}

function sliceOf(value: unknown, from: unknown, length: unknown): unknown {
  const members: readonly unknown[] = Array.isArray(value) ? value : Array.from(rubyText(value));
  const offset = wholeNumber(from) ?? 0;
  const count = wholeNumber(length ?? undefined) ?? 1;
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
  const words = wordsOf(text);
  const most = Math.max(1, count);
  // White space behind as many words as are wanted counts as one more.
  const isMore = words.length > most || (words.length === most && /[\t-\r ]$/.test(text));
  return isMore ? words.slice(0, most).join(' ') + tail : text;
}

/** Ruby's `split`: a no-break space parts no words. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[\t-\r ]+/).filter((word) => word !== '');
}

const CJK = '\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Hangul}';

function numberOfWords(text: string, mode: unknown): number {
  const words = wordsOf(text).length;
  if (mode !== 'cjk' && mode !== 'auto') return words;
  const signs = text.match(new RegExp(`[${CJK}]`, 'gu'))?.length ?? 0;
  if (mode === 'auto' && signs === 0) return words;
  return signs + (text.match(new RegExp(`[^${CJK}\\t-\\r ]+`, 'gu'))?.length ?? 0);
}

function defaultOf(value: unknown, other: unknown, options: unknown): unknown {
  const allowsFalse = isHash(options) && isTruthy(options['allow_false']);
  const isMissing = isNothing(value) || (value === false && !allowsFalse);
  return isMissing || isEqual(value, EMPTY) ? (other === undefined ? '' : other) : value;
}
