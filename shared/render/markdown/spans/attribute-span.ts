import { applyAttributeList, hasReference, readAttributeList } from '../attribute-list';
import { matchAt } from '../cursor';
import type { StateInline, Token } from './markdown-it-types';
import { spanScope } from './span-scope';

/** `{: ... }` right after an element of the text. */
export function attributeSpan(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, /\{:(?!:|\/)((?:\\\}|[^}\n])+)\}/y);
  if (found === undefined) return false;
  if (isBehindSymbol(state)) {
    state.pos += found[0].length;
    return true;
  }
  if (state.pending !== '') return false;
  const token = elementBefore(state.tokens);
  if (token === undefined) return false;
  const attributes = new Map((token.attrs ?? []).map(([name, value]) => [name, String(value)]));
  const list = readAttributeList(found[1] ?? '');
  applyAttributeList(attributes, list, spanScope(state).document.attributeLists);
  token.attrs = [...attributes];
  if (hasReference(list, 'standalone')) token.meta = { isStandalone: true };
  state.pos += found[0].length;
  return true;
}

/** A symbol can't have attributes: a list behind one is for it all the same, and is lost. */
function isBehindSymbol({ src, pos, pending }: StateInline): boolean {
  if (pending === '') return false;
  return /(?:(?<!\\)["']|--|\.\.\.|<< ?|>>|&#?\w+;)$/.test(src.slice(Math.max(0, pos - 12), pos));
}

/** The token that holds the attributes of the element that ends here. */
function elementBefore(tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1);
  if (last === undefined || last.nesting === 1) return undefined;
  if (last.nesting === 0) return HOLDERS.has(last.type) ? last : undefined;
  for (let index = tokens.length - 2; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.nesting === 1 && token.level === last.level) return token;
  }
  return undefined;
}

const HOLDERS: ReadonlySet<string> = new Set([
  'code_span',
  'image',
  'footnote_mark',
  'html_void',
  'math_span',
]);
