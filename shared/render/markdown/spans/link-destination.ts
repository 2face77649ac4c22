import { stripped } from '../../../text/ascii-space';
import { matchAt } from '../cursor';

/** An address with its title, read from `(` on. */
export interface Destination {
  readonly url: string;
  readonly title: string | undefined;
  /** Behind the closing parenthesis. */
  readonly end: number;
}

/**
 * `(address)`, `(<address>)`, `(address "title")`. An address may hold spaces, backslashes, stray quotes and balanced
 * parentheses; a quote behind white space is a title's, which is not empty.
 */
export function readDestination(text: string, at: number): Destination | undefined {
  const angled = matchAt(text, at, /\(<([^>\n]*)>/y);
  if (angled !== undefined) {
    const rest = titleAt(text, at + angled[0].length);
    return rest && { url: angled[1] ?? '', ...rest };
  }
  const start = at + 1;
  let open = 1;
  for (let position = start; position < text.length; position += 1) {
    const character = text.charAt(position);
    if (character === '(') open += 1;
    else if (character === ')') open -= 1;
    else if (/[\t-\r ]/.test(character)) {
      const title = quotedTitleAt(text, position);
      if (title !== undefined) return { url: stripped(text.slice(start, position)), ...title };
      if (matchAt(text, position, /[\t-\r ]+["']/y) !== undefined) return undefined;
    }
    if (open === 0)
      return { url: stripped(text.slice(start, position)), title: undefined, end: position + 1 };
  }
  return undefined;
}

function titleAt(text: string, at: number): Pick<Destination, 'title' | 'end'> | undefined {
  const empty = matchAt(text, at, /[\t-\r ]*\)/y);
  return empty === undefined ? quotedTitleAt(text, at) : { title: undefined, end: at + empty[0].length };
}

function quotedTitleAt(text: string, at: number): Pick<Destination, 'title' | 'end'> | undefined {
  const found = matchAt(text, at, /[\t-\r ]+(?:"([^]+?)"|'([^]+?)')[\t-\r ]*\)/y);
  return found === undefined ? undefined : { title: found[1] ?? found[2], end: at + found[0].length };
}
