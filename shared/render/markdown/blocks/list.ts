import { lineOf, spanTo } from '../block-lines';
import { type AttributeList, readAttributeList } from '../attribute-list';
import type { Block, ListItem } from '../block';
import { dedent, indentation, isAtEnd, isBlank, restOfLine, skipLine } from '../cursor';
import { addBlock, type BlockScope, readChildren } from './block-scope';
import { afterBlankLines, type ItemLine, joinLines, lineAt, takeIndented } from './indented-lines';
import { isThematicBreak } from './thematic-break';

/** A bulleted or numbered list: items of one of the two kinds, whatever their marks. */
export function list(scope: BlockScope): boolean {
  const first = readMarker(restOfLine(scope.cursor));
  if (first === undefined) return false;
  const items: ListItem[] = [];
  for (let marker: Marker | undefined = first; marker !== undefined;) {
    const line = lineOf(scope.cursor);
    const { item, next } = takeItem(scope, marker);
    const read = readItem(scope, item, line);
    scope.document.lines.set(read, spanTo(scope.cursor, line));
    items.push(read);
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
  if (found === null) return undefined;
  const [start, , mark = ''] = found;
  const columns = indentation(start.replace(/[^\t]/g, ' '));
  return { tag: /\d/.test(mark) ? 'ol' : 'ul', columns };
}

interface ItemText {
  readonly text: string;
  /** From the first mark in it on that is indented and that no blank line stands before. */
  readonly nested: string;
}

/** An item's lines without its mark and indentation, and the mark of the item after it. */
function takeItem(scope: BlockScope, marker: Marker): { item: ItemText; next: Marker | undefined } {
  const { cursor } = scope;
  const first = dedent(
    restOfLine(cursor).replace(MARK, (mark) => ' '.repeat(mark.length)),
    marker.columns,
  );
  skipLine(cursor);
  const { columns } = marker;
  const isNext = (line: string): boolean => nextMarker(line, marker) !== undefined;
  const lines = takeIndented(cursor, { columns, isNext, isEndAfterBlank: isThematicBreak });
  const after = afterBlankLines(cursor);
  const isAfterBlank = after > cursor.at;
  const line = lineAt(cursor.text, after);
  const next = isAfterBlank && isThematicBreak(line) ? undefined : nextMarker(line, marker);
  if (next !== undefined && isAfterBlank) {
    lines.push({ text: '', isLazy: false });
    cursor.at = after;
  }
  return { item: itemText(first, lines), next: isAtEnd(cursor) ? undefined : next };
}

const MARK = /[*+-]|\d+\./;

/** A nested list in the item's first lines ends all that was open above it. */
function itemText(first: string, lines: readonly ItemLine[]): ItemText {
  const blank = lines.findIndex((line) => isBlank(line.text));
  const nested = lines.findIndex((line) => !line.isLazy && isListStart(line.text));
  if (isListStart(first) || nested < 0 || (blank >= 0 && blank < nested))
    return { text: joinLines(first, lines), nested: '' };
  const [start, ...rest] = lines.slice(nested);
  return { text: joinLines(first, lines.slice(0, nested)), nested: joinLines(start?.text ?? '', rest) };
}

function nextMarker(line: string, marker: Marker): Marker | undefined {
  if (indentation(line) >= marker.columns) return undefined;
  const next = readMarker(line);
  return next?.tag === marker.tag ? next : undefined;
}

/** An item's text: its own attributes, its check box, its blocks. */
function readItem(scope: BlockScope, { text, nested }: ItemText, line: number): ListItem {
  const { lists, rest } = leadingAttributes(text);
  const box = scope.document.options.input === 'GFM' ? /^\[([ xX])\][ \t]+(?=\S)/.exec(rest) : null;
  const content = box === null ? rest : rest.slice(box[0].length);
  const task = box === null ? undefined : box[1] === ' ' ? 'open' : 'done';
  const nestedLine = line + text.split('\n').length - 1;
  const children = [...readChildren(scope, content, line), ...readChildren(scope, nested, nestedLine)];
  return { children, task, lists };
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
