import {
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
import { hasReference } from '../attribute-list';
import { indent } from './indent';
import { type Page, readSpans, settledAttributes } from './page';
import { renderAttributes } from './render-attributes';
import { renderCode } from './render-code';
import { renderMathBlock } from './render-math';
import { renderSpans } from './render-spans';
import { renderTable } from './render-table';
import { renderContents } from './table-of-contents';

/** Blocks as HTML, indented by two spaces a level. */
export function renderBlocks(blocks: readonly Block[], page: Page, level: number): string {
  return blocks.map((block) => blockMark(block, page) + renderBlock(block, page, level)).join('');
}

/** Paragraphs and elements of HTML write theirs themselves: they stand in others without coming through here. */
function blockMark(block: Block, page: Page): string {
  return isAttributed(block) && block.kind !== 'paragraph' && block.kind !== 'html'
    ? page.lineMark(block)
    : '';
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
    case 'math':
      return `${indent(level)}${renderMathBlock(block, page)}`;
  }
}

function attributesOf(
  block: Exclude<Block, { kind: 'blank' | 'boundary' | 'raw' }> | ListItem,
  page: Page,
): string {
  return renderAttributes(settledAttributes(block.lists, page.document));
}

function spansOf(text: string, page: Page): string {
  return renderSpans(readSpans(text, page.document), page.document);
}

function renderParagraph(block: Paragraph, page: Page, level: number): string {
  return `${indent(level)}${page.lineMark(block)}<p${attributesOf(block, page)}>${spansOf(block.text, page)}</p>\n`;
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
  if (block.lists.some((list) => hasReference(list, 'toc'))) return renderContents(block, page, level);
  const attributes = settledAttributes(block.lists, page.document);
  if (block.isTaskList)
    attributes.set('class', [attributes.get('class'), 'task-list'].filter(Boolean).join(' '));
  const items = block.items.map((item) =>
    renderItem(item, page, { level: level + 1, isTask: block.isTaskList }),
  );
  return `${indent(level)}<${block.tag}${renderAttributes(attributes)}>\n${items.join('')}${indent(level)}</${block.tag}>\n`;
}

function renderItem(
  item: ListItem,
  page: Page,
  { level, isTask }: { level: number; isTask: boolean },
): string {
  const attributes = settledAttributes(item.lists, page.document);
  if (isTask) attributes.set('class', [attributes.get('class'), 'task-list-item'].filter(Boolean).join(' '));
  const box = item.task === undefined ? '' : checkBox(item.task);
  const content = renderFlow(item.children, page, { level, before: box });
  return `${indent(level)}${page.lineMark(item)}<li${renderAttributes(attributes)}>${content}</li>\n`;
}

function checkBox(task: 'open' | 'done'): string {
  const checked = task === 'done' ? ' checked="checked"' : '';
  return `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${checked} />`;
}

/** The content of an item or a definition: its first paragraph may stand in it without a `p`. */
function renderFlow(
  children: readonly Block[],
  page: Page,
  { level, before }: { readonly level: number; readonly before: string },
): string {
  const [first, ...rest] = children;
  if (first?.kind !== 'paragraph') return blocksIn(children, page, { level, before });
  if (!first.isTight) {
    const html = renderParagraph(first, page, level + 1).replace('>', () => `>${before}`);
    return `\n${html}${renderBlocks(rest, page, level + 1)}${indent(level)}`;
  }
  const text = `${before}${spansOf(first.text, page)}`;
  return rest.every((block) => block.kind === 'blank')
    ? text
    : `${text}${blocksIn(rest, page, { level, before: '' })}`;
}

function blocksIn(
  children: readonly Block[],
  page: Page,
  { level, before }: { readonly level: number; readonly before: string },
): string {
  return children.length === 0
    ? before
    : `${before}\n${renderBlocks(children, page, level + 1)}${indent(level)}`;
}

function renderDefinitions(block: DefinitionList, page: Page, level: number): string {
  const entries = block.entries.map((entry) => {
    const attributes = renderAttributes(settledAttributes(entry.lists, page.document));
    const content =
      entry.tag === 'dt'
        ? spansOf(entry.text, page)
        : renderFlow(entry.children, page, { level: level + 1, before: '' });
    return `${indent(level + 1)}${page.lineMark(entry)}<${entry.tag}${attributes}>${content}</${entry.tag}>\n`;
  });
  return `${indent(level)}<dl${attributesOf(block, page)}>\n${entries.join('')}${indent(level)}</dl>\n`;
}

function renderElement(block: HtmlElement, page: Page, level: number): string {
  const attributes = renderAttributes(settledAttributes(block.lists, page.document, block.attributes));
  const isEmpty = block.isVoid || (block.children.length === 0 && block.isSelfClosed);
  const start = `${page.lineMark(block)}<${block.tag}${attributes}`;
  if (isEmpty) return `${start} />`;
  return `${start}>${elementContent(block, page, level)}</${block.tag}>`;
}

function elementContent(block: HtmlElement, page: Page, level: number): string {
  if (block.content === 'block') return `\n${renderBlocks(block.children, page, level + 1)}${indent(level)}`;
  return block.children
    .map((child) => {
      if (child.kind === 'paragraph') return spansOf(child.text, page);
      return child.kind === 'html' ? renderElement(child, page, level) : renderBlock(child, page, level);
    })
    .join('');
}
