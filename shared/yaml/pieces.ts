import type { TextRange } from '../text/range';
import type { Pieces, YamlEntry, YamlItem, YamlMap, YamlNode, YamlScalar, YamlSequence } from './tree';

/** What a collection has beside its pieces. */
interface Collection {
  readonly flow: boolean;
  readonly anchor: string | undefined;
  /** Of a flow collection, and of one without pieces: counted like the starts of the pieces. */
  readonly range: TextRange;
}

/** A collection at a place in the file: its entries or items are put there when they are asked for. */
abstract class PlacedCollection<T extends YamlEntry | YamlItem> {
  readonly pieces: Pieces<T>;
  protected readonly collection: Collection;
  protected readonly at: number;
  #placed: readonly T[] | undefined;

  constructor(collection: Collection, pieces: Pieces<T>, at: number) {
    this.collection = collection;
    this.pieces = pieces;
    this.at = at;
  }

  get flow(): boolean {
    return this.collection.flow;
  }

  get anchor(): string | undefined {
    return this.collection.anchor;
  }

  get range(): TextRange {
    return rangeOf(this.collection, this.pieces, this.at);
  }

  get linesEnd(): number {
    return this.at + this.pieces.end;
  }

  protected placed(place: (piece: T, start: number) => T): readonly T[] {
    const { list, starts } = this.pieces;
    this.#placed ??= list.map((piece, index) => place(piece, this.at + (starts[index] ?? 0)));
    return this.#placed;
  }
}

export class PlacedMap extends PlacedCollection<YamlEntry> implements YamlMap {
  readonly kind = 'map';

  get entries(): readonly YamlEntry[] {
    return this.placed((piece, start) => new PlacedEntry(piece, start));
  }

  moved(by: number): PlacedMap {
    return new PlacedMap(this.collection, this.pieces, this.at + by);
  }

  with(pieces: Pieces<YamlEntry>): PlacedMap {
    return new PlacedMap(this.collection, pieces, this.at);
  }
}

export class PlacedSequence extends PlacedCollection<YamlItem> implements YamlSequence {
  readonly kind = 'sequence';

  get items(): readonly YamlItem[] {
    return this.placed((piece, start) => new PlacedItem(piece, start));
  }

  moved(by: number): PlacedSequence {
    return new PlacedSequence(this.collection, this.pieces, this.at + by);
  }

  with(pieces: Pieces<YamlItem>): PlacedSequence {
    return new PlacedSequence(this.collection, pieces, this.at);
  }
}

function rangeOf<T extends YamlEntry | YamlItem>(
  { flow, range }: Collection,
  { list, starts }: Pieces<T>,
  at: number,
): TextRange {
  const first = starts[0];
  const last = list.at(-1);
  if (flow || first === undefined || last === undefined) return { from: at + range.from, to: at + range.to };
  return { from: at + first, to: at + (starts.at(-1) ?? first) + endOfPiece(last) };
}

function endOfPiece(piece: YamlEntry | YamlItem): number {
  const head = 'keyRange' in piece ? (piece.colonEnd ?? piece.keyRange.to) : 1;
  return Math.max(head, piece.value.range.to);
}

class PlacedEntry implements YamlEntry {
  readonly piece: YamlEntry;
  readonly start: number;
  #value: YamlNode | undefined;

  constructor(piece: YamlEntry, start: number) {
    this.piece = piece;
    this.start = start;
  }

  get key(): string | undefined {
    return this.piece.key;
  }

  get keyRange(): TextRange {
    return movedRange(this.piece.keyRange, this.start);
  }

  get colonEnd(): number | undefined {
    return this.piece.colonEnd === undefined ? undefined : this.piece.colonEnd + this.start;
  }

  get value(): YamlNode {
    return (this.#value ??= movedNode(this.piece.value, this.start));
  }
}

class PlacedItem implements YamlItem {
  readonly piece: YamlItem;
  readonly start: number;
  #value: YamlNode | undefined;

  constructor(piece: YamlItem, start: number) {
    this.piece = piece;
    this.start = start;
  }

  get dash(): number | undefined {
    return this.piece.dash === undefined ? undefined : this.piece.dash + this.start;
  }

  get value(): YamlNode {
    return (this.#value ??= movedNode(this.piece.value, this.start));
  }
}

/** An entry whose offsets count from its own start: a piece. */
export function entryPiece(entry: Omit<YamlEntry, 'piece' | 'start'>): YamlEntry {
  return new EntryPiece(entry);
}

export function itemPiece(item: Omit<YamlItem, 'piece' | 'start'>): YamlItem {
  return new ItemPiece(item);
}

/** There are tens of thousands in a large file: objects of one class are made and read fastest. */
class EntryPiece implements YamlEntry {
  readonly start = 0;
  readonly key: string | undefined;
  readonly keyRange: TextRange;
  readonly colonEnd: number | undefined;
  readonly value: YamlNode;

  constructor({ key, keyRange, colonEnd, value }: Omit<YamlEntry, 'piece' | 'start'>) {
    this.key = key;
    this.keyRange = keyRange;
    this.colonEnd = colonEnd;
    this.value = value;
  }

  get piece(): YamlEntry {
    return this;
  }
}

class ItemPiece implements YamlItem {
  readonly start = 0;
  readonly dash: number | undefined;
  readonly value: YamlNode;

  constructor({ dash, value }: Omit<YamlItem, 'piece' | 'start'>) {
    this.dash = dash;
    this.value = value;
  }

  get piece(): YamlItem {
    return this;
  }
}

export function emptyScalar(at: number): YamlScalar {
  return {
    kind: 'scalar',
    style: 'empty',
    range: { from: at, to: at },
    text: '',
    anchor: undefined,
    tag: undefined,
  };
}

/** The node with all its offsets moved. */
export function movedNode(node: YamlNode, by: number): YamlNode {
  if (by === 0) return node;
  if (node.kind === 'map' || node.kind === 'sequence') return node.moved(by);
  return { ...node, range: movedRange(node.range, by) };
}

function movedRange({ from, to }: TextRange, by: number): TextRange {
  return { from: from + by, to: to + by };
}
