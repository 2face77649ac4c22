import type { KramdownOptions } from '../options';
import type { Token } from '../spans/markdown-it-types';
import { transliterate } from './transliterate';

/** How ids of headers are made: by GitHub's rule, or by kramdown's own. */
export type IdRule = 'github' | 'kramdown';

export type HeaderIds = (
  header: { readonly text: string; readonly tokens: readonly Token[] },
  rule: IdRule,
) => string;

/** Gives each header its id; one that the same rule gave before gets a number. */
export function createHeaderIds(options: KramdownOptions): HeaderIds {
  const used = { github: new Map<string, number>(), kramdown: new Map<string, number>() };
  return ({ text, tokens }, rule) => {
    const own = sourceOf(text, tokens, options);
    const latin = options.transliteratedHeaderIds ? transliterate(own) : own;
    const id = `${options.autoIdPrefix}${rule === 'github' ? githubId(textOf(tokens, SHOWN)) : kramdownId(latin)}`;
    const count = used[rule].get(id) ?? 0;
    used[rule].set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  };
}

/** The text of span markup, without the markup. */
function textOf(tokens: readonly Token[], types: ReadonlySet<string>): string {
  return tokens
    .map((token) => (types.has(token.type) ? token.content : token.type === 'line_break' ? ' ' : ''))
    .join('');
}

const SHOWN: ReadonlySet<string> = new Set(['text', 'code_span', 'math_span']);
const STRIPPED: ReadonlySet<string> = new Set(['text']);

/** kramdown makes ids of a header's source; its GFM parser of the text that is shown. */
function sourceOf(text: string, tokens: readonly Token[], options: KramdownOptions): string {
  if (options.input === 'GFM') return textOf(tokens, SHOWN);
  return options.autoIdStripping ? textOf(tokens, STRIPPED) : text;
}

/** GitHub's rule: word characters, hyphens, and spaces as hyphens. */
function githubId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t\n]/gu, '')
    .replace(/[ \t\n]/g, '-');
}

/** kramdown's own rule: of the text as it is written, from the first ASCII letter on, letters, digits and hyphens. */
export function kramdownId(text: string): string {
  const id = text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replace(/ /g, '-')
    .toLowerCase();
  return id === '' ? 'section' : id;
}
