import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** A straight quote becomes an opening or a closing one, by what stands before and after it. */
export function smartQuote(state: StateInline): boolean {
  const mark = state.src[state.pos];
  if (mark !== '"' && mark !== "'") return false;
  const [lsquo, rsquo, ldquo, rdquo] = spanScope(state).document.options.smartQuotes;
  const isOpening = opens(state, mark);
  state.pending += mark === "'" ? (isOpening ? lsquo : rsquo) : isOpening ? ldquo : rdquo;
  state.pos += 1;
  return true;
}

function opens(state: StateInline, mark: string): boolean {
  const { src, pos } = state;
  const before = characterBefore(state);
  // The year in '80s.
  if (mark === "'" && matchAt(src, pos, /'\d\ds/y) !== undefined) return false;
  if (before !== '') return opensAfter(before) || isInnerOfTwo(state, mark);
  return !startsWithMarkOnly(state) || isOuterOfTwo(state);
}

/** At the start of a text, a quote has nothing to open before white space, the `s` of `'s`, and a mark that no word follows. */
function startsWithMarkOnly({ src, pos }: StateInline): boolean {
  return matchAt(src, pos + 1, /(?!\.{3})(?:\s|$|s\b|\*(?=\s|$)|[!-%'()+-/:-@[-^`{-~](?!\w))/y) !== undefined;
}

/** Quotes after white space, an opening bracket or a hyphen open. */
function opensAfter(character: string): boolean {
  return /[\s[{(-]/.test(character);
}

/** The first of `"'` or `'"` before a word. */
function isOuterOfTwo({ src, pos }: StateInline): boolean {
  return matchAt(src, pos, /"'(?=\w)|'"(?=\w)/y) !== undefined;
}

/** The second of `"'` or `'"` before a word, where the first one opens. */
function isInnerOfTwo({ src, pos }: StateInline, mark: string): boolean {
  const outer = src.charAt(pos - 1);
  if (outer === mark || (outer !== '"' && outer !== "'") || !/\w/.test(src.charAt(pos + 1))) return false;
  const before = src.charAt(pos - 2);
  return before === '' || opensAfter(before);
}

/** The character that a quote stands behind: none at the start of a text, of an element, and after a symbol. */
function characterBefore({ src, pos, pending, tokens }: StateInline): string {
  if (pending !== '')
    return /(?:\.\.\.|--|<<|>>)$/.test(src.slice(Math.max(0, pos - 3), pos)) ? '' : src.charAt(pos - 1);
  const last = tokens.at(-1);
  if (last === undefined || last.nesting === 1) return '';
  return src.charAt(pos - 1);
}
