import { type BlockLines, lineOf } from '../block-lines';
import { type AttributeList, readAttributeList } from '../attribute-list';
import type { BlankLines, Block, List, ListItem } from '../block';
import { isAtEnd, isBlank, restOfLine, skipLine } from '../cursor';
import { isBoundary } from './blank';
import { addBlock, type BlockScope, readChildren } from './block-scope';
import { isIndented, isLazy, LEADING_LIST, readFirstLine, withoutIndentation } from './indented-lines';
import { isThematicBreak } from './thematic-break';

/** A bulleted or numbered list: items of one of the two kinds, whatever their marks. */
export function listBlock(scope: BlockScope): boolean {
  const tag = listTag(restOfLine(scope.cursor));
  if (tag === undefined) return false;
  const { found, isCut } = takeItems(scope, tag);
  const items: ListItem[] = [];
  for (const item of found) {
    const read = readItem(scope, item, { isInTaskList: items.some((one) => one.isTask) });
    scope.document.lines.set(read, { from: item.line, to: item.lastLine });
    items.push(read);
  }
  tighten(items, { isCut });
  const below = takeLastBlanks(items);
  const isTaskList = items.some((item) => item.isTask);
  const list: List = { kind: 'list', tag, isTaskList, items, lists: [] };
  const from = found[0]?.line ?? 1;
  scope.document.lines.set(list, { from, to: found.at(-1)?.lastLine ?? from });
  addBlock(scope, list);
  if (below !== undefined && !isCut) scope.blocks.push(below);
  return true;
}

/** Takes the blank lines at the ends of items away; those of the last item that holds anything are returned. */
export function takeLastBlanks(items: readonly { readonly children: Block[] }[]): BlankLines | undefined {
  let last: BlankLines | undefined;
  for (const { children } of items) {
    const end = children.at(-1);
    if (end === undefined) continue;
    last = end.kind === 'blank' ? end : undefined;
    if (last !== undefined) children.pop();
  }
  return last;
}

export function isListStart(line: string): boolean {
  return listTag(line) !== undefined;
}

function listTag(line: string): List['tag'] | undefined {
  if (BULLET.test(line)) return 'ul';
  return NUMBER.test(line) ? 'ol' : undefined;
}

/** A mark with white space, or a pipe, behind it. */
const BULLET = /^( {0,3}[+*-])([\t| ].*)$/;
const NUMBER = /^( {0,3}\d+\.)([\t| ].*)$/;

/** An item as it stands in the text. */
interface FoundItem extends LeadingAttributes {
  readonly line: number;
  /** The last one that is not blank. */
  lastLine: number;
  /** Its text without mark and indentation; a list nested in its first lines ends all that was open above it. */
  readonly parts: { text: string; readonly line: number }[];
  readonly columns: number;
  /** From a list in it, or a blank line, on, a mark that is not indented enough is text of what stands above. */
  hasNested: boolean;
}

/** The items of a list; a boundary behind them belongs to it. */
function takeItems(
  scope: BlockScope,
  tag: List['tag'],
): { readonly found: FoundItem[]; readonly isCut: boolean } {
  const { cursor } = scope;
  const found: FoundItem[] = [];
  let isAfterBlank = false;
  while (!isAtEnd(cursor)) {
    const line = restOfLine(cursor);
    const item = found.at(-1);
    if (isAfterBlank && isThematicBreak(line)) break;
    if (isBoundary(line)) {
      skipLine(cursor);
      return { found, isCut: true };
    }
    const marker = (tag === 'ul' ? BULLET : NUMBER).exec(line);
    if (marker !== null && isMarkOf(marker, item)) found.push(startItem(scope, marker));
    else if (item === undefined || !addLine(scope, item, { line, isAfterBlank })) break;
    isAfterBlank = isBlank(line);
    skipLine(cursor);
  }
  return { found, isCut: false };
}

/** A mark of the list stands before the text of the item above it. */
function isMarkOf([, mark = '']: RegExpExecArray, item: FoundItem | undefined): boolean {
  const spaces = /^ */.exec(mark)?.[0].length ?? 0;
  return item === undefined || spaces < item.columns;
}

function startItem(scope: BlockScope, [, mark = '', content = '']: RegExpExecArray): FoundItem {
  const first = readFirstLine(mark.length, content);
  const { lists, rest } = leadingAttributes(first.text, scope);
  const line = lineOf(scope.cursor);
  // Where the mark stands alone, the text starts on the line below it.
  const part =
    isBlank(first.text) || isBlank(rest) ? { text: '', line: line + 1 } : { text: `${rest}\n`, line };
  return {
    line,
    lastLine: line,
    parts: [part],
    columns: first.columns,
    lists,
    rest,
    hasNested: isListStart(rest),
  };
}

/** Adds a line to an item, if it goes on with it. */
function addLine(
  { cursor }: BlockScope,
  item: FoundItem,
  { line, isAfterBlank }: { readonly line: string; readonly isAfterBlank: boolean },
): boolean {
  const { columns, parts } = item;
  const isContent = isIndented(line, columns) || (!isAfterBlank && isLazy(cursor, columns));
  if (!isContent && !isBlank(line)) return false;
  let { text, isFound } = isContent ? withoutIndentation(line, columns) : { text: line, isFound: false };
  if (!isContent) item.hasNested = true;
  else if (isListStart(text)) {
    if (!item.hasNested && isFound) {
      item.hasNested = true;
      parts.push({ text: '', line: lineOf(cursor) });
    } else if (item.hasNested && !isFound) text = ' '.repeat(columns + 4) + text;
  }
  if (isContent) item.lastLine = lineOf(cursor);
  const last = parts.at(-1);
  if (last !== undefined) last.text += `${text}\n`;
  return true;
}

/** An item's blocks, and its check box. */
function readItem(
  scope: BlockScope,
  { parts, lists }: FoundItem,
  { isInTaskList }: { readonly isInTaskList: boolean },
): ListItem {
  const children = parts.flatMap(({ text, line }) => readChildren(scope, text, line));
  const hasBox = scope.document.options.input === 'GFM' && addCheckBox(children, scope.document.lines);
  // Below a check box, an item that starts with text is a task, box or not.
  const isTask = hasBox || (isInTaskList && children[0]?.kind === 'paragraph');
  return { children, isTask, lists: [...lists] };
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

/** `{: ...}` at the start of an item, a term or a definition is its own. */
export function leadingAttributes(text: string, { document }: BlockScope): LeadingAttributes {
  const found = document.options.input === 'markdown' ? null : LEADING_LIST.exec(text);
  const lists = found === null ? [] : [readAttributeList(found[1] ?? '')];
  return { lists, rest: text.slice(found?.[0].length ?? 0) };
}

interface LeadingAttributes {
  readonly lists: readonly AttributeList[];
  readonly rest: string;
}

/**
 * Says of each item whether its first paragraph stands without a `p`: it does where no blank line follows it. The
 * last item, which nothing follows, does as all the others do, unless a boundary cuts it off.
 */
function tighten(items: readonly ListItem[], { isCut }: { readonly isCut: boolean }): void {
  items.forEach((item, index) => {
    const [first, second, third] = withoutOwnBoundary(item.children);
    const isLast = index === items.length - 1;
    const isLoneBlank = isLast && third === undefined && !isCut;
    if (first?.kind !== 'paragraph' || (second?.kind === 'blank' && !isLoneBlank)) return;
    const others = items.slice(0, -1);
    first.isTight = !(isLast && others.length > 0 && others.every((other) => isLoose(other.children)));
  });
}

/** The boundary below an attribute list of the first paragraph does not count. */
function withoutOwnBoundary(children: readonly Block[]): readonly Block[] {
  const [first, second, ...rest] = children;
  const isOwn = first?.kind === 'paragraph' && first.lists.length > 0 && second?.kind === 'boundary';
  return isOwn ? [first, ...rest] : children;
}

function isLoose(children: readonly Block[]): boolean {
  const [first] = children;
  return first?.kind === 'paragraph' && !first.isTight;
}
