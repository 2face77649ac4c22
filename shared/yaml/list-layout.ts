import { lineStart, linesBetween, nextLine } from '../text/line';
import { blockScalarAt } from './block-scalar';
import type { YamlEntry, YamlItem, YamlMap, YamlNode, YamlSequence } from './tree';

/**
 * A block sequence or mapping as the stretches that move as one: an entry with the comments above it and those below it
 * that stand deeper than its dash or key. The blank lines between two stretches belong to neither.
 */
export interface ListLayout {
  readonly chunks: readonly ListChunk[];
  /** The column of the dashes or keys; of one in brackets, of no meaning. */
  readonly column: number;
  /** Whether it is a flow collection (`[...]`, `{...}`): its stretches are the entries alone, without comments. */
  readonly inBrackets: boolean;
}

export interface ListChunk {
  /** The start of the first comment line above the entry, or of its own line. */
  readonly from: number;
  /** The end of the last line. */
  readonly to: number;
  /** Whether it ends in a block that keeps blank lines (`|+`): none may be put behind it. */
  readonly keepsBlankLines: boolean;
  /**
   * What parts it from the next one: blank lines, without the white space in them, or in brackets the comma; '' for the
   * last one.
   */
  readonly gap: string;
}

/**
 * Lays a sequence or mapping out. `from` is the end of the line that introduces it. Undefined where the entries don't each start
 * a line of their own.
 */
export function listLayout(
  source: string,
  list: YamlSequence | YamlMap,
  from: number,
): ListLayout | undefined {
  const { column } = list.pieces;
  const items: readonly Part[] = list.kind === 'map' ? list.entries : list.items;
  const [first] = items;
  if (column === undefined || !first || !startsLine(source, first, column)) return undefined;
  const chunks = items.map((item, index) => {
    const end = (items[index + 1]?.start ?? list.linesEnd + column) - column;
    return new PlacedChunk(source, { item, end, column, before: index === 0 ? from : undefined });
  });
  for (const [index, chunk] of chunks.entries()) chunk.previous = chunks[index - 1];
  return { chunks, column, inBrackets: false };
}

/** Lays a flow collection out. */
export function bracketLayout(source: string, list: YamlSequence | YamlMap): ListLayout {
  const items: readonly Part[] = list.kind === 'map' ? list.entries : list.items;
  const chunks = items.map((item, index): ListChunk => {
    const to = Math.max(item.value.range.to, 'keyRange' in item ? item.keyRange.to : item.start);
    const next = items[index + 1];
    return { from: item.start, to, keepsBlankLines: false, gap: next ? source.slice(to, next.start) : '' };
  });
  return { chunks, column: 0, inBrackets: true };
}

type Part = YamlItem | YamlEntry;

function startsLine(source: string, { start }: Part, column: number): boolean {
  return /^ *$/.test(source.slice(start - column, start));
}

interface ChunkPlace {
  readonly item: Part;
  /** The start of the line after those that the entry has. */
  readonly end: number;
  readonly column: number;
  /** Of the first entry, where the lines above it begin. */
  readonly before: number | undefined;
}

/** Looks at the lines of an entry when they are asked for. */
class PlacedChunk implements ListChunk {
  previous: PlacedChunk | undefined;
  readonly #source: string;
  readonly #place: ChunkPlace;

  constructor(source: string, place: ChunkPlace) {
    this.#source = source;
    this.#place = place;
  }

  get from(): number {
    const { item, column, before } = this.#place;
    if (this.previous) return this.previous.#place.item.start + this.previous.#lines.head;
    const line = item.start - column;
    return headStart(this.#source, before ?? line, line);
  }

  get to(): number {
    return this.#place.item.start + this.#lines.to;
  }

  get keepsBlankLines(): boolean {
    return this.#lines.keepsBlankLines;
  }

  get gap(): string {
    return this.#lines.gap;
  }

  get #lines(): ItemLines {
    const { item } = this.#place;
    const lines = known.get(item.piece) ?? linesOf(this.#source, this.#place);
    known.set(item.piece, lines);
    return lines;
  }
}

/** How the lines of an entry are made up, counted from its dash or key. */
interface ItemLines {
  readonly to: number;
  /** Where the comments of the next entry begin, or its own line. */
  readonly head: number;
  readonly gap: string;
  readonly keepsBlankLines: boolean;
}

const known = new WeakMap<Part, ItemLines>();

function linesOf(source: string, { item, end, column }: ChunkPlace): ItemLines {
  const value = endOfNode(source, item.value, column);
  const to = tailEnd(source, value.at, end, column);
  const head = headStart(source, to, end);
  return {
    to: to - item.start,
    head: head - item.start,
    gap: source.slice(to, head).replace(/[ \t]+/g, ''),
    keepsBlankLines: value.keepsBlankLines && to === value.at,
  };
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
