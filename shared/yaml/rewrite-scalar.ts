import type { TextChange } from '../text/change';
import { applyChanges } from '../text/apply-changes';
import { narrowed } from '../text/changes-between';
import { nextLine } from '../text/line';
import { failed, ok, type Result } from '../text/result';
import { blockScalarAt, foldedEncoder, foldedUnits, newBlock, rewriteBlock } from './block-scalar';
import { unwritableReason } from './characters';
import { isText, printedText } from './data';
import { flowEncoder, flowScalar, flowUnits } from './flow-scalar';
import { isAmbiguousPlain, plainMeaning } from './plain-meaning';
import { readYaml } from './read-yaml';
import type { ScalarSlot, WritingHabit } from './scalar-slot';
import { spliceUnits } from './scalar-units';
import type { YamlNode } from './tree';

/**
 * The changes that make a scalar hold another text. It keeps the style it has; a text that its style can't carry
 * moves to the nearest that can. Each way of writing is read again before it is taken. Fails with the reason, in a
 * writer's words, where the text has a character that YAML can't hold.
 */
export function rewriteScalar(
  source: string,
  slot: ScalarSlot,
  value: string,
  habit: WritingHabit,
): Result<readonly TextChange[], string> {
  const reason = unwritableReason(value);
  if (reason !== undefined) return failed(reason);
  if (printedText(slot.node) === value) return ok([]);
  for (const way of waysToWrite(source, slot, value, habit)) {
    const changes = way();
    if (changes && readsAs(source, slot, changes, value)) return ok(changes);
  }
  return failed('The text can’t be written at this place of the file. Change it in the source view.');
}

/**
 * The same for a value that is a number, a date or a truth value and shall be another of its kind: `toc: true` to
 * `false`, which in quotes would no longer be false. Undefined where the new text is not of that kind, or would be
 * shown in another spelling.
 */
export function rewriteAsKind(
  source: string,
  slot: ScalarSlot,
  value: string,
): readonly TextChange[] | undefined {
  const { node } = slot;
  if (node.style !== 'plain' || isText(node)) return undefined;
  const meaning = plainMeaning(value);
  // `010` would print as 8: what is typed must be what is shown.
  if (meaning.type !== plainMeaning(node.text).type || meaning.printed !== value) return undefined;
  const change = narrowed(source.slice(node.range.from, node.range.to), value);
  return change ? [shifted(change, node.range.from)] : [];
}

type Way = () => readonly TextChange[] | undefined;

function waysToWrite(source: string, slot: ScalarSlot, value: string, habit: WritingHabit): readonly Way[] {
  const { former } = habit;
  const usual = waysInStyle(source, slot, value, habit);
  if (former === undefined || former === slot.node.style || former === 'literal' || former === 'folded')
    return usual;
  return [inFormerStyle(source, slot, value, former), ...usual];
}

/** Back on one line, in the style that the text had once. */
function inFormerStyle(
  source: string,
  slot: ScalarSlot,
  value: string,
  former: 'plain' | 'single-quoted' | 'double-quoted',
): Way {
  const isBlock = slot.node.style === 'literal' || slot.node.style === 'folded';
  if (isBlock) return onOneLine(source, slot, value, former);
  return () => {
    const text = flowScalar(value, former, slot);
    return text === undefined ? undefined : inPlaceOfFlow(source, slot, text);
  };
}

function waysInStyle(source: string, slot: ScalarSlot, value: string, habit: WritingHabit): readonly Way[] {
  const { node } = slot;
  switch (node.style) {
    case 'literal':
      return [() => rewriteBlock(source, slot, value, habit), inQuotes(source, slot, value)];
    case 'folded':
      return [
        () => splicedFold(source, slot, value, habit),
        () => rewriteBlock(source, slot, value, habit),
        () => asLiteral(source, slot, value, habit),
        inQuotes(source, slot, value),
      ];
    case 'empty':
      return freshWays(source, slot, value, habit);
    case 'plain':
    case 'single-quoted':
    case 'double-quoted':
      return flowWays(source, slot, value, { ...habit, style: node.style });
  }
}

function flowWays(source: string, slot: ScalarSlot, value: string, habit: WritingHabit): readonly Way[] {
  const { node } = slot;
  const splice: Way = () => {
    if (node.style === 'plain' && isAmbiguousPlain(value)) return undefined;
    const units = flowUnits(source, node);
    const change = units && spliceUnits(units, value, flowEncoder(source, node));
    return change && [change];
  };
  const gainsLines = value.includes('\n') && !node.text.includes('\n');
  return gainsLines
    ? freshWays(source, slot, value, habit)
    : [splice, ...freshWays(source, slot, value, habit)];
}

/** Ways to write a value as if there were none yet: in the habit's style, then in those that carry more. */
function freshWays(source: string, slot: ScalarSlot, value: string, habit: WritingHabit): readonly Way[] {
  const block =
    (indicator: '|' | '>'): Way =>
    () =>
      asBlock(source, slot, value, habit, indicator);
  const flow =
    (style: 'plain' | 'single-quoted' | 'double-quoted'): Way =>
    () => {
      const text = flowScalar(value, style, slot);
      return text === undefined ? undefined : inPlaceOfFlow(source, slot, text);
    };
  const blocks =
    slot.flow || habit.blocks === 'never'
      ? []
      : habit.style === 'folded'
        ? [block('>'), block('|')]
        : [block('|')];
  const flows = flowOrder(value, habit).map(flow);
  const blockFirst = habit.style === 'literal' || habit.style === 'folded' || value.includes('\n');
  return blockFirst ? [...blocks, ...flows] : [...flows, ...blocks];
}

/** The one-line styles, the habit's first. Of the quotes, those that need no escape come first. */
export function flowOrder(
  value: string,
  habit: Pick<WritingHabit, 'style' | 'quote'>,
): readonly ('plain' | 'single-quoted' | 'double-quoted')[] {
  const quote = habit.style === 'single-quoted' || habit.style === 'double-quoted' ? habit.style : undefined;
  if (quote) return quote === 'single-quoted' ? [quote, 'double-quoted'] : [quote];
  const other = habit.quote === 'double-quoted' ? 'single-quoted' : 'double-quoted';
  const needsEscape = habit.quote === 'double-quoted' ? /["\\]/.test(value) : value.includes("'");
  const quotes = needsEscape ? ([other, habit.quote] as const) : ([habit.quote, other] as const);
  return habit.style === 'plain' ? ['plain', ...quotes] : quotes;
}

function shifted(change: TextChange, by: number): TextChange {
  return { from: change.from + by, to: change.to + by, insert: change.insert };
}

/** Puts one-line text in the place of a one-line (or empty) scalar. */
function inPlaceOfFlow(source: string, slot: ScalarSlot, text: string): readonly TextChange[] {
  const { from, to } = slot.node.range;
  const change = narrowed(source.slice(from, to), slot.node.style === 'empty' ? ` ${text}` : text);
  return change ? [shifted(change, from)] : [];
}

function splicedFold(
  source: string,
  slot: ScalarSlot,
  value: string,
  habit: WritingHabit,
): readonly TextChange[] | undefined {
  const units = foldedUnits(source, slot);
  // White space at the start of the first line would be taken for its indentation.
  const header = blockScalarAt(source, slot.node.range.from, slot.column)?.header;
  if (header?.indent === undefined && /^\n*[ \t]/.test(value)) return undefined;
  const ends = /\n*$/.exec(slot.node.text)?.[0] ?? '';
  if (!units || !value.endsWith(ends)) return undefined;
  const change = spliceUnits(
    units,
    value.slice(0, value.length - ends.length),
    foldedEncoder(source, slot, habit.lineEnding),
  );
  return change && [change];
}

function asLiteral(
  source: string,
  slot: ScalarSlot,
  value: string,
  habit: WritingHabit,
): readonly TextChange[] | undefined {
  const block = blockScalarAt(source, slot.node.range.from, slot.column);
  const fresh = newBlock(value, '|', { column: slot.column, ...habit });
  if (!block || !fresh) return undefined;
  const { header } = block;
  const bodyEnd = block.content.at(-1)?.next ?? block.from;
  return [
    { from: header.from, to: header.to, insert: fresh.header },
    { from: block.from, to: fresh.header.includes('+') ? block.to : bodyEnd, insert: fresh.body },
  ];
}

/** A block scalar's text in double quotes, its lines taken out. */
function inQuotes(source: string, slot: ScalarSlot, value: string): Way {
  return onOneLine(source, slot, value, 'double-quoted');
}

/** A block scalar's text on the line of its header, its lines taken out. */
function onOneLine(
  source: string,
  slot: ScalarSlot,
  value: string,
  style: 'plain' | 'single-quoted' | 'double-quoted',
): Way {
  return () => {
    const block = blockScalarAt(source, slot.node.range.from, slot.column);
    const insert = flowScalar(value, style, slot);
    if (!block || insert === undefined) return undefined;
    const bodyEnd = block.content.at(-1)?.next ?? block.from;
    return [
      { from: block.header.from, to: block.header.to, insert },
      { from: block.from, to: bodyEnd, insert: '' },
    ];
  };
}

/** A block in the place of a one-line or empty scalar: the header there, the lines below its line. */
function asBlock(
  source: string,
  slot: ScalarSlot,
  value: string,
  habit: WritingHabit,
  indicator: '|' | '>',
): readonly TextChange[] | undefined {
  const fresh = newBlock(value, indicator, { column: slot.column, ...habit });
  if (!fresh) return undefined;
  const { from, to } = slot.node.range;
  const gap = source.slice(slot.from, from);
  const start = /^\s*$/.test(gap) ? slot.from : from;
  const below = nextLine(source, to);
  const unended = below === source.length && !source.endsWith('\n') ? habit.lineEnding : '';
  const header = { from: start, to, insert: start === slot.from ? ` ${fresh.header}` : fresh.header };
  return [header, { from: below, to: below, insert: unended + fresh.body }];
}

/** Whether the place reads as that text once changed; looked at alone, the file around it left out. */
function readsAs(source: string, slot: ScalarSlot, changes: readonly TextChange[], value: string): boolean {
  const end = slot.flow ? slot.node.range.to : regionEnd(source, slot);
  const region = applyChanges(
    source.slice(slot.from, end),
    changes.map((change) => shifted(change, -slot.from)),
  );
  const scalar = slot.flow ? readInFlow(region, slot) : readInBlock(region, slot);
  return scalar?.kind === 'scalar' && scalar.text === value && isText(scalar);
}

/** The end of the lines that a change of the scalar can touch or that can become part of it. */
function regionEnd(source: string, slot: ScalarSlot): number {
  const block = slot.node.style === 'literal' || slot.node.style === 'folded';
  let end = block ? slot.node.range.from : slot.node.range.to;
  if (block) end = (blockScalarAt(source, end, slot.column)?.to ?? slot.node.range.to) - 1;
  end = nextLine(source, end);
  while (
    end < source.length &&
    /^[ \t\r]*$/.test(source.slice(end, nextLine(source, end)).replace('\n', ''))
  ) {
    end = nextLine(source, end);
  }
  return end;
}

function readInBlock(region: string, slot: ScalarSlot): YamlNode | undefined {
  const pad = ' '.repeat(slot.column);
  const ended = region === '' || region.endsWith('\n') ? region : `${region}\n`;
  const [introduced, next] = slot.introducer === 'key' ? ['k:', 'z: 0'] : ['-', '- 0'];
  const text = `${pad}${introduced}${ended}${pad}${next}\n`;
  const { root, errors } = readYaml(text, { from: 0, to: text.length });
  if (errors.length > 0) return undefined;
  if (root?.kind === 'map') return root.entries.length === 2 ? root.entries[0]?.value : undefined;
  if (root?.kind === 'sequence') return root.items.length === 2 ? root.items[0]?.value : undefined;
  return undefined;
}

function readInFlow(region: string, slot: ScalarSlot): YamlNode | undefined {
  const text = slot.introducer === 'key' ? `{k:${region}, z: 0}` : `[${region}, 0]`;
  const { root, errors } = readYaml(text, { from: 0, to: text.length });
  if (errors.length > 0) return undefined;
  if (root?.kind === 'map') return root.entries.length === 2 ? root.entries[0]?.value : undefined;
  if (root?.kind === 'sequence') return root.items.length === 2 ? root.items[0]?.value : undefined;
  return undefined;
}
