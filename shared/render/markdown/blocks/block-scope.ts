import type { AttributeList } from '../attribute-list';
import { type Block, isAttributed } from '../block';
import { createCursor, type Cursor } from '../cursor';
import type { DocumentScope } from '../document-scope';

/** The blocks of one container (the text itself, a list item, a quote ...) while they are read. */
export interface BlockScope {
  readonly cursor: Cursor;
  readonly document: DocumentScope;
  readonly blocks: Block[];
  /** Lists `{: ... }` that wait for the next block. */
  pending: AttributeList[];
  /** The HTML element whose end tag ends this container. */
  readonly endTag: string | undefined;
  isEnded: boolean;
  /** How many containers this one stands in. */
  readonly depth: number;
  /** Reads the blocks of a container in this one. */
  readonly parse: ParseContainer;
}

/** The blocks from the cursor on: to the end of the text, or to the end tag of an HTML element. */
export type ParseContainer = (
  cursor: Cursor,
  document: DocumentScope,
  container: { readonly depth: number; readonly endTag: string | undefined },
) => Block[];

/** The blocks of a text that stands in a container (a list item's, a quote's), whose first line is that one. */
export function readChildren(scope: BlockScope, text: string, firstLine: number): Block[] {
  const container = { depth: scope.depth + 1, endTag: undefined };
  return scope.parse(createCursor(text, firstLine), scope.document, container);
}

/** Reads one block, or says false and leaves the cursor where it is. */
export type BlockRule = (scope: BlockScope) => boolean;

/** Whether a block that needs a blank line before it may start here. A definition is none. */
export function isAfterBoundary(scope: BlockScope): boolean {
  const last = scope.blocks.at(-1);
  if (last === undefined || last.kind === 'blank' || scope.pending.length > 0) return true;
  return last.kind === 'boundary' && last.isMark;
}

/** The attribute lists that were written before a definition. */
export function takePending(scope: BlockScope): AttributeList {
  const lists = scope.pending.flat();
  scope.pending = [];
  return lists;
}

/** Adds a block; it takes the attribute lists that were written before it. */
export function addBlock(scope: BlockScope, block: Block): void {
  if (isAttributed(block)) {
    block.lists.push(...scope.pending);
    scope.pending = [];
  }
  scope.blocks.push(block);
}

/** A line was read that is no block; where it defines something, a list `{: ... }` below it is for that. */
export function addBoundary(scope: BlockScope, definition?: { attributes: AttributeList }): void {
  scope.pending = [];
  scope.blocks.push({ kind: 'boundary', isMark: false, definition });
}
