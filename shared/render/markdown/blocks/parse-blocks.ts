import type { Block } from '../block';
import { lineOf, spanTo } from '../block-lines';
import { createCursor, isAtEnd } from '../cursor';
import type { DocumentScope } from '../document-scope';
import { abbreviationDefinition } from './abbreviation';
import { attributeLine } from './attribute-line';
import { blankLines, blockBoundary } from './blank';
import type { BlockRule, BlockScope, ParseContainer } from './block-scope';
import { blockQuote } from './block-quote';
import { definitionList } from './definition-list';
import { extensionBlock } from './extension';
import { fencedCode } from './fenced-code';
import { footnoteDefinition } from './footnote';
import { atxHeader, setextHeader } from './header';
import { htmlBlock, htmlEndTag } from './html-block';
import { indentedCode } from './indented-code';
import { linkDefinition } from './link-definition';
import { listBlock } from './list';
import { mathBlock } from './math';
import { looseLine, paragraphBlock, textLines } from './paragraph';
import { table } from './table';
import { thematicBreak } from './thematic-break';

/** By kramdown's own order: the first that takes the text in hand wins. The last one takes every text. */
const RULES: readonly BlockRule[] = [
  blankLines,
  indentedCode,
  fencedCode,
  blockQuote,
  atxHeader,
  thematicBreak,
  listBlock,
  definitionList,
  htmlEndTag,
  htmlBlock,
  setextHeader,
  mathBlock,
  table,
  footnoteDefinition,
  linkDefinition,
  abbreviationDefinition,
  extensionBlock,
  attributeLine,
  blockBoundary,
  looseLine,
  paragraphBlock,
];

/** What plain Markdown does not know. */
const EXTENSIONS: ReadonlySet<BlockRule> = new Set([
  extensionBlock,
  attributeLine,
  fencedCode,
  definitionList,
  mathBlock,
  table,
  abbreviationDefinition,
  footnoteDefinition,
]);

const PLAIN_RULES = RULES.filter((rule) => !EXTENSIONS.has(rule));

/** Containers in containers beyond this are read as paragraphs. */
const MAX_DEPTH = 60;

/** The blocks of a text; what it defines goes to the document's scope. */
export function parseBlocks(text: string, document: DocumentScope): Block[] {
  return parseContainer(createCursor(text), document, { depth: 0, endTag: undefined });
}

/** The blocks of a text in which only typography counts: HTML, and all else as paragraphs, line by line. */
export function parseTypographyBlocks(text: string, document: DocumentScope): Block[] {
  const scope = createScope(createCursor(text), document, { depth: 0, endTag: undefined });
  readBlocks(scope, [blankLines, htmlBlock, textLines]);
  return scope.blocks;
}

const parseContainer: ParseContainer = (cursor, document, container) => {
  const scope = createScope(cursor, document, container);
  const rules = document.options.input === 'markdown' ? PLAIN_RULES : RULES;
  readBlocks(scope, container.depth > MAX_DEPTH ? [blankLines, htmlEndTag, paragraphBlock] : rules);
  return scope.blocks;
};

const createScope = (...[cursor, document, container]: Parameters<ParseContainer>): BlockScope => ({
  ...container,
  cursor,
  document,
  blocks: [],
  pending: [],
  isEnded: false,
  parse: parseContainer,
});

function readBlocks(scope: BlockScope, rules: readonly BlockRule[]): void {
  while (!scope.isEnded && !isAtEnd(scope.cursor)) {
    const from = lineOf(scope.cursor);
    rules.some((rule) => rule(scope));
    const last = scope.blocks.at(-1);
    const { lines } = scope.document;
    if (last && !lines.has(last)) lines.set(last, spanTo(scope.cursor, from));
  }
}
