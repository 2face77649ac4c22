import { commentHtml, isForHtml, setOptions } from '../blocks/extension';
import { matchAt } from '../cursor';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** `{::comment}...{:/}`, `{::nomarkdown}...{:/}` and `{::options /}` in a line of text. */
export function extensionSpan(state: StateInline): boolean {
  const opening = matchAt(
    state.src,
    state.pos,
    /\{::(comment|nomarkdown|options)((?:[\t-\r ](?:\\\}|[^}])*?)?)(\/)?\}/y,
  );
  if (opening === undefined) return false;
  const [source, name = '', attributes = '', selfClosing] = opening;
  const start = state.pos + source.length;
  let body = '';
  state.pos = start;
  if (selfClosing === undefined) {
    const closing = new RegExp(`\\{:/(?:${name})?\\}`, 'g');
    closing.lastIndex = start;
    const found = closing.exec(state.src);
    if (found === null) {
      state.pos -= source.length;
      return false;
    }
    body = state.src.slice(start, found.index);
    state.pos = found.index + found[0].length;
  }
  if (name === 'options') setOptions(spanScope(state).document, attributes);
  if (name === 'comment' && selfClosing === undefined)
    state.push('html_raw', '', 0).content = commentHtml(body);
  if (name === 'nomarkdown' && isForHtml(attributes)) state.push('html_raw', '', 0).content = body;
  return true;
}
