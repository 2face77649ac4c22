import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A page as far as two pages can differ in what a reader sees: without comments, and without white space that shows nowhere. */
export type PageNode = PageElement | PageText;

export interface PageElement {
  readonly kind: 'element';
  readonly name: string;
  readonly children: readonly PageNode[];
  /** Equal for elements that are equal: attributes in any order, and without the app's own. */
  readonly print: string;
  /** The start tag's part of `print`. */
  readonly startPrint: string;
  /** The parser's own element, whose attributes can be changed. */
  readonly source: SourceElement;
}

export interface PageText {
  readonly kind: 'text';
  readonly print: string;
}

export type SourceElement = DefaultTreeAdapterTypes.Element;

export interface PageTree {
  readonly root: PageElement;
  readonly document: DefaultTreeAdapterTypes.Document;
}

/** Reads a whole document, as a browser does. */
export function readPageTree(html: string): PageTree {
  const document = parse(html);
  const root = document.childNodes.find(isElement);
  if (!root) throw new Error('a document has a root element');
  return { root: elementOf(root, 'shown'), document };
}

/** Attributes of the app's own: marks of questions and lines. */
export const OWN_ATTRIBUTE = /^data-ab-/;

function elementOf(source: SourceElement, outer: 'shown' | 'kept'): PageElement {
  const space = KEEPS_SPACE.has(source.tagName) ? 'kept' : outer;
  const held = 'content' in source ? (source as DefaultTreeAdapterTypes.Template).content : source;
  const children = childrenOf(held, space);
  const attributes = source.attrs
    .filter(({ name }) => !OWN_ATTRIBUTE.test(name))
    .map(({ name, value }) => `${name}=${JSON.stringify(valueOf(name, value))}`)
    .sort((one, other) => (one < other ? -1 : 1));
  const startPrint = `<${[source.tagName, ...attributes].join(' ')}>`;
  const print = `${startPrint}${children.map((child) => child.print).join('')}</>`;
  return { kind: 'element', name: source.tagName, children, print, startPrint, source };
}

/** Classes are a set: how they are spaced shows nowhere. */
function valueOf(name: string, value: string): string {
  return name === 'class' ? value.trim().replace(/\s+/g, ' ') : value;
}

function childrenOf(
  parent: DefaultTreeAdapterTypes.ParentNode,
  space: 'shown' | 'kept',
): readonly PageNode[] {
  const nodes = parent.childNodes.filter((node) => isElement(node) || isText(node));
  return nodes.flatMap((node, index): readonly PageNode[] => {
    if (isElement(node)) return [elementOf(node, space)];
    const text = isText(node) ? node.value : '';
    if (space === 'kept') return text === '' ? [] : [{ kind: 'text', print: text }];
    const shown = shownText(text, isInline(nodes[index - 1]), isInline(nodes[index + 1]));
    return shown === '' ? [] : [{ kind: 'text', print: shown }];
  });
}

/** Runs of white space are one space; at the edge of a block there is none. */
function shownText(text: string, afterInline: boolean, beforeInline: boolean): string {
  let shown = text.replace(/[ \t\r\n\f]+/g, ' ');
  if (!afterInline) shown = shown.replace(/^ /, '');
  if (!beforeInline) shown = shown.replace(/ $/, '');
  return shown;
}

const KEEPS_SPACE = new Set(['pre', 'textarea', 'script', 'style']);

const INLINE = new Set(
  'a abbr audio b bdi bdo button cite code data del dfn em i img input ins kbd label mark math q s samp select small span strong sub sup svg time u var video wbr'.split(
    ' ',
  ),
);

/** Whether white space beside it shows. */
function isInline(node: DefaultTreeAdapterTypes.ChildNode | undefined): boolean {
  return node !== undefined && (isText(node) || (isElement(node) && INLINE.has(node.tagName)));
}

function isElement(node: DefaultTreeAdapterTypes.Node): node is SourceElement {
  return 'tagName' in node;
}

function isText(node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** Whether an element holds words and what stands in words alone. */
export function holdsWords({ children }: PageElement): boolean {
  return children.every((child) => child.kind === 'text' || (INLINE.has(child.name) && holdsWords(child)));
}
