import type { KramdownOptions } from '../options';
import type { Token } from '../spans/markdown-it-types';
import { transliterate } from './transliterate';

/** Gives each header its id; one that was given before gets a number. */
export function createHeaderIds(options: KramdownOptions): (tokens: readonly Token[]) => string {
  const used = new Map<string, number>();
  return (tokens) => {
    const text = spanText(tokens);
    const base =
      options.input === 'GFM'
        ? gfmId(text)
        : kramdownId(options.transliteratedHeaderIds ? transliterate(text) : text);
    const id = `${options.autoIdPrefix}${base}`;
    const count = used.get(id) ?? 0;
    used.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  };
}

/** The text of span markup, without the markup. */
export function spanText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (TEXT_TYPES.has(token.type) ? token.content : token.type === 'line_break' ? ' ' : ''))
    .join('');
}

const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'code_span', 'math_span']);

/** GitHub's rule: word characters, hyphens, and spaces as hyphens. */
function gfmId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t\n]/gu, '')
    .replace(/[ \t\n]/g, '-');
}

/** kramdown's rule: from the first ASCII letter on, letters, digits and hyphens. */
function kramdownId(text: string): string {
  const id = text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replace(/ /g, '-')
    .toLowerCase();
  return id === '' ? 'section' : id;
}
