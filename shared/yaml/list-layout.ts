import { lineStart, linesBetween, nextLine } from '../text/line';
import { blockScalarAt } from './block-scalar';
import type { YamlNode, YamlSequence } from './tree';

/**
 * A block sequence as the stretches that move as one: an entry with the comments above it and those below it that
 * stand deeper than its dash. The blank lines between two stretches belong to neither.
 */
export interface ListLayout {
  readonly chunks: readonly ListChunk[];
  /** The column of the dashes. */
  readonly column: number;
}

export interface ListChunk {
  /** The start of the first comment line above the entry, or of its own line. */
  readonly from: number;
  /** The start of the line with the dash. */
  readonly entry: number;
  /** The end of the last line. */
  readonly to: number;
  /** Whether it ends in a block that keeps blank lines (`|+`): none may be put behind it. */
  readonly keepsBlankLines: boolean;
}

/**
 * Lays a sequence out. `from` is the end of the line that introduces it, `to` the start of the next line that is
 * not the list's. Undefined where the entries don't each start a line of their own.
 */
export function listLayout(
  source: string,
  list: YamlSequence,
  bounds: { readonly from: number; readonly to: number },
): ListLayout | undefined {
  const dashes = list.items.flatMap((item) => item.dash ?? []);
  if (list.flow || dashes.length !== list.items.length) return undefined;
  const starts = dashes.map((dash) => lineStart(source, dash));
  if (dashes.some((dash, index) => !/^ *$/.test(source.slice(starts[index], dash)))) return undefined;
  const column = (dashes[0] ?? 0) - (starts[0] ?? 0);
  const chunks: ListChunk[] = [];
  let free = bounds.from;
  for (const [index, item] of list.items.entries()) {
    const entry = starts[index] ?? free;
    const from = headStart(source, free, entry);
    const end = endOfNode(source, item.value, column);
    const limit = starts[index + 1] ?? bounds.to;
    const to = tailEnd(source, end.at, limit, column);
    chunks.push({ from, entry, to, keepsBlankLines: end.keepsBlankLines && to === end.at });
    free = to;
  }
  return { chunks, column };
}

/** The first comment line of those between the last entry and this one; the entry itself where there is none. */
function headStart(source: string, free: number, entry: number): number {
  const comment = linesBetween(source, free, entry).find((line) =>
    isComment(source.slice(line.from, line.to)),
  );
  return comment?.from ?? entry;
}

/** Behind the comments that stand deeper than the dash, up to the first that does not. */
function tailEnd(source: string, from: number, limit: number, column: number): number {
  let end = from;
  for (const line of linesBetween(source, from, limit)) {
    const text = source.slice(line.from, line.to);
    if (!isComment(text)) continue;
    if (text.search(/\S/) <= column) break;
    end = line.next;
  }
  return end;
}

function isComment(line: string): boolean {
  return /^[ \t]*#/.test(line);
}

export interface NodeEnd {
  /** The start of the line after the node's last. */
  readonly at: number;
  readonly keepsBlankLines: boolean;
}

/**
 * Where the lines of a value end, the comment behind it on the last of them included, the blank lines under a block
 * only where they are part of it. `column` is that of the key or dash it belongs to.
 */
export function endOfNode(source: string, node: YamlNode, column: number): NodeEnd {
  if (node.kind === 'map' && !node.flow) {
    const last = node.entries.at(-1);
    const first = node.entries[0];
    if (last && first) {
      const key = first.keyRange.from - lineStart(source, first.keyRange.from);
      return endOfNode(source, last.value, key);
    }
  }
  if (node.kind === 'sequence' && !node.flow) {
    const last = node.items.at(-1);
    const dash = last?.dash;
    if (last && dash !== undefined) return endOfNode(source, last.value, dash - lineStart(source, dash));
  }
  if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) {
    const block = blockScalarAt(source, node.range.from, column);
    if (block) return endOfBlock(block);
  }
  return { at: nextLine(source, node.range.to), keepsBlankLines: false };
}

function endOfBlock(block: NonNullable<ReturnType<typeof blockScalarAt>>): NodeEnd {
  if (block.header.chomping === '+') return { at: block.to, keepsBlankLines: true };
  return { at: block.content.at(-1)?.next ?? block.from, keepsBlankLines: false };
}
