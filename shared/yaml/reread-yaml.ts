import { lineStart, nextLine } from '../text/line';
import { entryPiece, itemPiece } from './pieces';
import { readText, type ReadYaml } from './read-yaml';
import type { Pieces, YamlEntry, YamlItem, YamlNode } from './tree';

/** One replacement, in the offsets of the text before it and of the text after it. */
export interface Replacement {
  readonly from: number;
  /** Where the replaced stretch ended in the text before. */
  readonly before: number;
  /** Where what replaced it ends in the text after. */
  readonly after: number;
}

/**
 * What `readYaml` would say of a text after one replacement inside the YAML, by reading again only the entries that it
 * touches. Undefined where that can't be known without reading everything: syntax errors, names (`&`), several documents, a
 * replacement before the first entry or one that changes how the lines belong together.
 *
 * It is right because a block collection's entry ends where the next line begins that stands at the collection's
 * column: what is whole before that line and what is whole from it on can be read one without the other.
 *
 * @param text - the file's text after the replacement
 */
export function rereadYaml(before: ReadYaml, replacement: Replacement, text: string): ReadYaml | undefined {
  const { root, errors, divisible } = before;
  if ((root?.kind !== 'map' && root?.kind !== 'sequence') || errors.length > 0 || !divisible)
    return undefined;
  const origin = root.range.from - (root.pieces.starts[0] ?? 0);
  const value = rereadNode(root, { origin, replacement, text, whole: root.pieces.end });
  return value && { root: value, errors: [], divisible: true };
}

/** What is read again: a piece's text, after the replacement. */
interface Rereading {
  /** Where the piece starts that the offsets of the node count from. */
  readonly origin: number;
  readonly replacement: Replacement;
  readonly text: string;
  /** The length of the whole YAML: a piece that is most of it is better read with the rest. */
  readonly whole: number;
}

function rereadNode(node: YamlNode, rereading: Rereading): YamlNode | undefined {
  if (node.kind === 'map') {
    const pieces = rereadPieces(node.pieces, rereading, ENTRIES);
    return pieces && node.with(pieces);
  }
  if (node.kind === 'sequence') {
    const pieces = rereadPieces(node.pieces, rereading, ITEMS);
    return pieces && node.with(pieces);
  }
  return undefined;
}

/** How the two kinds of pieces differ. */
interface Kind<T extends YamlEntry | YamlItem> {
  /** Whether the text that follows a line's indentation begins a piece. */
  readonly begins: RegExp;
  /** The pieces of a node of this kind. */
  of(node: YamlNode): Pieces<T> | undefined;
  with(piece: T, value: YamlNode): T;
}

const ENTRIES: Kind<YamlEntry> = {
  begins: /(?!-[ \t\r\n])[^ \t\r\n#]/y,
  of: (node) => (node.kind === 'map' && !node.flow ? node.pieces : undefined),
  with: ({ key, keyRange, colonEnd }, value) => entryPiece({ key, keyRange, colonEnd, value }),
};

const ITEMS: Kind<YamlItem> = {
  begins: /-(?:[ \t\r\n]|(?![^]))/y,
  of: (node) => (node.kind === 'sequence' && !node.flow ? node.pieces : undefined),
  with: ({ dash }, value) => itemPiece({ dash, value }),
};

function rereadPieces<T extends YamlEntry | YamlItem>(
  pieces: Pieces<T>,
  rereading: Rereading,
  kind: Kind<T>,
): Pieces<T> | undefined {
  const { column, list, starts } = pieces;
  if (column === undefined) return undefined;
  const { origin, replacement, text } = rereading;
  const shift = replacement.after - replacement.before;
  const lineOf = (index: number) => origin + (starts[index] ?? pieces.end + column) - column;
  const touched = lastBelow(starts, replacement.from - origin);
  const piece = list[touched];
  if (!piece && !isAmongHeadLines(text, origin, replacement.from)) return undefined;
  let next = touched + 1;
  while (next < list.length && lineOf(next) < replacement.before) next += 1;
  const end = lineOf(next) + shift;
  // The line of what follows must still start a line.
  if (next < list.length && text[end - 1] !== '\n') return undefined;
  const ownEnd = lineOf(touched + 1);
  const from = Math.min(replacement.from, ownEnd);
  const split = firstPiece(text, { from, to: Math.min(replacement.after, end), end, column, kind });
  if (!piece && !isAmongHeadLines(text, origin, split)) return undefined;
  const isWhole = from === ownEnd && split === ownEnd;
  const change = split === end && next === touched + 1 ? replacement : { from, before: ownEnd, after: split };
  const place = { kind, column, end: split };
  const own =
    piece && !isWhole
      ? rereadPiece(
          piece,
          { ...rereading, origin: origin + (starts[touched] ?? 0), replacement: change },
          place,
        )
      : piece;
  const added = split < end ? readPieces(text, { from: split, to: end }, column, kind) : NONE;
  if ((piece && !own) || !added) return undefined;
  const again = [
    ...list.slice(0, Math.max(0, touched)),
    ...(own ? [own] : []),
    ...added.list,
    ...list.slice(next),
  ];
  // A collection without any piece is no longer one.
  if (again.length === 0) return undefined;
  return {
    list: again,
    starts: [
      ...starts.slice(0, touched + 1),
      ...added.starts.map((start) => start + split - origin),
      ...starts.slice(next).map((start) => start + shift),
    ],
    end: pieces.end + shift,
    column,
  };
}

const NONE = { list: [], starts: [] };

/**
 * Whether an offset is the start of a line with nothing but blank lines and comments between it and the line that
 * introduces the collection, none of them left of that line: such lines are no part of any piece.
 */
function isAmongHeadLines(text: string, origin: number, offset: number): boolean {
  const head = nextLine(text, origin);
  if (offset < head || text[offset - 1] !== '\n') return false;
  const indent = origin - lineStart(text, origin);
  const isHeadLine = new RegExp(`^[ \\t]*$|^ {${indent},}#`);
  return text
    .slice(head, offset)
    .split(/\r?\n/)
    .every((line) => isHeadLine.test(line));
}

/** The last that is smaller than the limit; -1 where none is. The numbers ascend. */
function lastBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first line in a stretch of new text that begins a piece; `end` where none does. */
function firstPiece<T extends YamlEntry | YamlItem>(
  text: string,
  {
    from,
    to,
    end,
    column,
    kind,
  }: {
    readonly from: number;
    readonly to: number;
    readonly end: number;
    readonly column: number;
    readonly kind: Kind<T>;
  },
): number {
  const indent = ' '.repeat(column);
  let line = text[from - 1] === '\n' ? from : nextLine(text, from);
  while (line <= to && line < end) {
    kind.begins.lastIndex = line + column;
    if (text.startsWith(indent, line) && kind.begins.test(text)) return line;
    line = nextLine(text, line);
  }
  return end;
}

/** Reads one piece again, from its start to `end`: as little of it as can be, else the whole. */
function rereadPiece<T extends YamlEntry | YamlItem>(
  piece: T,
  rereading: Rereading,
  { kind, column, end }: { readonly kind: Kind<T>; readonly column: number; readonly end: number },
): T | undefined {
  const value = rereadNode(piece.value, rereading);
  if (value) return kind.with(piece, value);
  const { origin, text, whole } = rereading;
  if (end - origin > whole / 2) return undefined;
  const read = readPieces(text, { from: origin - column, to: end, skip: column }, column, kind);
  return read?.list.length === 1 ? read.list[0] : undefined;
}

/**
 * Reads lines that are to be whole pieces at that column. Of the first line the indentation alone may be left out
 * (`skip`: it may have a dash of what it stands in).
 */
function readPieces<T extends YamlEntry | YamlItem>(
  text: string,
  { from, to, skip = 0 }: { readonly from: number; readonly to: number; readonly skip?: number },
  column: number,
  kind: Kind<T>,
): { readonly list: readonly T[]; readonly starts: readonly number[] } | undefined {
  const lines = ' '.repeat(skip) + text.slice(from + skip, to);
  if (hasOutdentedComment(lines, column)) return undefined;
  const read = readText(lines);
  if (read.errors.length > 0 || !read.divisible) return undefined;
  const pieces = kind.of(read.root);
  const isAlike = pieces?.column === column && pieces.starts[0] === column;
  return isAlike ? { list: pieces.list, starts: pieces.starts } : undefined;
}

/**
 * Whether a comment stands left of the lines that it is among. The parser then loses count of the columns around it,
 * and reads something else than it does of these lines alone.
 */
function hasOutdentedComment(lines: string, column: number): boolean {
  const found = column > 0 && new RegExp(`^ {0,${column - 1}}#`, 'm').exec(lines);
  return found ? /^[ \t]*[^# \t\r\n]/m.test(lines.slice(found.index)) : false;
}
