import type { AttributeList } from '../attribute-list';
import { lineOf, spanTo } from '../block-lines';
import { type ContentModel, type HtmlElement, paragraph } from '../block';
import { type Cursor, isBlank, matchAt, restOfLine, skipLine } from '../cursor';
import { contentModel, endsText, holdsPlainText, isVoidElement, startsHtmlBlock } from '../html/element-kind';
import { rawText } from '../html/raw-text';
import { commentLength, instructionLength, readTag, type Tag } from '../html/tag';
import { addBlock, type BlockScope } from './block-scope';

/** An element of HTML, or a comment, at the start of a line. What follows its end on that line is Markdown again. */
export function htmlBlock(scope: BlockScope): boolean {
  const { cursor } = scope;
  const at = cursor.at + indentLength(cursor);
  // A comment that is indented stands in a paragraph.
  const comment = commentLength(cursor.text, cursor.at);
  if (comment > 0) {
    scope.blocks.push({ kind: 'raw', html: cursor.text.slice(at, at + comment), isBlock: true });
    cursor.at = at + comment;
    skipBlankRest(cursor);
    return true;
  }
  const tag = readTag(cursor.text, at);
  if (tag === undefined || tag.isEnd || !startsHtmlBlock(tag.name)) return false;
  cursor.at = at + tag.length;
  const model = scope.document.options.parseBlockHtml ? contentModel(tag.name) : 'raw';
  const element = readElement(scope, tag, model);
  addBlock(scope, element);
  // Behind what holds no markup, the rest of the line is a blank line of its own.
  const isWithoutBody = element.isVoid || element.isSelfClosed || holdsPlainText(element.tag);
  if (!isWithoutBody || element.content === 'block') skipBlankRest(cursor);
  return true;
}

/** The end tag of the element that the container in hand is the content of. */
export function htmlEndTag(scope: BlockScope): boolean {
  if (scope.endTag === undefined) return false;
  const at = scope.cursor.at + indentLength(scope.cursor);
  const tag = readTag(scope.cursor.text, at);
  if (tag === undefined || !tag.isEnd || tag.name !== scope.endTag) return false;
  scope.cursor.at = at + tag.length;
  scope.isEnded = true;
  return true;
}

/** Whether a line starts with a tag, be it an end tag, of an element that stands in no text. No lazy line does. */
export function isHtmlLine(cursor: Cursor): boolean {
  const at = cursor.at + indentLength(cursor);
  // The start of a tag is enough, such as that of an address in angle brackets; an end tag must be whole.
  const start = matchAt(cursor.text, at, /<([a-zA-Z_][\w.-]*)/y)?.[1]?.toLowerCase();
  const name = start ?? readTag(cursor.text, at)?.name;
  return name !== undefined && endsText(name);
}

/** Whether a line ends the text above: by HTML of its own, or by the end tag that ends the container in hand. */
export function isHtmlStart(cursor: Cursor, endTag: string | undefined): boolean {
  const at = cursor.at + indentLength(cursor);
  if (cursor.text[at] !== '<') return false;
  const tag = readTag(cursor.text, at);
  if (tag === undefined) return false;
  return tag.isEnd ? tag.name === endTag : endsText(tag.name);
}

function indentLength(cursor: Cursor): number {
  const spaces = /^ */.exec(restOfLine(cursor))?.[0].length ?? 0;
  return spaces > 3 ? 0 : spaces;
}

function skipBlankRest(cursor: Cursor): void {
  if (isBlank(restOfLine(cursor))) skipLine(cursor);
}

/** An element after its start tag, to its end tag or the end of the text. */
function readElement(scope: BlockScope, tag: Tag, inherited: ContentModel): HtmlElement {
  const { attributes, name } = tag;
  const wish = attributes.get('markdown');
  attributes.delete('markdown');
  const content = wish === undefined ? inherited : wishedContent(wish, name);
  const isVoid = isVoidElement(name);
  const children: HtmlElement['children'] = [];
  const element: HtmlElement = {
    kind: 'html',
    tag: name,
    attributes,
    content,
    isVoid,
    isSelfClosed: tag.isSelfClosing,
    children,
    lists: noLists(),
  };
  const { lines } = scope.document;
  const firstLine = lineOf(scope.cursor);
  lines.set(element, { from: firstLine, to: firstLine });
  if (isVoid || tag.isSelfClosing) return element;
  if (content === 'block') children.push(...readBlocks(scope, name));
  else if (content === 'span') children.push(paragraph(readSpanText(scope.cursor, name)));
  else readRaw(scope, element);
  lines.set(element, spanTo(scope.cursor, firstLine));
  return element;
}

function noLists(): AttributeList[] {
  return [];
}

function wishedContent(wish: string, tag: string): ContentModel {
  if (wish === '1') return contentModel(tag);
  return wish === 'block' || wish === 'span' ? wish : 'raw';
}

function readBlocks(scope: BlockScope, endTag: string): HtmlElement['children'] {
  skipBlankRest(scope.cursor);
  return scope.parse(scope.cursor, scope.document, { depth: scope.depth + 1, endTag });
}

/** The text up to the first end tag of that name. */
function readSpanText(cursor: Cursor, name: string): string {
  const start = cursor.at;
  for (let at = cursor.text.indexOf('</', start); at >= 0; at = cursor.text.indexOf('</', at + 1)) {
    const tag = readTag(cursor.text, at);
    if (tag?.isEnd !== true || tag.name !== name) continue;
    cursor.at = at + tag.length;
    return cursor.text.slice(start, at);
  }
  cursor.at = cursor.text.length;
  return cursor.text.slice(start);
}

/** HTML up to the end tag. Elements in it that want Markdown get it. */
function readRaw(scope: BlockScope, element: HtmlElement): void {
  const { cursor } = scope;
  const { text } = cursor;
  let from = cursor.at;
  const addText = (to: number): void => {
    const source = text.slice(from, to);
    const html = holdsPlainText(element.tag) ? source : rawText(source);
    if (html !== '') element.children.push({ kind: 'raw', html, isBlock: false });
  };
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at)) {
    const comment = holdsPlainText(element.tag) ? 0 : commentLength(text, at) + instructionLength(text, at);
    const tag = readTag(text, at);
    if (comment > 0) {
      addText(at);
      element.children.push({ kind: 'raw', html: text.slice(at, at + comment), isBlock: false });
      from = at += comment;
    } else if (tag?.isEnd === true && tag.name === element.tag) {
      addText(at);
      cursor.at = at + tag.length;
      return;
    } else if (tag !== undefined && !tag.isEnd && !holdsPlainText(element.tag) && scope.depth < 60) {
      addText(at);
      cursor.at = at + tag.length;
      element.children.push(readElement({ ...scope, depth: scope.depth + 1 }, tag, 'raw'));
      from = at = cursor.at;
    } else {
      at += 1;
    }
  }
  addText(text.length);
  cursor.at = text.length;
}
