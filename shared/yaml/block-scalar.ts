import type { TextChange } from '../text/change';
import { alignedRuns, changesBetween } from '../text/changes-between';
import { linesBetween, nextLine, type Line } from '../text/line';
import { isPrintable } from './characters';
import type { ScalarSlot } from './scalar-slot';
import type { ScalarUnit } from './scalar-units';

/** The parts of a literal (`|`) or folded (`>`) scalar's source. */
export interface BlockScalar {
  readonly header: BlockHeader;
  /** The column that the lines' content starts at; undefined where there is no line to tell by. */
  readonly contentColumn: number | undefined;
  /** From the first line with content, or blank line before it, to the last with content. */
  readonly content: readonly Line[];
  /** The blank lines behind the content: part of the value only where the header says `+`. */
  readonly trailing: readonly Line[];
  /** The start of the first line, behind the header's own. */
  readonly from: number;
  /** The end of the trailing blank lines. */
  readonly to: number;
}

export interface BlockHeader {
  readonly from: number;
  readonly to: number;
  readonly indicator: '|' | '>';
  readonly chomping: '' | '-' | '+';
  /** Columns deeper than the key, as written; undefined where it is left to the first line. */
  readonly indent: number | undefined;
}

/** Takes the source of a block scalar apart. `column` is that of its key or dash. Undefined where there is none. */
export function blockScalarAt(source: string, at: number, column: number): BlockScalar | undefined {
  const header = headerAt(source, at);
  if (!header) return undefined;
  const from = nextLine(source, header.to);
  const explicit = header.indent === undefined ? undefined : column + header.indent;
  const contentColumn = explicit ?? detectedColumn(source, from, column);
  const lines: Line[] = [];
  let contentCount = 0;
  for (let start = from; start < source.length;) {
    const line = linesBetween(source, start, nextLine(source, start))[0];
    if (!line) break;
    const blank = isBlank(source, line, contentColumn ?? Infinity);
    if (!blank && (contentColumn === undefined || indentOf(source, line) < contentColumn)) break;
    lines.push(line);
    if (!blank) contentCount = lines.length;
    start = line.next;
  }
  return {
    header,
    contentColumn,
    content: lines.slice(0, contentCount),
    trailing: lines.slice(contentCount),
    from,
    to: lines.at(-1)?.next ?? from,
  };
}

function headerAt(source: string, at: number): BlockHeader | undefined {
  HEADER.lastIndex = at;
  const found = HEADER.exec(source);
  if (!found) return undefined;
  const [whole, indicator, rest = ''] = found;
  const digit = /\d/.exec(rest)?.[0];
  return {
    from: at,
    to: at + whole.length,
    indicator: indicator === '>' ? '>' : '|',
    chomping: rest.includes('-') ? '-' : rest.includes('+') ? '+' : '',
    indent: digit === undefined ? undefined : Number(digit),
  };
}

const HEADER = /([|>])([-+]?[1-9]?[-+]?)/y;

function detectedColumn(source: string, from: number, column: number): number | undefined {
  for (let start = from; start < source.length; start = nextLine(source, start)) {
    const line = linesBetween(source, start, nextLine(source, start))[0];
    if (!line || isBlank(source, line, Infinity)) continue;
    const indent = indentOf(source, line);
    return indent > column ? indent : undefined;
  }
  return undefined;
}

function indentOf(source: string, line: Line): number {
  let at = line.from;
  while (at < line.to && source[at] === ' ') at += 1;
  return at - line.from;
}

/** Whether a line has nothing but the spaces of its indentation, or fewer. */
function isBlank(source: string, line: Line, contentColumn: number): boolean {
  const indent = indentOf(source, line);
  return line.from + indent === line.to && indent <= contentColumn;
}

/** The characters of a content line, without its indentation. */
function contentOf(source: string, line: Line, contentColumn: number): string {
  return source.slice(Math.min(line.from + contentColumn, line.to), line.to);
}

/** What the chomping makes of the line breaks at a value's end. */
interface Ending {
  readonly core: string;
  /** Line breaks behind the core. */
  readonly breaks: number;
}

function endingOf(value: string): Ending {
  const core = value.replace(/\n+$/, '');
  return { core, breaks: value.length - core.length };
}

function chompingFor({ core, breaks }: Ending, now: BlockHeader['chomping']): BlockHeader['chomping'] {
  if (core === '') return breaks === 0 ? (now === '+' ? '' : now) : '+';
  if (breaks === 0) return '-';
  if (now === '+') return '+';
  return breaks === 1 ? '' : '+';
}

/** Whether a block's first line would mislead a reader that tells the indentation by it. */
function needsIndicator(lines: readonly string[]): boolean {
  const first = lines.find((line) => line !== '');
  return first !== undefined && /^[ \t]/.test(first);
}

/**
 * The changes that make a block scalar hold another value: lines that both values have stay as they are, trailing
 * spaces of blank ones and all. Undefined where a block of this kind can't carry it.
 */
export function rewriteBlock(
  source: string,
  slot: ScalarSlot,
  value: string,
  habit: { readonly blockIndent: number; readonly lineEnding: string },
): readonly TextChange[] | undefined {
  const block = blockScalarAt(source, slot.node.range.from, slot.column);
  if (!block || !isPrintable(value)) return undefined;
  const ending = endingOf(value);
  const chomping = chompingFor(ending, block.header.chomping);
  const lines = blockLines(ending.core, block.header.indicator);
  const column = columnFor(block, lines, slot.column, habit.blockIndent);
  const indicator =
    block.header.indent !== undefined || needsIndicator(lines) ? column - slot.column : undefined;
  const region = newRegion(source, block, {
    lines,
    column,
    keep: chomping === '+' ? ending : undefined,
    habit,
  });
  return [
    ...headerChanges(block.header, chomping, indicator),
    ...changesBetween(source.slice(block.from, block.to), region, block.from),
  ];
}

/** The lines that spell a text: in a folded block a line break is written as one more than it is. */
function blockLines(core: string, indicator: '|' | '>'): readonly string[] {
  if (core === '') return [];
  if (indicator === '|') return core.split('\n');
  const unfolded = core.replace(/(?<=^|\n)([^ \t\n][^\n]*)(\n+)(?=[^ \t\n])/g, '$1\n$2');
  return unfolded.split('\n');
}

function columnFor(block: BlockScalar, lines: readonly string[], key: number, blockIndent: number): number {
  const now = block.contentColumn;
  if (now !== undefined && (!needsIndicator(lines) || now - key <= 9)) return now;
  return key + Math.min(blockIndent, 9);
}

function headerChanges(
  header: BlockHeader,
  chomping: BlockHeader['chomping'],
  indent: number | undefined,
): readonly TextChange[] {
  if (chomping === header.chomping && indent === header.indent) return [];
  const insert = `${indent ?? ''}${chomping}`;
  return [{ from: header.from + 1, to: header.to, insert }];
}

interface NewRegion {
  readonly lines: readonly string[];
  readonly column: number;
  /** The value's end where the block keeps its blank lines. */
  readonly keep: Ending | undefined;
  readonly habit: { readonly lineEnding: string };
}

function newRegion(source: string, block: BlockScalar, wanted: NewRegion): string {
  const { lines, column, keep, habit } = wanted;
  const first = block.content[0];
  const lineEnding = first && first.next > first.to ? source.slice(first.to, first.next) : habit.lineEnding;
  const written = (line: string) => (line === '' ? '' : ' '.repeat(column) + line) + lineEnding;
  const kept = keptContent(source, block, column);
  const content = alignedRuns(
    kept.map((line) => line.text),
    lines,
  );
  const parts: string[] = [];
  let at = 0;
  for (const run of content) {
    parts.push(
      ...(run.same
        ? kept.slice(at, at + run.before.length).map((line) => line.source)
        : run.after.map(written)),
    );
    at += run.before.length;
  }
  return (
    parts.map((part) => withBreak(part, lineEnding)).join('') + trailingLines(source, block, keep, lineEnding)
  );
}

/** The lines that may stay as they are: none where the whole block moves to another column. */
function keptContent(
  source: string,
  block: BlockScalar,
  column: number,
): readonly { readonly text: string; readonly source: string }[] {
  if (block.contentColumn !== column) return [];
  return block.content.map((line) => ({
    text: contentOf(source, line, column),
    source: source.slice(line.from, line.next),
  }));
}

/** A last line of the file may lack its line break, which it needs once lines follow. */
function withBreak(line: string, lineEnding: string): string {
  return line.endsWith('\n') ? line : line + lineEnding;
}

function trailingLines(
  source: string,
  block: BlockScalar,
  keep: Ending | undefined,
  lineEnding: string,
): string {
  const present = block.trailing.map((line) => source.slice(line.from, line.next));
  if (!keep) return present.join('');
  const count = keep.core === '' ? keep.breaks : keep.breaks - 1;
  const added = Array.from({ length: Math.max(0, count - present.length) }, () => lineEnding);
  return [...present.slice(0, count), ...added].join('');
}

/** The units of a folded scalar's content, up to the last line that has any. */
export function foldedUnits(source: string, slot: ScalarSlot): readonly ScalarUnit[] | undefined {
  const block = blockScalarAt(source, slot.node.range.from, slot.column);
  const column = block?.contentColumn;
  if (block?.header.indicator !== '>' || column === undefined) return undefined;
  const units: ScalarUnit[] = [];
  let previous: Line | undefined;
  let breaks = 0;
  for (const line of block.content) {
    if (isBlank(source, line, column)) {
      breaks += 1;
      continue;
    }
    const from = line.from + column;
    const spaced = (one: Line) => /[ \t]/.test(source[one.from + column] ?? '');
    if (previous) {
      const folded = !spaced(previous) && !spaced(line);
      const text = folded ? (breaks === 0 ? ' ' : '\n'.repeat(breaks)) : '\n'.repeat(breaks + 1);
      units.push({ from: previous.to, to: from, text });
    } else if (breaks > 0) {
      units.push({ from, to: from, text: '\n'.repeat(breaks) });
    }
    for (const char of source.slice(from, line.to)) {
      const start = units.at(-1)?.to ?? from;
      units.push({ from: Math.max(start, from), to: Math.max(start, from) + char.length, text: char });
    }
    previous = line;
    breaks = 0;
  }
  return units;
}

/** How new characters are written inside a folded block. */
export function foldedEncoder(
  source: string,
  slot: ScalarSlot,
  lineEnding: string,
): (text: string) => string | undefined {
  const column = blockScalarAt(source, slot.node.range.from, slot.column)?.contentColumn ?? slot.column + 2;
  return (text) => {
    if (!isPrintable(text)) return undefined;
    return text.replace(/\n+/g, (breaks) => lineEnding.repeat(breaks.length + 1) + ' '.repeat(column));
  };
}

/** A new block: its header, and its lines with their line breaks. Undefined where a block can't carry the text. */
export function newBlock(
  value: string,
  indicator: '|' | '>',
  place: { readonly column: number; readonly blockIndent: number; readonly lineEnding: string },
): { readonly header: string; readonly body: string } | undefined {
  const ending = endingOf(value);
  if (!isPrintable(value)) return undefined;
  const lines = blockLines(ending.core, indicator);
  const chomping = chompingFor(ending, '');
  const column = place.column + (needsIndicator(lines) ? Math.min(place.blockIndent, 9) : place.blockIndent);
  const indent = needsIndicator(lines) ? String(column - place.column) : '';
  const blanks = chomping === '+' ? (ending.core === '' ? ending.breaks : ending.breaks - 1) : 0;
  const body = [...lines, ...Array.from({ length: blanks }, () => '')]
    .map((line) => (line === '' ? '' : ' '.repeat(column) + line) + place.lineEnding)
    .join('');
  return { header: indicator + indent + chomping, body };
}
