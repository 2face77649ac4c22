import type { KramdownOptions } from '../options';
import type { Token } from '../spans/markdown-it-types';
import { transliterate } from './transliterate';

/** How ids of headers are made: by GitHub's rule, or by kramdown's own. */
export type IdRule = 'github' | 'kramdown';

/** Gives each header its id; one that the same rule gave before gets a number. */
export function createHeaderIds(
  options: KramdownOptions,
): (tokens: readonly Token[], rule: IdRule) => string {
  const used = { github: new Map<string, number>(), kramdown: new Map<string, number>() };
  return (tokens, rule) => {
    const text = spanText(tokens);
    const latin = options.transliteratedHeaderIds ? transliterate(text) : text;
    const id = `${options.autoIdPrefix}${rule === 'github' ? githubId(text) : kramdownId(latin)}`;
    const count = used[rule].get(id) ?? 0;
    used[rule].set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  };
}

/** The text of span markup, without the markup. */
function spanText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (TEXT_TYPES.has(token.type) ? token.content : token.type === 'line_break' ? ' ' : ''))
    .join('');
}

const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'code_span', 'math_span']);

/** GitHub's rule: word characters, hyphens, and spaces as hyphens. */
function githubId(text: string): string {
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
