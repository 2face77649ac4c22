import { type AttributeList, type Attributes, applyAttributeList, hasReference } from '../attribute-list';
import type { Block, Header } from '../block';
import type { DocumentScope } from '../document-scope';
import { parseSpans } from '../spans/parse-spans';
import type { Token } from '../spans/markdown-it-types';
import { createHeaderIds, type IdRule } from './header-id';
import { markAbbreviations } from './abbreviation';

/** A text whose blocks are read, on its way to HTML. */
export interface Page {
  readonly document: DocumentScope;
  /** The headers in the text's order. */
  readonly headers: ReadonlyMap<Header, PageHeader>;
  /** What is written before the start tag of a block, an item, a cell: where it stands in the text, or nothing. */
  readonly lineMark: (part: object) => string;
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
  const headers = new Map<Header, PageHeader>();
  const idOf = createHeaderIds(document.options);
  const { input } = document.options;
  for (const { header, rule } of headersIn(blocks, input === 'GFM' ? 'github' : 'kramdown')) {
    const tokens = readSpans(header.text, document);
    const attributes = settledAttributes(header.lists, document);
    if (header.id !== undefined) attributes.set('id', header.id);
    else if (document.options.autoIds && !attributes.has('id')) attributes.set('id', idOf(tokens, rule));
    const classes = (attributes.get('class') ?? '').split(' ');
    const isInContents =
      !classes.includes('no_toc') && !header.lists.some((list) => hasReference(list, 'no_toc'));
    const level = Math.min(6, Math.max(1, header.level + document.options.headerOffset));
    headers.set(header, { tokens, attributes, level, isInContents });
  }
  return { document, headers, lineMark };
}

/** A text's span markup, abbreviations marked. */
export function readSpans(text: string, document: DocumentScope): Token[] {
  return markAbbreviations(parseSpans(text, document), document);
}

/** What the lists at a block come to. */
export function settledAttributes(
  lists: readonly AttributeList[],
  document: DocumentScope,
  own: ReadonlyMap<string, string> = new Map(),
): Attributes {
  const attributes: Attributes = new Map(own);
  for (const list of lists) applyAttributeList(attributes, list, document.attributeLists);
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
