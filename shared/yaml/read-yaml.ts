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
import type { TextRange } from '../text/range';
import type { YamlEntry, YamlItem, YamlMap, YamlNode, YamlScalar, YamlSequence } from './tree';

export interface ReadYaml {
  /** Undefined for a text without a value: empty, or nothing but comments. */
  readonly root: YamlNode | undefined;
  /** In source order; where there is one, `root` holds what could still be made out. */
  readonly errors: readonly YamlSyntaxError[];
}

export interface YamlSyntaxError {
  /** The parser's code: `BAD_INDENT`, `MISSING_CHAR` ... */
  readonly code: string;
  readonly message: string;
  readonly range: TextRange;
}

/** Reads the YAML in a stretch of a source text. Throws never. */
export function readYaml(source: string, range: TextRange): ReadYaml {
  const document = parseDocument(source.slice(range.from, range.to), {
    keepSourceTokens: true,
    logLevel: 'silent',
    prettyErrors: false,
    strict: false,
    uniqueKeys: false,
    version: '1.1',
  });
  const reading = new Reading(range.from);
  const root = reading.node(document.contents, range.from);
  return {
    root: isEmptyScalar(root) ? undefined : root,
    errors: errorsOf(document, range.from),
  };
}

function isEmptyScalar(node: YamlNode): boolean {
  return (
    node.kind === 'scalar' && node.style === 'empty' && node.anchor === undefined && node.tag === undefined
  );
}

function errorsOf(document: Document.Parsed, base: number): readonly YamlSyntaxError[] {
  return document.errors.map((error) => ({
    code: error.code,
    message: error.message,
    range: { from: base + error.pos[0], to: base + Math.max(error.pos[0], error.pos[1]) },
  }));
}

/** Makes our tree of the parser's; it has a life because a name means what the last anchor before it said. */
class Reading {
  readonly #base: number;
  readonly #anchors = new Map<string, YamlNode>();

  constructor(base: number) {
    this.#base = base;
  }

  /** `at` is where a missing value would stand. */
  node(node: unknown, at: number): YamlNode {
    if (isAlias(node)) {
      return {
        kind: 'alias',
        range: this.#range(node.range, at),
        name: node.source,
        target: this.#anchors.get(node.source),
      };
    }
    if (isMap(node)) return this.#named(this.#map(node, at));
    if (isSeq(node)) return this.#named(this.#sequence(node, at));
    if (isScalar(node)) return this.#named(this.#scalar(node, at));
    return emptyScalar(at);
  }

  #named<N extends YamlMap | YamlSequence | YamlScalar>(node: N): N {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    return node;
  }

  #range(range: readonly number[] | null | undefined, at: number): TextRange {
    const [from, to] = range ?? [];
    if (from === undefined || to === undefined) return { from: at, to: at };
    return { from: this.#base + from, to: this.#base + to };
  }

  #map(node: YAMLMap, at: number): YamlMap {
    return {
      kind: 'map',
      flow: node.flow === true,
      range: this.#range(node.range, at),
      anchor: node.anchor,
      entries: node.items.filter((pair) => isPair(pair)).map((pair) => this.#entry(pair, at)),
    };
  }

  #entry(pair: Pair, at: number): YamlEntry {
    const key = this.node(pair.key, at);
    const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
    const colonEnd = colon && this.#base + colon.offset + colon.source.length;
    return {
      key: key.kind === 'scalar' ? key.text : undefined,
      keyRange: key.range,
      colonEnd,
      value: this.node(pair.value, colonEnd ?? key.range.to),
    };
  }

  #sequence(node: YAMLSeq, at: number): YamlSequence {
    const dashes = dashesOf(node);
    return {
      kind: 'sequence',
      flow: node.flow === true,
      range: this.#range(node.range, at),
      anchor: node.anchor,
      items: node.items.map((item, index) => this.#item(item, dashes[index], at)),
    };
  }

  #item(item: unknown, dash: number | undefined, at: number): YamlItem {
    if (dash === undefined) return { dash: undefined, value: this.node(item, at) };
    return { dash: this.#base + dash, value: this.node(item, this.#base + dash + 1) };
  }

  #scalar(node: Scalar, at: number): YamlScalar {
    const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
    const range = this.#range(node.range, at);
    const empty = style === 'plain' && range.from === range.to;
    const bare = empty && node.anchor === undefined && node.tag === undefined;
    return {
      kind: 'scalar',
      style: empty ? 'empty' : style,
      range: bare ? { from: at, to: at } : range,
      text: node.source ?? '',
      anchor: node.anchor,
      tag: node.tag,
    };
  }
}

const STYLES: Readonly<Record<string, YamlScalar['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function emptyScalar(at: number): YamlScalar {
  return {
    kind: 'scalar',
    style: 'empty',
    range: { from: at, to: at },
    text: '',
    anchor: undefined,
    tag: undefined,
  };
}

/** The offsets of the dashes, in the parser's own counting. A stretch of comments behind the last item has none. */
function dashesOf(node: YAMLSeq): readonly number[] {
  const token = node.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap((item) => item.start.find((part) => part.type === 'seq-item-ind')?.offset ?? []);
}
