import type { Line } from '../text/line';
import { linesBetween } from '../text/line';
import type { TextRange } from '../text/range';

/**
 * A line of YAML by its looks alone. That can be told of broken YAML too, where a parser loses its way; it may be
 * wrong where a value in quotes goes over several lines.
 */
export interface YamlLine extends Line {
  /** Its place among the lines, counted from 0. */
  readonly index: number;
  readonly kind: 'blank' | 'comment' | 'entry' | 'item' | 'text' | 'block';
  /** What the line begins with up to its first other character: spaces, tabs, and spaces of other kinds. */
  readonly indent: string;
  /** Where the text behind the white space and the dashes begins. */
  readonly content: number;
  /** Whether a dash stands before the content. */
  readonly dashed: boolean;
  /** An entry's key, without quotes. */
  readonly key: string | undefined;
  readonly keyRange: TextRange | undefined;
  /** What stands behind the colon, the dash or the indentation, without the white space around it. */
  readonly value: TextRange;
  /** For a line of a block (`|`, `>`), and for the first line behind one: the line that the block began on. */
  readonly block: BlockStart | undefined;
}

export interface BlockStart {
  /** The line with the `|` or `>`. */
  readonly header: YamlLine;
  /** The column of the block's lines; undefined while it has none. */
  readonly column: number | undefined;
}

/** The lines of a stretch of YAML. Throws never. */
export function yamlLines(source: string, range: TextRange): readonly YamlLine[] {
  const lines: YamlLine[] = [];
  let block: BlockStart | undefined;
  for (const line of linesBetween(source, range.from, range.to)) {
    const text = source.slice(line.from, line.to);
    const spaces = /^ */.exec(text)?.[0].length ?? 0;
    const isBlank = text.trim() === '';
    if (block && (isBlank || spaces >= (block.column ?? parentColumn(block.header) + 1))) {
      if (block.column === undefined && !isBlank) block = { ...block, column: spaces };
      lines.push(blockLine({ ...line, index: lines.length }, text, block));
      continue;
    }
    const own = ownLine(source, { ...line, index: lines.length }, block);
    lines.push(own);
    if (own.kind !== 'blank' && own.kind !== 'comment') block = undefined;
    if (isHeader(source, own)) block = { header: own, column: undefined };
  }
  return lines;
}

/** The column of what the line holds, behind its dashes. */
export function contentColumn(line: YamlLine): number {
  return line.content - line.from;
}

/** The column that a block's lines have to be behind. */
export function parentColumn(line: YamlLine): number {
  return line.key === undefined ? line.indent.length : contentColumn(line);
}

export function isStructure(line: YamlLine): boolean {
  return line.kind === 'entry' || line.kind === 'item';
}

/** Whether something else than spaces indents the line. */
export function hasOddSpace(line: YamlLine): boolean {
  return /[^ ]/.test(line.indent);
}

type PlacedLine = Line & Pick<YamlLine, 'index'>;

const INDENT = /^[\s\u200B\uFEFF]*/;
const DASHES = /^(?:-[ \t]+)*(?:-$)?/;
const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#[\]{},&*!|>%@`:-][^:]*?|-[^\s:][^:]*?))[ \t]*:(?=[ \t]|$)/;
const HEADER = /^[|>](?:[+-]?[1-9]?|[1-9][+-])(?:[ \t]+#.*)?$/;

function ownLine(source: string, line: PlacedLine, block: BlockStart | undefined): YamlLine {
  const text = source.slice(line.from, line.to);
  const indent = INDENT.exec(text)?.[0] ?? '';
  const dashes = DASHES.exec(text.slice(indent.length))?.[0] ?? '';
  const content = line.from + indent.length + dashes.length;
  const rest = source.slice(content, line.to);
  const key = KEY.exec(rest);
  const behind = content + (key?.[0].length ?? 0);
  return {
    ...line,
    kind: kindOf(text, dashes, key),
    indent,
    content,
    dashed: dashes !== '',
    key: key ? (key[1] ?? key[2] ?? key[3]) : undefined,
    keyRange: key ? { from: content, to: content + key[0].length } : undefined,
    value: trimmed(source, { from: behind, to: line.to }),
    block,
  };
}

function kindOf(text: string, dashes: string, key: unknown): YamlLine['kind'] {
  const content = text.trim();
  if (content === '') return 'blank';
  if (content.startsWith('#')) return 'comment';
  if (key) return 'entry';
  return dashes === '' ? 'text' : 'item';
}

function blockLine(line: PlacedLine, text: string, block: BlockStart): YamlLine {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const content = line.from + indent.length;
  const value = { from: content, to: line.to };
  return {
    ...line,
    kind: 'block',
    indent,
    content,
    dashed: false,
    key: undefined,
    keyRange: undefined,
    value,
    block,
  };
}

function isHeader(source: string, line: YamlLine): boolean {
  return isStructure(line) && HEADER.test(source.slice(line.value.from, line.value.to));
}

function trimmed(source: string, { from, to }: TextRange): TextRange {
  const text = source.slice(from, to);
  const start = from + text.length - text.replace(/^[ \t]+/, '').length;
  return { from: start, to: Math.max(start, from + text.replace(/[ \t]+$/, '').length) };
}
