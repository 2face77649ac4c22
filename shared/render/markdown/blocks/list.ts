import { type AttributeList, readAttributeList } from '../attribute-list';
import type { Block, ListItem } from '../block';
import { dedent, indentation, isAtEnd, restOfLine, skipLine } from '../cursor';
import { addBlock, type BlockScope, readChildren } from './block-scope';
import { afterBlankLines, lineAt, takeIndented } from './indented-lines';
import { isThematicBreak } from './thematic-break';

/** A bulleted or numbered list: items of one of the two kinds, whatever their marks. */
export function list(scope: BlockScope): boolean {
  const first = readMarker(restOfLine(scope.cursor));
  if (first === undefined) return false;
  const items: ListItem[] = [];
  for (let marker: Marker | undefined = first; marker !== undefined;) {
    const { text, next } = takeItem(scope, marker);
    items.push(readItem(scope, text));
    marker = next;
  }
  tighten(items);
  const isTaskList = items.some((item) => item.task !== undefined);
  addBlock(scope, { kind: 'list', tag: first.tag, isTaskList, items, lists: [] });
  return true;
}

export function isListStart(line: string): boolean {
  return readMarker(line) !== undefined;
}

interface Marker {
  readonly tag: 'ul' | 'ol';
  /** The column where the item's text starts, which its further lines must be indented to. */
  readonly columns: number;
}

/** The mark that an item starts with. White space stands after it. */
function readMarker(line: string): Marker | undefined {
  const found = /^( {0,3})([*+-]|\d+\.)([ \t]+)/.exec(line);
  if (found === null || isThematicBreak(line)) return undefined;
  const [start, , mark = ''] = found;
  const columns = indentation(start.replace(/[^\t]/g, ' '));
  return { tag: /\d/.test(mark) ? 'ol' : 'ul', columns };
}

/** An item's lines without its mark and indentation, and the mark of the item after it. */
function takeItem(scope: BlockScope, marker: Marker): { text: string; next: Marker | undefined } {
  const { cursor, endTag } = scope;
  const line = restOfLine(cursor);
  skipLine(cursor);
  const first = dedent(
    line.replace(/[*+-]|\d+\./, (mark) => ' '.repeat(mark.length)),
    marker.columns,
  );
  const isNext = (candidate: string): boolean => nextMarker(candidate, marker) !== undefined;
  const lines = [first, ...takeIndented(cursor, { columns: marker.columns, isNext, endTag })];
  const after = afterBlankLines(cursor);
  const next = after < cursor.text.length ? nextMarker(lineAt(cursor.text, after), marker) : undefined;
  if (next !== undefined && after > cursor.at) {
    lines.push('');
    cursor.at = after;
  }
  return { text: `${lines.join('\n')}\n`, next: isAtEnd(cursor) ? undefined : next };
}

function nextMarker(line: string, marker: Marker): Marker | undefined {
  if (indentation(line) >= marker.columns) return undefined;
  const next = readMarker(line);
  return next?.tag === marker.tag ? next : undefined;
}

/** An item's text: its own attributes, its check box, its blocks. */
function readItem(scope: BlockScope, text: string): ListItem {
  const { lists, rest } = leadingAttributes(text);
  const box = scope.document.options.input === 'GFM' ? /^\[([ xX])\][ \t]+(?=\S)/.exec(rest) : null;
  const content = box === null ? rest : rest.slice(box[0].length);
  const task = box === null ? undefined : box[1] === ' ' ? 'open' : 'done';
  return { children: readChildren(scope, content), task, lists };
}

/** `{: ...}` at the start of an item or a definition is its own. */
export function leadingAttributes(text: string): { lists: AttributeList[]; rest: string } {
  const found = /^\{:(?!:|\/)((?:\\\}|[^}\n])+)\}[ \t]*/.exec(text);
  if (found === null) return { lists: [], rest: text };
  return { lists: [readAttributeList(found[1] ?? '')], rest: text.slice(found[0].length) };
}

/**
 * Says of each item whether its first paragraph stands without a `p`: it does where no blank line follows it. The
 * last item, which nothing follows, does as all the others do.
 */
function tighten(items: readonly ListItem[]): void {
  items.forEach((item, index) => {
    const [first, second] = item.children;
    if (first?.kind !== 'paragraph' || second?.kind === 'blank') return;
    const others = items.slice(0, -1);
    const isLast = index === items.length - 1;
    first.isTight = !(isLast && others.length > 0 && others.every((other) => isLoose(other.children)));
  });
}

function isLoose(children: readonly Block[]): boolean {
  const [first] = children;
  return first?.kind === 'paragraph' && !first.isTight;
}
