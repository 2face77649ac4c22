import { applyAttributeList, hasReference } from '../attribute-list';
import { linkName } from '../blocks/link-definition';
import { matchAt } from '../cursor';
import type { LinkDefinition } from '../document-scope';
import { withoutEscapes } from './escaped-character';
import { FOOTNOTE_MARK } from './footnote-mark';
import { readDestination } from './link-destination';
import type { StateInline, Token } from './markdown-it-types';
import { readElement } from './read-until';
import { lastMark, spanScope } from './span-scope';

/** `[text](address "title")`, `[text][name]`, `[name]`, and the same after `!` for images. */
export function link(state: StateInline): boolean {
  const opening = matchAt(state.src, state.pos, /!?\[(?!\^)/y)?.[0];
  if (opening === undefined) return inLink(state) && (bracketOfText(state, ']') || bracketOfText(state, '['));
  if (opening === '![') return image(state);
  if (inLink(state)) return bracketOfText(state, '[');
  const read = readLinked(state, { type: 'link', openingLength: 1 });
  if (read === undefined) return false;
  read.token.attrs = attributesOf(read.target, [['href', read.target.url]], state);
  return true;
}

function inLink(state: StateInline): boolean {
  const { active } = spanScope(state);
  return active.includes('link') || active.includes('image');
}

/** A bracket in the text of a link, which must be closed there, too. */
function bracketOfText(state: StateInline, bracket: '[' | ']'): boolean {
  if (state.src[state.pos] !== bracket) return false;
  spanScope(state).openBrackets += bracket === '[' ? 1 : -1;
  state.pending += bracket;
  state.pos += 1;
  return true;
}

/** The text of an image is read as a link's is, but shown as it was written. */
function image(state: StateInline): boolean {
  const start = state.pos + 2;
  const index = state.tokens.length + (state.pending === '' ? 0 : 1);
  const { level } = state;
  const read = readLinked(state, { type: 'image', openingLength: 2 });
  if (read === undefined) {
    state.pending += '![';
    state.pos = start;
    return true;
  }
  const { target, end } = read;
  state.tokens.length = index;
  state.tokens_meta.length = index;
  state.level = level;
  const alt = withoutEscapes(state.src.slice(start, end));
  const token = state.push('image', 'img', 0);
  const own = [['src', target.url] as const, ['alt', alt] as const];
  token.attrs = attributesOf(target, own, state);
  if (hasReference(target.attributes, 'standalone')) token.meta = { isStandalone: true };
  return true;
}

interface Linked {
  readonly token: Token;
  readonly target: Target;
  /** Where its text ends. */
  readonly end: number;
}

/** The text in brackets, read as Markdown, with what it refers to. */
function readLinked(
  state: StateInline,
  { type, openingLength }: { readonly type: 'link' | 'image'; readonly openingLength: number },
): Linked | undefined {
  const scope = spanScope(state);
  const start = state.pos + openingLength;
  if (lastMark(state, ']', (text) => text.lastIndexOf(']')) < start) return undefined;
  const isExtended = scope.document.options.input !== 'markdown';
  let found: Omit<Linked, 'token'> | undefined;
  const lengthOfEndAt = (inner: StateInline): number | 'never' => {
    // The bracket that opens a footnote's mark counts, the one that closes it doesn't.
    if (isExtended && matchAt(inner.src, inner.pos, FOOTNOTE_MARK)) scope.openBrackets += 1;
    if (inner.src[inner.pos] !== ']' || scope.openBrackets > 0) return 0;
    const target = readTarget(inner, start, inner.pos);
    found = target && { target, end: inner.pos };
    return target === undefined ? 'never' : target.end - inner.pos;
  };
  const token = readElement(state, { type, tag: 'a', openingLength, lengthOfEndAt });
  return token && found && { token, ...found };
}

interface Target extends Pick<LinkDefinition, 'url' | 'title' | 'attributes'> {
  /** Where the whole link ends. */
  readonly end: number;
}

/** What a link's text in brackets refers to. */
function readTarget(state: StateInline, start: number, end: number): Target | undefined {
  const { links } = spanScope(state).document;
  const after = end + 1;
  if (state.src[after] === '(' && lastMark(state, ')', (text) => text.lastIndexOf(')')) > after) {
    const destination = readDestination(state.src, after);
    return destination && { ...destination, attributes: [] };
  }
  if (state.src[after] === '(') return undefined;
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
