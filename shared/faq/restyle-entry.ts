import { failed, ok, type Result } from '../text/result';
import { blockScalarAt } from '../yaml/block-scalar';
import { isText } from '../yaml/data';
import type { WritingHabit } from '../yaml/scalar-slot';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/tree';
import type { CommandError } from './command';
import { notEditable } from './edit';
import { keyLines, textInBrackets } from './new-key';
import { columnOf } from './habit';

/**
 * A question that moves between a list in brackets and one in lines is written anew, in the style of where it goes: its
 * keys, and all that is said in the same way there, stay as they are.
 */

const COMMENTED = 'It has a comment, for which there is no place in brackets. Move it in the source view.';
const SPREAD = 'It holds a list or a group of keys over several lines. Move it in the source view.';

/** A mapping in brackets as the lines of a list's entry, its dash at a column. */
export function mapInLines(
  source: string,
  map: YamlMap,
  { column, gap, habit }: { readonly column: number; readonly gap: string; readonly habit: WritingHabit },
): Result<string, CommandError> {
  const inner = column + 1 + gap.length;
  let text = '';
  for (const entry of map.entries) {
    const lines = linesOf(source, entry, inner, habit);
    if (!lines.ok) return lines;
    text += lines.value;
  }
  return ok(`${' '.repeat(column)}-${gap}${text.slice(inner)}`);
}

function linesOf(
  source: string,
  { keyRange, colonEnd, value }: YamlEntry,
  column: number,
  habit: WritingHabit,
): Result<string, CommandError> {
  const key = source.slice(keyRange.from, keyRange.to);
  if (value.kind === 'scalar' && value.tag === undefined && value.text.includes('\n'))
    return keyLines({ key, value: value.text, habit: { ...habit, style: 'literal' } }, column);
  const written = colonEnd === undefined ? '' : source.slice(colonEnd, value.range.to).trim();
  if (!written.includes('\n')) {
    const line = `${' '.repeat(column)}${key}:${written === '' ? '' : ` ${written}`}${habit.lineEnding}`;
    return ok(line);
  }
  return value.kind === 'scalar' && isText(value)
    ? keyLines({ key, value: value.text, habit: inStyleOf(value, habit) }, column)
    : notEditable(SPREAD);
}

/** The lines of a list's entry as a mapping in brackets. `lines` are all that would leave with it. */
export function mapInBrackets(
  source: string,
  map: YamlMap,
  lines: { readonly from: number; readonly to: number },
  habit: WritingHabit & { readonly padding: string },
): Result<string, CommandError> {
  if (hasComment(source, map, lines)) return notEditable(COMMENTED);
  const text = textOf(source, map, habit);
  return text.ok ? ok(text.value.replace(/^\{ | \}$/g, (brace) => brace.replace(' ', habit.padding))) : text;
}

function textOf(source: string, node: YamlNode, habit: WritingHabit): Result<string, CommandError> {
  const own = source.slice(node.range.from, node.range.to);
  switch (node.kind) {
    case 'alias':
      return ok(own);
    case 'scalar':
      return scalarText(node, own, habit);
    case 'map':
    case 'sequence': {
      if (node.flow) return own.includes('\n') ? notEditable(SPREAD) : ok(own);
      const parts: string[] = [];
      for (const part of node.kind === 'map' ? node.entries : node.items) {
        const text = textOf(source, part.value, habit);
        if (!text.ok) return text;
        parts.push('keyRange' in part ? pairText(source, part, text.value) : text.value);
      }
      const all = parts.join(', ');
      return ok(node.kind === 'map' ? `{ ${all} }` : `[${all}]`);
    }
  }
}

/** A value that is left out keeps the blank behind its colon: Ruby wants it there. */
function pairText(source: string, { keyRange }: YamlEntry, value: string): string {
  return `${source.slice(keyRange.from, keyRange.to)}: ${value}`;
}

/** As it stands where brackets can hold that, else in the nearest style that they can. */
function scalarText(node: YamlScalar, own: string, habit: WritingHabit): Result<string, CommandError> {
  if (node.tag !== undefined) return failed({ code: 'not-editable', reason: SPREAD });
  const isQuoted = node.style === 'single-quoted' || node.style === 'double-quoted';
  if (!isText(node) || (isQuoted && !own.includes('\n'))) return ok(own);
  return textInBrackets(node.text, inStyleOf(node, habit));
}

function inStyleOf({ style }: YamlScalar, habit: WritingHabit): WritingHabit {
  return style === 'plain' || style === 'single-quoted' || style === 'double-quoted'
    ? { ...habit, style }
    : { ...habit, style: habit.quote };
}

/** Whether anything but the mapping's own keys and values stands in its lines. */
function hasComment(
  source: string,
  map: YamlMap,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  let at = from;
  for (const range of [...rangesIn(source, map), { from: to, to }]) {
    if (source.slice(at, range.from).includes('#')) return true;
    at = Math.max(at, range.to);
  }
  return false;
}

/** The keys and scalars in a mapping, in their order: of a block its header and its lines, without a note on them. */
function rangesIn(
  source: string,
  node: YamlNode,
  column = 0,
): readonly { readonly from: number; readonly to: number }[] {
  if (node.kind === 'map') {
    return node.entries.flatMap(({ start, keyRange, value }) => [
      keyRange,
      ...rangesIn(source, value, columnOf(source, start)),
    ]);
  }
  if (node.kind === 'sequence')
    return node.items.flatMap(({ start, value }) => rangesIn(source, value, columnOf(source, start)));
  const isBlock = node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
  const block = isBlock ? blockScalarAt(source, node.range.from, column) : undefined;
  return block ? [block.header, { from: block.from, to: block.to }] : [node.range];
}
