import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { lineStart } from '../text/line';
import type { TextRange } from '../text/range';
import { emptyScalar, entryPiece, itemPiece, movedNode, PlacedMap, PlacedSequence } from './pieces';
import type { Pieces, YamlEntry, YamlItem, YamlMap, YamlNode, YamlScalar, YamlSequence } from './tree';

export interface ReadYaml {
  /** Undefined for a text without a value: empty, or nothing but comments. */
  readonly root: YamlNode | undefined;
  /** In source order; where there is one, `root` holds what could still be made out. */
  readonly errors: readonly YamlSyntaxError[];
  /**
   * Whether each entry can be read without the others: nothing has a name (`&name`), and no line parts documents
   * (`---`, `...`).
   */
  readonly divisible: boolean;
}

export interface YamlSyntaxError {
  /** The parser's code: `BAD_INDENT`, `MISSING_CHAR` ... */
  readonly code: string;
  readonly message: string;
  readonly range: TextRange;
}

/** Reads the YAML in a stretch of a source text. Throws never. */
export function readYaml(source: string, range: TextRange): ReadYaml {
  const { root, errors, divisible } = readText(source.slice(range.from, range.to));
  const place = ({ code, message, range: { from, to } }: YamlSyntaxError): YamlSyntaxError => ({
    code,
    message,
    range: { from: range.from + from, to: range.from + to },
  });
  return {
    root: isEmptyScalar(root) ? undefined : movedNode(root, range.from),
    errors: errors.map(place),
    divisible,
  };
}

/** Reads lines of a block collection that start at its column: whole entries or items. Offsets are the text's. */
export function readText(text: string): ReadYaml & { readonly root: YamlNode } {
  const document = parseDocument(text, {
    keepSourceTokens: true,
    logLevel: 'silent',
    prettyErrors: false,
    strict: false,
    uniqueKeys: false,
    version: '1.1',
  });
  const reading = new Reading(text);
  const root = reading.node(document.contents, { at: 0, origin: 0, end: text.length });
  const divisible = !reading.hasAnchors && !DOCUMENT_MARKER.test(text);
  return { root, errors: errorsOf(document), divisible };
}

const DOCUMENT_MARKER = /^(?:---|\.\.\.)(?:[ \t\r]|$)/m;

function isEmptyScalar(node: YamlNode): boolean {
  return (
    node.kind === 'scalar' && node.style === 'empty' && node.anchor === undefined && node.tag === undefined
  );
}

function errorsOf(document: Document.Parsed): readonly YamlSyntaxError[] {
  return document.errors.map((error) => ({
    code: error.code,
    message: error.message,
    range: { from: error.pos[0], to: Math.max(error.pos[0], error.pos[1]) },
  }));
}

/** Where a node stands, in the parser's counting. */
interface Place {
  /** Where a missing value would stand. */
  readonly at: number;
  /** The start of the piece that it is part of: what its offsets count from. */
  readonly origin: number;
  /** The end of the lines that are its own. */
  readonly end: number;
}

/** Makes our tree of the parser's; it has a life because a name means what the last anchor before it said. */
class Reading {
  readonly #text: string;
  readonly #anchors = new Map<string, YamlNode>();

  constructor(text: string) {
    this.#text = text;
  }

  get hasAnchors(): boolean {
    return this.#anchors.size > 0;
  }

  node(node: unknown, place: Place): YamlNode {
    if (isAlias(node)) {
      return {
        kind: 'alias',
        range: rangeOf(node.range, place),
        name: node.source,
        target: this.#anchors.get(node.source),
      };
    }
    if (isMap(node)) return this.#named(this.#map(node, place));
    if (isSeq(node)) return this.#named(this.#sequence(node, place));
    if (isScalar(node)) return this.#named(scalarOf(node, place));
    return emptyScalar(place.at - place.origin);
  }

  #named<N extends YamlMap | YamlSequence | YamlScalar>(node: N): N {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    return node;
  }

  #map(node: YAMLMap, place: Place): YamlMap {
    const flow = node.flow === true;
    const pairs = node.items.filter((pair) => isPair(pair));
    const starts = pairs.map((pair) => startOfPair(pair) ?? place.at);
    const column = flow || !pairs.every(hasPlainKey) ? undefined : this.#column(starts);
    const ends = this.#ends(starts, column, place.end);
    const pieces: Pieces<YamlEntry> = {
      list: pairs.map((pair, index) => this.#entry(pair, starts[index] ?? 0, ends[index] ?? 0)),
      starts: starts.map((start) => start - place.origin),
      end: place.end - place.origin,
      column,
    };
    return new PlacedMap({ flow, anchor: node.anchor, range: rangeOf(node.range, place) }, pieces, 0);
  }

  #entry(pair: Pair, start: number, end: number): YamlEntry {
    const place = { at: start, origin: start, end };
    const key = this.node(pair.key, place);
    const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
    const colonEnd = colon && colon.offset + colon.source.length;
    return entryPiece({
      key: key.kind === 'scalar' ? key.text : undefined,
      keyRange: key.range,
      colonEnd: colonEnd === undefined ? undefined : colonEnd - start,
      value: this.node(pair.value, { ...place, at: colonEnd ?? start + key.range.to }),
    });
  }

  #sequence(node: YAMLSeq, place: Place): YamlSequence {
    const flow = node.flow === true;
    const dashes = dashesOf(node);
    const starts = node.items.map((item, index) => dashes[index] ?? startOf(item) ?? place.at);
    const column = flow || dashes.length !== node.items.length ? undefined : this.#column(starts);
    const ends = this.#ends(starts, column, place.end);
    const pieces: Pieces<YamlItem> = {
      list: node.items.map((item, index) =>
        this.#item(item, { start: starts[index] ?? 0, end: ends[index] ?? 0, dash: dashes[index] }),
      ),
      starts: starts.map((start) => start - place.origin),
      end: place.end - place.origin,
      column,
    };
    return new PlacedSequence({ flow, anchor: node.anchor, range: rangeOf(node.range, place) }, pieces, 0);
  }

  #item(
    item: unknown,
    { start, end, dash }: { readonly start: number; readonly end: number; readonly dash: number | undefined },
  ): YamlItem {
    const at = dash === undefined ? start : dash + 1;
    return itemPiece({
      dash: dash === undefined ? undefined : dash - start,
      value: this.node(item, { at, origin: start, end }),
    });
  }

  /**
   * The column that all these start at; undefined where one has another, or text before it on its line. Before the
   * first may stand the dashes of what it is in.
   */
  #column(starts: readonly number[]): number | undefined {
    const [first, ...others] = starts;
    if (first === undefined) return undefined;
    const firstLine = lineStart(this.#text, first);
    const column = first - firstLine;
    if (!/^[ -]*$/.test(this.#text.slice(firstLine, first))) return undefined;
    const startsLine = (start: number) => {
      const line = lineStart(this.#text, start);
      return start - line === column && /^ *$/.test(this.#text.slice(line, start));
    };
    return others.every(startsLine) ? column : undefined;
  }

  /** Where the lines of each end: before the line of the next. */
  #ends(starts: readonly number[], column: number | undefined, end: number): readonly number[] {
    return starts.map((_, index) => {
      const next = starts[index + 1];
      return next === undefined ? end : column === undefined ? next : next - column;
    });
  }
}

function rangeOf(range: readonly number[] | null | undefined, { at, origin }: Place): TextRange {
  const [from = at, to = at] = range ?? [];
  return { from: from - origin, to: to - origin };
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}

/** Where an entry's own text begins: its key, with what names or tags it. */
function startOfPair(pair: Pair): number | undefined {
  const [first] = pair.srcToken?.start ?? [];
  const key = startOf(pair.key);
  const mark = pair.srcToken?.start.find(
    ({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment',
  );
  return mark?.offset ?? key ?? first?.offset;
}

/** Whether an entry begins with its key: without a `?`, a name or a tag before it. */
function hasPlainKey(pair: Pair): boolean {
  const marks = pair.srcToken?.start ?? [];
  const [from = 0, to = 0] = (isScalar(pair.key) && pair.key.range) || [];
  return from < to && marks.every(({ type }) => type === 'space' || type === 'newline' || type === 'comment');
}

function scalarOf(node: Scalar, place: Place): YamlScalar {
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const range = rangeOf(node.range, place);
  const empty = style === 'plain' && range.from === range.to;
  const bare = empty && node.anchor === undefined && node.tag === undefined;
  const at = place.at - place.origin;
  return {
    kind: 'scalar',
    style: empty ? 'empty' : style,
    range: bare ? { from: at, to: at } : range,
    text: node.source ?? '',
    anchor: node.anchor,
    tag: node.tag,
  };
}

const STYLES: Readonly<Record<string, YamlScalar['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** The offsets of the dashes. A stretch of comments behind the last item has none. */
function dashesOf(node: YAMLSeq): readonly number[] {
  const token = node.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap((item) => item.start.find((part) => part.type === 'seq-item-ind')?.offset ?? []);
}
