import { type AttributeList, type Attributes, applyAttributeList, hasReference } from '../attribute-list';
import type { Block, Header, List } from '../block';
import type { DocumentScope } from '../document-scope';
import { parseSpans } from '../spans/parse-spans';
import type { Token } from '../spans/markdown-it-types';
import type { LineBreaks } from '../spans/span-scope';
import { createHeaderIds, type HeaderIds, type IdRule } from './header-id';
import { markAbbreviations } from './abbreviation';

/** A text whose blocks are read, on its way to HTML. */
export interface Page {
  readonly document: DocumentScope;
  /** The headers in the text's order. */
  readonly headers: Map<Header, PageHeader>;
  readonly idOf: HeaderIds;
  /** The list that footnotes take the place of. */
  readonly footnotesPlace: List | undefined;
  /** What is written before the start tag of a block, an item, a cell: where it stands in the text, or nothing. */
  readonly lineMark: (part: object) => string;
  readonly lineBreaks: LineBreaks;
}

export interface PageHeader {
  readonly tokens: readonly Token[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly level: number;
  readonly isInContents: boolean;
}

export function createPage(
  blocks: readonly Block[],
  document: DocumentScope,
  lineMark: Page['lineMark'] = () => '',
): Page {
  const idOf = createHeaderIds(document.options);
  const footnotesPlace = findFootnotesPlace(blocks);
  const page: Page = { document, headers: new Map(), idOf, footnotesPlace, lineMark, lineBreaks: 'gfm' };
  readInlineOptions(blocks, document);
  addHeaders(page, blocks, 'in the text');
  return page;
}

/** Reads the headers among blocks, and gives them their ids. Those of footnotes are not in the table of contents. */
export function addHeaders(
  page: Page,
  blocks: readonly Block[],
  place: 'in the text' | 'in a footnote',
): void {
  const { document, headers, idOf } = page;
  const { options } = document;
  const isGitHubs = options.input === 'GFM' && place === 'in the text';
  for (const { header, rule } of headersIn(blocks, isGitHubs ? 'github' : 'kramdown')) {
    const tokens = readSpans(header.text, { document, lineBreaks: rule === 'github' ? 'gfm' : 'kramdown' });
    const own = new Map(header.id === undefined ? [] : [['id', header.id]]);
    const attributes = settledAttributes(header.lists, document, own);
    if (options.autoIds && !attributes.has('id'))
      attributes.set('id', idOf({ text: header.text, tokens }, rule));
    const classes = (attributes.get('class') ?? '').split(' ');
    const isInContents =
      place === 'in the text' &&
      !classes.includes('no_toc') &&
      !header.lists.some((list) => hasReference(list, 'no_toc'));
    const level = Math.min(6, Math.max(1, header.level + options.headerOffset));
    headers.set(header, { tokens, attributes, level, isInContents });
  }
}

/** Options that lines of text set hold for all that is made of the page, the ids of headers above them too. */
function readInlineOptions(blocks: readonly Block[], document: DocumentScope): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.text.includes('{::options')) parseSpans(block.text, document);
    if (block.kind === 'quote') readInlineOptions(block.children, document);
    if (block.kind === 'list') for (const item of block.items) readInlineOptions(item.children, document);
  }
}

function findFootnotesPlace(blocks: readonly Block[]): List | undefined {
  for (const block of blocks) {
    if (block.kind === 'list' && block.lists.some((list) => hasReference(list, 'footnotes'))) return block;
    const inner =
      block.kind === 'quote' || block.kind === 'html' ? findFootnotesPlace(block.children) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A text's span markup, abbreviations marked. */
export function readSpans(
  text: string,
  { document, lineBreaks }: Pick<Page, 'document' | 'lineBreaks'>,
): Token[] {
  const tokens = markAbbreviations(parseSpans(text, document, lineBreaks), document);
  return document.options.removesCjkLineBreaks ? tokens.map(withoutCjkLineBreaks) : tokens;
}

const CJK_LINE_BREAK =
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])\n(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])/gu;

function withoutCjkLineBreaks(token: Token): Token {
  if (token.type === 'text') token.content = token.content.replace(CJK_LINE_BREAK, '');
  return token;
}

/** What the lists at a block come to. */
export function settledAttributes(
  lists: readonly AttributeList[],
  document: DocumentScope,
  own: ReadonlyMap<string, string> = new Map(),
): Attributes {
  const attributes: Attributes = new Map(own);
  applyAttributeList(attributes, lists.flat(), document.attributeLists);
  return attributes;
}

/** Headers inside of HTML get their ids by kramdown's own rule, whatever the input. */
function* headersIn(blocks: readonly Block[], rule: IdRule): Generator<{ header: Header; rule: IdRule }> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'header':
        yield { header: block, rule };
        break;
      case 'html':
        yield* headersIn(block.children, 'kramdown');
        break;
      case 'quote':
        yield* headersIn(block.children, rule);
        break;
      case 'list':
        for (const item of block.items) yield* headersIn(item.children, rule);
        break;
      case 'definitions':
        for (const entry of block.entries) if (entry.tag === 'dd') yield* headersIn(entry.children, rule);
        break;
      default:
        break;
    }
  }
}
