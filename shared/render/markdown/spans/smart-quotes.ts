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
  if (
    before === '' &&
    matchAt(src, pos + 1, /[!"#$%&'()*+,./:;<=>?@\\\]^_`{|}~-](?![\w*[`"'])/y) !== undefined
  )
    return false;
  // A quote in a quote: both open before a word.
  if (matchAt(src, pos, /"'(?=\w)|'"(?=\w)/y) !== undefined) return isOpenBefore(before);
  if (
    /['"]/.test(before) &&
    /\w/.test(src.charAt(pos + 1)) &&
    src.charAt(pos - 1) !== mark &&
    isOpenBefore(state.src.charAt(pos - 2))
  )
    return true;
  // The year in '80s.
  if (mark === "'" && matchAt(src, pos, /'\d\ds/y) !== undefined) return false;
  if (before === '' || /[\s[{(]/.test(before)) {
    return !(/[[{(]/.test(before) && /^(?:\s|$)/.test(src.slice(pos + 1, pos + 2)));
  }
  if (before === '-') return /\w/.test(src.charAt(pos + 1));
  return false;
}

/** The character that a quote stands at: none at the start of the text and of an element. */
function characterBefore(state: StateInline): string {
  if (state.pending !== '') return state.src.charAt(state.pos - 1);
  const last = state.tokens.at(-1);
  if (last === undefined || last.nesting === 1 || last.type === 'line_break') return '';
  return state.src.charAt(state.pos - 1);
}

/** Whether a quote behind a character can only open. */
function isOpenBefore(character: string): boolean {
  return character === '' || /[\s[{(-]/.test(character);
}
