import {
  type AttributedBlock,
  type Block,
  type BlockQuote,
  type DefinitionList,
  type Header,
  type HtmlElement,
  isAttributed,
  type List,
  type ListItem,
  type Paragraph,
} from '../block';
import { type Attributes, hasReference } from '../attribute-list';
import { FOOTNOTES_PLACE } from './footnotes-place';
import { kramdownId } from './header-id';
import { indent } from './indent';
import { type Page, readSpans, settledAttributes } from './page';
import { renderAttributes } from './render-attributes';
import { renderCode } from './render-code';
import { isStandalone, renderFigure } from './render-figure';
import { renderMathBlock } from './render-math';
import { renderSpans } from './render-spans';
import { renderTable } from './render-table';
import { renderContents } from './table-of-contents';

/** Blocks as HTML, indented by two spaces a level. */
export function renderBlocks(blocks: readonly Block[], page: Page, level: number): string {
  const shown = blocks.filter(({ kind }) => kind !== 'boundary');
  return shown
    .filter(({ kind }, index) => kind !== 'blank' || shown[index - 1]?.kind !== 'blank')
    .map((block) => blockMark(block, page) + renderBlock(block, page, level))
    .join('');
}

/** Paragraphs and elements of HTML write theirs themselves: they stand in others without coming through here. */
function blockMark(block: Block, page: Page): string {
  if (!isAttributed(block) || block === page.footnotesPlace) return '';
  return block.kind === 'paragraph' || block.kind === 'html' ? '' : page.lineMark(block);
}

function renderBlock(block: Block, page: Page, level: number): string {
  switch (block.kind) {
    case 'blank':
      return '\n';
    case 'boundary':
      return '';
    case 'paragraph':
      return renderParagraph(block, page, level);
    case 'header':
      return renderHeader(block, page, level);
    case 'rule':
      return `${indent(level)}<hr${attributesOf(block, page)} />\n`;
    case 'code':
      return renderCode(block, page, level);
    case 'quote':
      return renderQuote(block, page, level);
    case 'list':
      return renderList(block, page, level);
    case 'definitions':
      return renderDefinitions(block, page, level);
    case 'table':
      return renderTable(block, page, level);
    case 'html':
      return `${indent(level)}${renderElement(block, page, level)}\n`;
    case 'raw':
      return block.isBlock ? `${indent(level)}${block.html}\n` : block.html;
    case 'loose':
      return spansOf(block.text, page);
    case 'math':
      return renderMathBlock(block, page);
  }
}

function attributesOf(block: AttributedBlock | ListItem, page: Page): string {
  return renderAttributes(settledAttributes(block.lists, page.document));
}

function spansOf(text: string, page: Page): string {
  return renderSpans(readSpans(text, page), page.document);
}

function renderParagraph(block: Paragraph, page: Page, level: number): string {
  const tokens = readSpans(block.text, page);
  const attributes = settledAttributes(block.lists, page.document);
  const [image] = tokens;
  const start = `${indent(level)}${page.lineMark(block)}`;
  if (image !== undefined && tokens.length === 1 && isStandalone(image))
    return `${start}${renderFigure(image, attributes, { page, level })}`;
  return `${start}<p${renderAttributes(attributes)}>${renderSpans(tokens, page.document)}</p>\n`;
}

function renderHeader(block: Header, page: Page, level: number): string {
  const header = page.headers.get(block);
  const size = header?.level ?? block.level;
  const content =
    header === undefined ? spansOf(block.text, page) : renderSpans(header.tokens, page.document);
  const attributes = renderAttributes(header?.attributes ?? new Map());
  return `${indent(level)}<h${size}${attributes}>${content}</h${size}>\n`;
}

function renderQuote(block: BlockQuote, page: Page, level: number): string {
  const content = renderBlocks(block.children, page, level + 1);
  return `${indent(level)}<blockquote${attributesOf(block, page)}>\n${content}${indent(level)}</blockquote>\n`;
}

function renderList(block: List, page: Page, level: number): string {
  if (block === page.footnotesPlace) return FOOTNOTES_PLACE;
  if (block.lists.some((list) => hasReference(list, 'toc'))) return renderContents(block, page, level);
  const own = taskClass(block.isTaskList, 'task-list');
  const attributes = settledAttributes(block.lists, page.document, own);
  const items = block.items.map((item) => renderItem(item, page, level + 1));
  return `${indent(level)}<${block.tag}${renderAttributes(attributes)}>\n${items.join('')}${indent(level)}</${block.tag}>\n`;
}

function renderItem(item: ListItem, page: Page, level: number): string {
  const attributes = settledAttributes(item.lists, page.document, taskClass(item.isTask, 'task-list-item'));
  const content = renderFlow(item.children, page, level);
  return `${indent(level)}${page.lineMark(item)}<li${renderAttributes(attributes)}>${content}</li>\n`;
}

function taskClass(isTask: boolean, name: string): Attributes {
  return new Map(isTask ? [['class', name]] : []);
}

/** The content of an item or a definition: its first paragraph may stand in it without a `p`. */
function renderFlow(children: readonly Block[], page: Page, level: number): string {
  const [first, ...rest] = children;
  if (first?.kind !== 'paragraph' || !first.isTight) return blocksIn(children, page, level);
  const below = rest.filter(({ kind }) => kind !== 'boundary');
  if (below.every((block) => block.kind === 'blank')) return spansOf(first.text, page);
  return `${spansOf(`${first.text}\n`, page)}${renderBlocks(below, page, level + 1)}${indent(level)}`;
}

function blocksIn(children: readonly Block[], page: Page, level: number): string {
  return children.length === 0 ? '' : `\n${renderBlocks(children, page, level + 1)}${indent(level)}`;
}

function renderDefinitions(block: DefinitionList, page: Page, level: number): string {
  const prefix = termIdPrefix(block);
  const entries = block.entries.map((entry) => {
    const settled = settledAttributes(entry.lists, page.document);
    const id = entry.tag === 'dt' && prefix !== undefined ? `${prefix}${kramdownId(entry.text)}` : undefined;
    if (id !== undefined && !settled.has('id')) settled.set('id', id);
    const attributes = renderAttributes(settled);
    const content =
      entry.tag === 'dt' ? spansOf(entry.text, page) : renderFlow(entry.children, page, level + 1);
    return `${indent(level + 1)}${page.lineMark(entry)}<${entry.tag}${attributes}>${content}</${entry.tag}>\n`;
  });
  return `${indent(level)}<dl${attributesOf(block, page)}>\n${entries.join('')}${indent(level)}</dl>\n`;
}

/** What ids of terms start with, where `{:auto_ids}` or `{:auto_ids-PREFIX}` wants ids of them. */
function termIdPrefix(block: DefinitionList): string | undefined {
  const names = block.lists.flat().flatMap((entry) => (entry.kind === 'reference' ? [entry.name] : []));
  const name = names.find((one) => /^auto_ids(?:-|$)/.test(one));
  return name?.replace(/^auto_ids-?/, '');
}

function renderElement(block: HtmlElement, page: Page, level: number): string {
  const attributes = renderAttributes(settledAttributes(block.lists, page.document, block.attributes));
  const isEmpty = block.isVoid || (block.children.length === 0 && block.isSelfClosed);
  const start = `${page.lineMark(block)}<${block.tag}${attributes}`;
  if (isEmpty) return `${start} />`;
  return `${start}>${elementContent(block, page, level)}</${block.tag}>`;
}

function elementContent(block: HtmlElement, outer: Page, level: number): string {
  const page: Page = { ...outer, lineBreaks: 'kramdown' };
  if (block.content === 'block') {
    const content = renderBlocks(block.children, page, level + 1);
    return content === '' ? '' : `\n${content.replace(/\n$/, '')}\n${indent(level)}`;
  }
  return block.children
    .map((child) => {
      if (child.kind === 'paragraph') return spansOf(child.text, page);
      return child.kind === 'html' ? renderElement(child, page, level + 1) : renderBlock(child, page, level);
    })
    .join('');
}
