import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** What a straight quote becomes. */
type Mark = 'open' | 'close';

/** One of kramdown's rules: at the character before a quote, where that is still text, else at the quote. */
interface QuoteRule {
  readonly pattern: RegExp;
  /** What the quotes become that it matches, in their order. The first group before them stays. */
  readonly marks: readonly Mark[];
}

/** A part of a word: unlike `\\w`, a boundary of a word knows all letters in Ruby. */
const IN_WORD = String.raw`[\p{L}\p{M}\p{N}\p{Pc}]`;
const SPACE = String.raw`[ \t\r\n\f\v]`;
/** A mark, but not the first of an ellipsis, with no boundary of a word behind it. */
const MARK_ALONE = String.raw`(?:[!-%'-/:-@[-^\x60{-~](?!\.\.)(?!${IN_WORD})|_(?!\.\.)(?=${IN_WORD}))`;

/** The first that matches counts. */
const RULES: readonly QuoteRule[] = [
  rule(String.raw`["'](?=[_*]{1,2}[^ \t\r\n\f\v])`, ['open']),
  rule(String.raw`["'](?=${MARK_ALONE})`, ['close']),
  rule(String.raw`(${SPACE}?)(?:"'|'")(?=\w)`, ['open', 'open']),
  rule(String.raw`(${SPACE}?)'(?=\d\ds)`, ['close']),
  rule(String.raw`(${SPACE})["'](?=\w)`, ['open']),
  rule(String.raw`([^ \\\t\r\n[{(-])["']`, ['close']),
  rule(String.raw`["'](?=${SPACE}|s(?!${IN_WORD})|$)`, ['close']),
  rule(String.raw`([^]?)["']`, ['open']),
];

function rule(pattern: string, marks: readonly Mark[]): QuoteRule {
  return { pattern: new RegExp(pattern, 'uym'), marks };
}

/** A straight quote becomes an opening or a closing one, by what stands before and after it. */
export function smartQuote(state: StateInline): boolean {
  const { src, pos } = state;
  if (src[pos] !== '"' && src[pos] !== "'") return false;
  const start = pos - lengthOfTextBefore(state);
  for (const { pattern, marks } of RULES) {
    pattern.lastIndex = start;
    const found = pattern.exec(src);
    if (!found) continue;
    const kept = found[1] ?? '';
    const quotes = found[0].slice(kept.length);
    // What was kept before the quote is written already; a quote that is kept itself stays straight.
    state.pending += kept.slice(pos - start) + typographic(state, quotes, marks);
    state.pos = start + found[0].length;
    return true;
  }
  return false;
}

function typographic(state: StateInline, quotes: string, marks: readonly Mark[]): string {
  const [lsquo, rsquo, ldquo, rdquo] = spanScope(state).document.options.smartQuotes;
  return marks
    .map((mark, index) => {
      const isSingle = quotes[index] === "'";
      return mark === 'open' ? (isSingle ? lsquo : ldquo) : isSingle ? rsquo : rdquo;
    })
    .join('');
}

/** The length of the character before; 0 where that is no text: a rule has taken it, or the element begins here. */
function lengthOfTextBefore(state: StateInline): number {
  const { src, pos, pending, tokens } = state;
  const isBeginning = pos === 0 || (pending === '' && tokens.at(-1)?.nesting === 1);
  // A mark that opens nothing is taken all the same, and what a backslash escapes no rule looks at.
  if (isBeginning || pos <= spanScope(state).takenTo || /[\\*_`[]/.test(src.charAt(pos - 1))) return 0;
  return /[\uDC00-\uDFFF]/.test(src.charAt(pos - 1)) ? 2 : 1;
}
