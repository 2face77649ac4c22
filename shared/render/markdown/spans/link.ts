import { applyAttributeList, hasReference } from '../attribute-list';
import { linkName } from '../blocks/link-definition';
import { matchAt } from '../cursor';
import type { LinkDefinition } from '../document-scope';
import { withoutEscapes } from './escaped-character';
import { readDestination } from './link-destination';
import type { StateInline } from './markdown-it-types';
import { readElement } from './read-until';
import { lastMark, spanScope } from './span-scope';

/** `[text](address "title")`, `[text][name]`, `[name]`, and the same after `!` for images. */
export function link(state: StateInline): boolean {
  const opening = matchAt(state.src, state.pos, /!?\[(?!\^)/y)?.[0];
  if (opening === undefined) return inLink(state) && (bracketOfText(state, ']') || bracketOfText(state, '['));
  if (opening === '![') return image(state);
  if (inLink(state)) return bracketOfText(state, '[');
  const scope = spanScope(state);
  const start = state.pos + 1;
  if (lastMark(state, ']', (text) => text.lastIndexOf(']')) < start) return false;
  const isExtended = scope.document.options.input !== 'markdown';
  let target: Target | undefined;
  const lengthOfEndAt = (inner: StateInline): number | 'never' => {
    // A footnote's mark can't stand in a link.
    if (isExtended && inner.src.startsWith('[^', inner.pos)) return 'never';
    if (inner.src[inner.pos] !== ']' || scope.openBrackets > 0) return 0;
    target = readTarget(inner, start, inner.pos);
    return target === undefined ? 'never' : target.end - inner.pos;
  };
  scope.openBrackets = 0;
  const token = readElement(state, { type: 'link', tag: 'a', openingLength: 1, lengthOfEndAt });
  scope.openBrackets = 0;
  if (token === undefined || target === undefined) return false;
  token.attrs = attributesOf(target, [['href', target.url]], state);
  return true;
}

function inLink(state: StateInline): boolean {
  return spanScope(state).active.includes('link');
}

/** A bracket in the text of a link, which must be closed there, too. */
function bracketOfText(state: StateInline, bracket: '[' | ']'): boolean {
  if (state.src[state.pos] !== bracket) return false;
  spanScope(state).openBrackets += bracket === '[' ? 1 : -1;
  state.pending += bracket;
  state.pos += 1;
  return true;
}

function image(state: StateInline): boolean {
  const start = state.pos + 2;
  const end = closingBracket(state, start);
  const target = end === undefined ? undefined : readTarget(state, start, end);
  if (target === undefined) return false;
  const alt = withoutEscapes(state.src.slice(start, end));
  const token = state.push('image', 'img', 0);
  const own = [['src', target.url] as const, ['alt', alt] as const];
  token.attrs = attributesOf(target, own, state);
  if (hasReference(target.attributes, 'standalone')) token.meta = { isStandalone: true };
  state.pos = target.end;
  return true;
}

interface Target extends Pick<LinkDefinition, 'url' | 'title' | 'attributes'> {
  /** Where the whole link ends. */
  readonly end: number;
}

/** The bracket that closes the one before a place. Brackets in code and escaped ones don't count. */
function closingBracket(state: StateInline, start: number): number | undefined {
  if (lastMark(state, ']', (text) => text.lastIndexOf(']')) < start) return undefined;
  let open = 1;
  for (let at = start; at < state.src.length; at += 1) {
    const character = state.src[at];
    if (character === '\\') at += 1;
    else if (character === '[') open += 1;
    else if (character === ']') open -= 1;
    if (open === 0) return at;
  }
  return undefined;
}

/** What a link's text in brackets refers to. */
function readTarget(state: StateInline, start: number, end: number): Target | undefined {
  const { links } = spanScope(state).document;
  const after = end + 1;
  if (state.src[after] === '(' && lastMark(state, ')', (text) => text.lastIndexOf(')')) > after) {
    const destination = readDestination(state.src, after);
    if (destination !== undefined) return { ...destination, attributes: [] };
  }
  const reference = matchAt(state.src, after, /[\t-\r ]*\[([^\]]*)\]/y);
  const text = state.src.slice(start, end);
  if (reference !== undefined) {
    const [source, name = ''] = reference;
    const known = links.get(linkName(name === '' ? text : name));
    if (known !== undefined) return { ...known, end: after + source.length };
    if (name !== '') return undefined;
  }
  const known = links.get(linkName(text));
  return known === undefined ? undefined : { ...known, end: after };
}

function attributesOf(
  target: Target,
  own: readonly (readonly [string, string])[],
  state: StateInline,
): [string, string][] {
  const attributes = new Map<string, string>();
  applyAttributeList(attributes, target.attributes, spanScope(state).document.attributeLists);
  for (const [name, value] of own) attributes.set(name, value);
  if (target.title !== undefined) attributes.set('title', target.title);
  return [...attributes];
}
