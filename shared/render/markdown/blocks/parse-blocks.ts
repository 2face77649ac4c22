import type { Block } from '../block';
import { type Cursor, isAtEnd } from '../cursor';
import type { DocumentScope } from '../document-scope';
import { abbreviationDefinition } from './abbreviation';
import { attributeLine } from './attribute-line';
import { blankLines, blockBoundary } from './blank';
import type { BlockRule, BlockScope } from './block-scope';
import { blockQuote } from './block-quote';
import { definitionList } from './definition-list';
import { extensionBlock } from './extension';
import { fencedCode } from './fenced-code';
import { footnoteDefinition } from './footnote';
import { atxHeader, setextHeader } from './header';
import { htmlBlock, htmlEndTag } from './html-block';
import { indentedCode } from './indented-code';
import { linkDefinition } from './link-definition';
import { list } from './list';
import { mathBlock } from './math';
import { paragraphBlock } from './paragraph';
import { table } from './table';
import { thematicBreak } from './thematic-break';

/** The first that takes the text in hand wins. The last one takes every text. */
const RULES: readonly BlockRule[] = [
  blankLines,
  htmlEndTag,
  blockBoundary,
  extensionBlock,
  attributeLine,
  indentedCode,
  fencedCode,
  blockQuote,
  abbreviationDefinition,
  footnoteDefinition,
  linkDefinition,
  thematicBreak,
  list,
  setextHeader,
  atxHeader,
  definitionList,
  htmlBlock,
  mathBlock,
  table,
  paragraphBlock,
];

/** Containers in containers beyond this are read as paragraphs. */
const MAX_DEPTH = 60;

/** The blocks of a text; what it defines goes to the document's scope. */
export function parseBlocks(text: string, document: DocumentScope, depth: number): Block[] {
  const cursor: Cursor = { text: text.endsWith('\n') || text === '' ? text : `${text}\n`, at: 0 };
  return parseContainer(cursor, document, { depth, endTag: undefined });
}

/** The blocks from the cursor on: to the end of the text, or to the end tag of an HTML element. */
export function parseContainer(
  cursor: Cursor,
  document: DocumentScope,
  container: { readonly depth: number; readonly endTag: string | undefined },
): Block[] {
  const scope: BlockScope = {
    cursor,
    document,
    blocks: [],
    pending: [],
    definition: undefined,
    closedBlock: undefined,
    isEnded: false,
    ...container,
  };
  const rules = container.depth > MAX_DEPTH ? [blankLines, htmlEndTag, paragraphBlock] : RULES;
  while (!scope.isEnded && !isAtEnd(cursor)) rules.some((rule) => rule(scope));
  return scope.blocks;
}
