import type { TextChange } from '../text/change';
import { lineEndingOf, linesBetween, lineStart, nextLine } from '../text/line';
import { isNothing } from '../yaml/data';
import { bracketLayout, listLayout, type ListChunk, type ListLayout } from '../yaml/list-layout';
import type { DataPath } from '../yaml/data-path';
import type { YamlNode } from '../yaml/tree';
import type { Editing } from './edit';
import { endOfKeyLine } from './edit-key';
import { columnOf } from './habit';
import type { Container } from './shapes/reading';

/** What holds topics or questions, as its entries stand in the text. */
export interface ListPlace {
  readonly container: Container;
  /** Without chunks where it is empty. */
  readonly layout: ListLayout;
}

/**
 * Lays out what a container holds. Undefined where it is written in a way that its entries can't be taken apart: keys
 * with a `?`, say.
 */
export function listPlace(editing: Editing, container: Container): ListPlace | undefined {
  const { source, document, habit } = editing;
  const { entry, value } = container;
  if (entry && entry.colonEnd === undefined) return undefined;
  if (isEmptyValue(value)) {
    if (!entry) return { container, layout: { chunks: [], column: 0, inBrackets: false } };
    if (isInBrackets(editing.root, container.path))
      return { container, layout: { chunks: [], column: 0, inBrackets: true } };
    const column = columnOf(source, entry.keyRange.from) + (value.kind === 'map' ? 2 : habit.dashIndent);
    return { container, layout: { chunks: [], column, inBrackets: false } };
  }
  if (value.kind !== 'sequence' && value.kind !== 'map') return undefined;
  if (value.flow) return { container, layout: bracketLayout(source, value) };
  const layout = listLayout(
    source,
    value,
    entry ? endOfKeyLine(source, entry) : endOfHead(source, document.yaml.from, value.range.from),
  );
  return layout && { container, layout };
}

/** Comments at the start of a data file, with a blank line below them, belong to the file and to none of its entries. */
function endOfHead(source: string, from: number, first: number): number {
  const blank = linesBetween(source, from, lineStart(source, first)).findLast(
    (line) => source.slice(line.from, line.to).trim() === '',
  );
  return blank?.next ?? from;
}

/** Whether a value stands inside brackets, where no lines can be put. */
function isInBrackets(root: YamlNode, path: DataPath): boolean {
  let node: YamlNode | undefined = root;
  for (const index of path) {
    if (node?.kind !== 'map' && node?.kind !== 'sequence') return false;
    if (node.flow) return true;
    node = (node.kind === 'map' ? node.entries[index] : node.items[index])?.value;
  }
  return false;
}

function isEmptyValue(value: YamlNode): boolean {
  if (value.kind === 'scalar') return isNothing(value);
  return value.kind !== 'alias' && value.flow && value.pieces.list.length === 0;
}

/** An entry taken out: the changes, and the blank lines that went with it, for where it is put in again. */
export interface Removal {
  readonly changes: readonly TextChange[];
  readonly chunk: ListChunk;
  readonly separator: string | undefined;
}

/**
 * Takes an entry out, with its comments and the blank lines that part it from the next, or from the one before. The
 * last one leaves an empty list (`[]`). Undefined where there is none.
 */
export function removeChunk(
  source: string,
  { container: { entry, value }, layout }: ListPlace,
  index: number,
): Removal | undefined {
  const { chunks } = layout;
  const chunk = chunks[index];
  if (!chunk) return undefined;
  const next = chunks[index + 1];
  const before = chunks[index - 1];
  if (next) {
    const separator = source.slice(chunk.to, next.from);
    return { changes: [{ from: chunk.from, to: next.from, insert: '' }], chunk, separator };
  }
  if (before) {
    const separator = source.slice(before.to, chunk.from);
    return { changes: [{ from: before.to, to: chunk.to, insert: '' }], chunk, separator };
  }
  if (layout.inBrackets)
    return { changes: [{ from: chunk.from, to: chunk.to, insert: '' }], chunk, separator: undefined };
  const nothing = value.kind === 'map' ? '{}' : '[]';
  if (!entry) {
    const lineEnding = source.slice(chunk.from, chunk.to).endsWith('\n') ? lineEndingOf(source) : '';
    const change = { from: chunk.from, to: chunk.to, insert: nothing + lineEnding };
    return { changes: [change], chunk, separator: undefined };
  }
  const at = entry.colonEnd ?? entry.keyRange.to;
  return {
    changes: [
      { from: at, to: at, insert: ` ${nothing}` },
      { from: chunk.from, to: chunk.to, insert: '' },
    ],
    chunk,
    separator: undefined,
  };
}

/** The lines of a new entry, and what stands between it and its neighbours. */
export interface NewChunk {
  readonly text: string;
  readonly separator: string;
  readonly keepsBlankLines?: boolean;
}

/** Puts an entry in so that it is the one at `index`. `without` is an entry that is taken out at the same time. */
export function insertChunk(
  source: string,
  { container, layout }: ListPlace,
  index: number,
  { text, separator, keepsBlankLines }: NewChunk,
  without?: ListChunk,
): readonly TextChange[] {
  const chunks = layout.chunks.filter((chunk) => chunk !== without);
  const lines = layout.inBrackets || text.endsWith('\n') ? text : text + lineEndingOf(source);
  const next = chunks[index];
  if (next) {
    const between = keepsBlankLines === true ? '' : separator;
    return [{ from: next.from, to: next.from, insert: lines + between }];
  }
  const last = chunks.at(-1);
  if (last) {
    const between = last.keepsBlankLines ? '' : separator;
    return [{ from: last.to, to: last.to, insert: between + lines }];
  }
  return layout.inBrackets ? firstInBrackets(container, lines) : firstLines(source, container, lines);
}

/** The first entry of a list that stands in brackets. */
function firstInBrackets({ entry, value }: Container, text: string): readonly TextChange[] {
  const at = value.range.from + 1;
  if (value.kind !== 'scalar') return [{ from: at, to: at, insert: text }];
  const from = entry?.colonEnd;
  return from === undefined ? [] : [{ from, to: value.range.to, insert: ` [${text}]` }];
}

/** The lines of the first entry, in the place of `[]`, of `~` or of nothing. */
function firstLines(source: string, { entry, value }: Container, lines: string): readonly TextChange[] {
  const { to } = value.range;
  if (entry) {
    const at = endOfKeyLine(source, entry);
    const insertion = { from: at, to: at, insert: lines };
    const from = entry.colonEnd;
    return from === undefined || from === to ? [insertion] : [{ from, to, insert: '' }, insertion];
  }
  const { from } = value.range;
  const end = nextLine(source, to);
  // A comment behind the brackets stays, above the first entry.
  return source.slice(to, end).trim() === ''
    ? [{ from, to: end, insert: lines }]
    : [
        { from, to: to + (/^[ \t]*/.exec(source.slice(to))?.[0].length ?? 0), insert: '' },
        { from: end, to: end, insert: lines },
      ];
}

/**
 * The lines of an entry with its dash at another column. Lines that stand left of the dash (a banner, a blank line)
 * stay as they are.
 */
export function reindented(lines: string, from: number, to: number): string {
  if (from === to) return lines;
  return linesBetween(lines, 0, lines.length)
    .map((line) => {
      const text = lines.slice(line.from, line.next);
      const indent = /^ */.exec(text)?.[0].length ?? 0;
      const moves = line.from + indent < line.to ? indent >= from : indent > from;
      if (!moves) return text;
      return to > from ? ' '.repeat(to - from) + text : text.slice(from - to);
    })
    .join('');
}

/** What may go wrong with a change of these lists' entries, in a writer's words; undefined where nothing is known. */
export function doubtOf(...places: readonly ListPlace[]): string | undefined {
  const keeps = places.some(({ layout }) => layout.chunks.some((chunk) => chunk.keepsBlankLines));
  return keeps ? KEPT_LINES : undefined;
}

/** Why an entry whose neighbour keeps blank lines may not be taken away or put in. */
export const KEPT_LINES =
  'An answer here ends in blank lines that are part of it (|+), and would gain or lose some. Do this in the source view.';
