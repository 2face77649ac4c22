import { type BlockLines, lineOf, spanTo } from '../block-lines';
import { type AttributeList, readAttributeList } from '../attribute-list';
import type { Block, ListItem } from '../block';
import { dedent, indentation, isAtEnd, isBlank, restOfLine, skipLine } from '../cursor';
import { isBoundary } from './blank';
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
    const read = readItem(scope, item, { line, isInTaskList: items.some((one) => one.isTask) });
    scope.document.lines.set(read, spanTo(scope.cursor, line));
    items.push(read);
    marker = next;
  }
  tighten(items);
  for (const { children } of items) if (children.at(-1)?.kind === 'blank') children.pop();
  const isTaskList = items.some((item) => item.isTask);
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
  const tag = /\d/.test(mark) ? 'ol' : 'ul';
  return { tag, columns: contentColumns(start, line) };
}

/** Where the text of an item or a definition starts; four columns where its mark stands alone. */
export function contentColumns(start: string, line: string): number {
  const rest = line.slice(start.length).replace(LEADING_LIST, '');
  return isBlank(rest) ? 4 : indentation(start.replace(/[^\t]/g, ' '));
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
  if (isAfterBlank && (next !== undefined || isBoundary(line))) {
    lines.push({ text: '', isLazy: false });
    cursor.at = after;
  }
  return {
    item: itemText(first, withoutLateMarkers(scope, { first, lines, columns })),
    next: isAtEnd(cursor) ? undefined : next,
  };
}

/** Below a blank line or a nested list of an item, a mark that is not indented enough is text of what stands above. */
function withoutLateMarkers(
  scope: BlockScope,
  {
    first,
    lines,
    columns,
  }: { readonly first: string; readonly lines: readonly ItemLine[]; readonly columns: number },
): readonly ItemLine[] {
  const startsList = isListStart(leadingAttributes(first, scope).rest);
  const turn = startsList
    ? -1
    : lines.findIndex((line) => isBlank(line.text) || (!line.isLazy && isListStart(line.text)));
  return lines.map((line, index) =>
    (startsList || turn >= 0) && index > turn && line.isLazy && isListStart(line.text)
      ? { ...line, text: ' '.repeat(columns + 4) + line.text }
      : line,
  );
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

/** An item's text: its own attributes, its blocks, its check box. */
function readItem(
  scope: BlockScope,
  { text, nested }: ItemText,
  { line, isInTaskList }: { readonly line: number; readonly isInTaskList: boolean },
): ListItem {
  const { lists, rest, skippedLines } = leadingAttributes(text, scope);
  const nestedLine = line + text.split('\n').length - 1;
  const children = [
    ...readChildren(scope, rest, line + skippedLines),
    ...readChildren(scope, nested, nestedLine),
  ];
  const hasBox = scope.document.options.input === 'GFM' && addCheckBox(children, scope.document.lines);
  // Below a check box, an item that starts with text is a task, box or not.
  const isTask = hasBox || (isInTaskList && children[0]?.kind === 'paragraph');
  return { children, isTask, lists };
}

/** Makes GFM's `[ ]` or `[x]` at the start of an item's first paragraph a check box; says whether there is one. */
function addCheckBox(children: Block[], lines: BlockLines): boolean {
  const [first, second] = children;
  if (first?.kind !== 'paragraph') return false;
  const isAlone = second === undefined || second.kind === 'blank';
  const found = /^\[([ xX])\][\t-\r ]+/.exec(isAlone ? first.text : `${first.text}\n`);
  if (found === null) return false;
  const checked = found[1] === ' ' ? '' : ' checked="checked"';
  const box = `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${checked} />`;
  const task = { ...first, text: box + first.text.slice(found[0].length) };
  const own = lines.get(first);
  if (own !== undefined) lines.set(task, own);
  children[0] = task;
  return true;
}

const LEADING_LIST = /^\{:(?!(?:\w[\w:-]*)?:|\/)((?:\\\}|[^}\n])+)\}[ \t]*/;

/** `{: ...}` at the start of an item or a definition is its own. */
export function leadingAttributes(text: string, { document }: BlockScope): LeadingAttributes {
  const found = document.options.input === 'markdown' ? null : LEADING_LIST.exec(text);
  const lists = found === null ? [] : [readAttributeList(found[1] ?? '')];
  const rest = text.slice(found?.[0].length ?? 0);
  // Where the mark stands alone, the text starts on the line below it.
  const blank = /^[ \t]*\n/.exec(rest)?.[0] ?? '';
  return { lists, rest: rest.slice(blank.length), skippedLines: blank === '' ? 0 : 1 };
}

interface LeadingAttributes {
  readonly lists: AttributeList[];
  readonly rest: string;
  /** How many lines the rest starts below the text. */
  readonly skippedLines: number;
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
