import { applyAttributeList } from '../attribute-list';
import { linkName } from '../blocks/link-definition';
import { matchAt } from '../cursor';
import type { LinkDefinition } from '../document-scope';
import { readDestination } from './link-destination';
import type { StateInline } from './markdown-it-types';
import { readElement } from './read-until';
import { spanScope } from './span-scope';

/** `[text](address "title")`, `[text][name]`, `[name]`, and the same after `!` for images. */
export function link(state: StateInline): boolean {
  const opening = matchAt(state.src, state.pos, /!?\[(?!\^)/y)?.[0];
  if (opening === undefined) return false;
  const isImage = opening.startsWith('!');
  if (!isImage && spanScope(state).isInLink) return false;
  const start = state.pos + opening.length;
  const end = closingBracket(state, start);
  const target = end === undefined ? undefined : readTarget(state, start, end);
  if (target === undefined || end === undefined) return false;
  if (isImage) pushImage(state, target, state.src.slice(start, end));
  else pushLink(state, target, { openingLength: opening.length, end });
  return true;
}

interface Target extends Pick<LinkDefinition, 'url' | 'title' | 'attributes'> {
  /** Where the whole link ends. */
  readonly end: number;
}

/** The bracket that closes the one before a place. Brackets in code and escaped ones don't count. */
function closingBracket(state: StateInline, start: number): number | undefined {
  const { failures } = spanScope(state);
  if (failures.has('[')) return undefined;
  let open = 1;
  for (let at = start; at < state.src.length; at += 1) {
    const character = state.src[at];
    if (character === '\\') at += 1;
    else if (character === '`') at = afterCode(state.src, at) - 1;
    else if (character === '[') open += 1;
    else if (character === ']') open -= 1;
    if (open === 0) return at;
  }
  if (open === 1) failures.add('[');
  return undefined;
}

function afterCode(text: string, at: number): number {
  const marks = matchAt(text, at, /`+/y)?.[0] ?? '`';
  const end = text.indexOf(marks, at + marks.length);
  return (end < 0 ? at : end) + marks.length;
}

/** What a link's text in brackets refers to. */
function readTarget(state: StateInline, start: number, end: number): Target | undefined {
  const { links } = spanScope(state).document;
  const after = end + 1;
  if (state.src[after] === '(') {
    const destination = readDestination(state.src, after);
    if (destination !== undefined) return { ...destination, attributes: [] };
  }
  const reference = matchAt(state.src, after, /\s?\[([^\]]*)\]/y);
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

function pushImage(state: StateInline, target: Target, alt: string): void {
  const image = state.push('image', 'img', 0);
  image.attrs = [
    ['src', target.url],
    ['alt', alt.replace(/\\([\\[\]*_`])/g, '$1')],
  ];
  addTarget(state, image, target);
  state.pos = target.end;
}

function pushLink(state: StateInline, target: Target, text: { openingLength: number; end: number }): void {
  const scope = spanScope(state);
  const element = {
    type: 'link',
    tag: 'a',
    openingLength: text.openingLength,
    lengthOfEndAt: (inner: StateInline) => (inner.pos === text.end ? target.end - text.end : 0),
  };
  scope.isInLink = true;
  const opening = readElement(state, element, 'whatever');
  scope.isInLink = false;
  if (opening === undefined) return;
  opening.attrs = [['href', target.url]];
  addTarget(state, opening, target);
  state.pos = target.end;
}

function addTarget(
  state: StateInline,
  token: { attrs: [string, string | number][] | null },
  target: Target,
): void {
  const attributes = new Map((token.attrs ?? []).map(([name, value]) => [name, String(value)]));
  if (target.title !== undefined) attributes.set('title', target.title);
  applyAttributeList(attributes, target.attributes, spanScope(state).document.attributeLists);
  token.attrs = [...attributes];
}
