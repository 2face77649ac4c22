import { lineOf } from '../block-lines';
import { type Cursor, lineEnd, restOfLine } from '../cursor';
import type { CodeBlock } from '../block';
import type { KramdownOptions } from '../options';
import { addBlock, type BlockScope } from './block-scope';

/** Lines between two fences of backticks or tildes. A fence that nothing closes is text. */
export function fencedCode(scope: BlockScope): boolean {
  const { cursor } = scope;
  const fence = fenceAt(cursor, scope.document.options);
  if (fence === undefined) return false;
  const code: CodeBlock = {
    kind: 'code',
    text: cursor.text.slice(fence.start, fence.end),
    language: fence.language,
    lists: [],
  };
  // The code's own lines, without those of its fences.
  const firstLine = lineOf(cursor) + 1;
  scope.document.lines.set(code, { from: firstLine, to: firstLine + code.text.split('\n').length - 2 });
  addBlock(scope, code);
  cursor.at = lineEnd(cursor.text, fence.end) + 1;
  return true;
}

/** Whether a block of fenced code, with both of its fences, starts here. */
export function isFenceStart(cursor: Cursor, options: KramdownOptions): boolean {
  return fenceAt(cursor, options) !== undefined;
}

interface Fence {
  readonly language: string | undefined;
  /** Of the code. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where nothing closes all marks, as many as something closes open the code, and the others are its language. kramdown
 * knows tildes only.
 */
function fenceAt(cursor: Cursor, { input }: KramdownOptions): Fence | undefined {
  const line = restOfLine(cursor);
  const [source, marks = ''] = (input === 'GFM' ? /^ {0,3}(~{3,}|`{3,})/ : /^(~{3,})/).exec(line) ?? [];
  if (source === undefined) return undefined;
  const start = lineEnd(cursor.text, cursor.at) + 1;
  const closing = closingFence(cursor, { from: start, marks, indentation: input === 'GFM' ? 3 : 0 });
  if (closing === undefined) return undefined;
  const opening = source.length - marks.length + Math.min(marks.length, closing.length);
  // What follows a `?` are options for the highlighter.
  const found = /^[\t-\r ]*([^\t-\r ]+?)?(?:\?[^\t-\r ]*)?[\t-\r ]*$/.exec(line.slice(opening));
  return found === null ? undefined : { language: found[1], start, end: closing.at };
}

/** The first line with at least as many marks as the opening one, else with the most there are. */
function closingFence(
  { text, unclosedFences }: Cursor,
  {
    from,
    marks,
    indentation,
  }: { readonly from: number; readonly marks: string; readonly indentation: number },
): { readonly at: number; readonly length: number } | undefined {
  const mark = marks.charAt(0);
  if (unclosedFences.has(mark)) return undefined;
  const pattern = new RegExp(`^ {0,${indentation}}(${mark}{3,})[\\t-\\r ]*$`, 'gm');
  pattern.lastIndex = from;
  let longest: { readonly at: number; readonly length: number } | undefined;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const length = found[1]?.length ?? 0;
    if (length > (longest?.length ?? 0)) longest = { at: found.index, length };
    if (length >= marks.length) break;
  }
  if (longest === undefined) unclosedFences.add(mark);
  return longest;
}
