import type { ScalarField } from '../faq/document';
import type { TextRange } from '../text/range';
import { blockScalarAt } from '../yaml/block-scalar';
import { lineStart } from '../text/line';

/**
 * The source of a stretch of a field's value: exact in a literal block and in text on one line without escapes, the
 * whole field elsewhere.
 */
export function sourceRangeOf(source: string, field: ScalarField, value: TextRange): TextRange {
  const from = sourceOffset(source, field, value.from);
  const to = sourceOffset(source, field, value.to);
  return from === undefined || to === undefined ? field.range : { from, to: Math.max(from, to) };
}

function sourceOffset(source: string, field: ScalarField, offset: number): number | undefined {
  if (field.style === 'literal') return inLiteral(source, field, offset);
  const quotes = field.style === 'single-quoted' || field.style === 'double-quoted' ? 1 : 0;
  const own = source.slice(field.range.from + quotes, field.range.to - quotes);
  if (field.style === 'body' && own.includes('\r')) return field.range.from + withReturns(own, offset);
  return own === field.value ? field.range.from + quotes + offset : undefined;
}

/** The offset in a text with `\\r\\n` of what stands at an offset of the same text with `\\n`. */
function withReturns(text: string, offset: number): number {
  let at = 0;
  for (let left = offset; left > 0; left -= 1) at += text.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

function inLiteral(source: string, { range }: ScalarField, offset: number): number | undefined {
  const start = lineStart(source, range.from);
  const key = /^[ ]*(?:-[ ]+)*/.exec(source.slice(start, range.from))?.[0].length ?? 0;
  const block = blockScalarAt(source, range.from, key);
  const column = block?.contentColumn;
  if (!block || column === undefined) return undefined;
  let at = 0;
  for (const line of [...block.content, ...block.trailing]) {
    const contentFrom = Math.min(line.from + column, line.to);
    const end = at + (line.to - contentFrom);
    if (offset <= end) return contentFrom + offset - at;
    at = end + 1;
  }
  return block.to;
}
