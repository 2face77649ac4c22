import { withoutSpaceAround } from '../../../text/ascii-space';
import { lineOf } from '../block-lines';
import { type Cursor, lineEnd, restOfLine } from '../cursor';
import type { CodeBlock } from '../block';
import type { KramdownOptions } from '../options';
import { addBlock, type BlockScope } from './block-scope';

/** Lines between two fences of backticks or tildes. A fence that nothing closes is text. */
export function fencedCode(scope: BlockScope): boolean {
  const { cursor } = scope;
  const fence = openingFence(restOfLine(cursor), scope.document.options);
  if (fence === undefined) return false;
  const start = lineEnd(cursor.text, cursor.at) + 1;
  const end = closingFence(cursor, start, fence.marks);
  if (end === undefined) return false;
  const code: CodeBlock = {
    kind: 'code',
    text: cursor.text.slice(start, end),
    language: fence.language,
    lists: [],
  };
  // The code's own lines, without those of its fences.
  const firstLine = lineOf(cursor) + 1;
  scope.document.lines.set(code, { from: firstLine, to: firstLine + code.text.split('\n').length - 2 });
  addBlock(scope, code);
  cursor.at = lineEnd(cursor.text, end) + 1;
  return true;
}

/** Whether a block of fenced code, with both of its fences, starts here. */
export function isFenceStart(cursor: Cursor, options: KramdownOptions): boolean {
  const fence = openingFence(restOfLine(cursor), options);
  const start = lineEnd(cursor.text, cursor.at) + 1;
  return fence !== undefined && closingFence(cursor, start, fence.marks) !== undefined;
}

/** What follows a `?` are options for the highlighter. */
function openingFence(
  line: string,
  options: KramdownOptions,
): { marks: string; language: string | undefined } | undefined {
  const found = /^ {0,3}(~{3,}|`{3,})[ \t]*([^\t-\r `?]*)(?:\?[^\t-\r `]*)?[ \t]*$/.exec(line);
  // kramdown itself knows tildes only.
  if (found === null || (options.input === 'kramdown' && found[1]?.startsWith('`') === true))
    return undefined;
  const [, marks = '', language = ''] = found;
  return { marks, language: language === '' ? undefined : language };
}

/** Where the line with the closing fence starts: at least as many marks as the opening one. */
function closingFence(cursor: Cursor, from: number, marks: string): number | undefined {
  const { text, unclosedFences } = cursor;
  if ([...unclosedFences].some((fence) => marks.startsWith(fence))) return undefined;
  const mark = marks.charAt(0);
  for (let at = from; at < text.length; at = lineEnd(text, at) + 1) {
    const line = withoutSpaceAround(text.slice(at, lineEnd(text, at)));
    if (line.length >= marks.length && line === mark.repeat(line.length)) return at;
  }
  unclosedFences.add(marks);
  return undefined;
}
