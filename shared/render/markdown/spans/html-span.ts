import { canStandInText, isMarkdownInText, isVoidElement } from '../html/element-kind';
import { commentLength, readTag, type Tag } from '../html/tag';
import type { StateInline } from './markdown-it-types';
import { readElement } from './read-until';
import { spanScope } from './span-scope';

/** Comments and elements of HTML in a line of text. An element without an end tag goes to the end of the text. */
export function htmlSpan(state: StateInline): boolean {
  if (state.src[state.pos] !== '<') return false;
  const comment = commentLength(state.src, state.pos);
  if (comment > 0) {
    state.push('html_raw', '', 0).content = state.src.slice(state.pos, state.pos + comment);
    state.pos += comment;
    return true;
  }
  const tag = readTag(state.src, state.pos);
  if (tag === undefined) return false;
  if (!tag.isEnd) readElementOf(state, tag);
  else takeAsText(state, tag);
  return true;
}

function readElementOf(state: StateInline, tag: Tag): void {
  for (const [name, value] of tag.attributes) tag.attributes.set(name, value.replaceAll('\n', ' '));
  if (!canStandInText(tag.name)) {
    // The whole tag is text: no quote in it becomes a curly one.
    takeAsText(state, tag);
  } else if (isVoidElement(tag.name) || tag.isSelfClosing) pushEmpty(state, tag);
  else readContent(state, tag);
}

function takeAsText(state: StateInline, { length }: Tag): void {
  state.pending += state.src.slice(state.pos, state.pos + length);
  state.pos += length;
}

function pushEmpty(state: StateInline, tag: Tag): void {
  tag.attributes.delete('markdown');
  if (isVoidElement(tag.name)) {
    state.push('html_void', tag.name, 0).attrs = [...tag.attributes];
  } else {
    state.push('html_open', tag.name, 1).attrs = [...tag.attributes];
    state.push('html_close', tag.name, -1);
  }
  state.pos += tag.length;
}

function readContent(state: StateInline, tag: Tag): void {
  const scope = spanScope(state);
  const { isRaw, lineBreaks } = scope;
  scope.lineBreaks = 'kramdown';
  const wish = tag.attributes.get('markdown');
  tag.attributes.delete('markdown');
  scope.isRaw =
    !isMarkdownInText(tag.name) ||
    (wish === undefined ? isRaw || !scope.document.options.parseSpanHtml : wish === '0');
  const lengthOfEndAt = ({ src, pos }: StateInline): number => {
    const end = src.startsWith('</', pos) ? readTag(src, pos) : undefined;
    return end?.isEnd === true && end.name === tag.name ? end.length : 0;
  };
  const element = { type: 'html', tag: tag.name, openingLength: tag.length, lengthOfEndAt };
  const opening = readElement(state, element, 'to the end');
  const isContentRaw = scope.isRaw;
  scope.isRaw = isRaw;
  scope.lineBreaks = lineBreaks;
  if (opening === undefined) return;
  opening.attrs = [...tag.attributes];
  opening.meta = { isRaw: isContentRaw };
}
