import { stripped } from '../../../text/ascii-space';
import { lineOf, spanTo } from '../block-lines';
import type { Block, DefinitionEntry, DefinitionList, Paragraph } from '../block';
import { dedent, isAtEnd, restOfLine, skipLine } from '../cursor';
import { addBlock, type BlockScope, readChildren } from './block-scope';
import { afterBlankLines, joinLines, lineAt, takeIndented } from './indented-lines';
import { contentColumns, leadingAttributes } from './list';

/** `: definition` below the terms, one a line, or below another definition. */
export function definitionList(scope: BlockScope): boolean {
  if (!isDefinitionStart(restOfLine(scope.cursor))) return false;
  const terms = takeTerms(scope);
  const entries = terms === undefined ? definitionsBefore(scope)?.entries : listFor(scope, terms).entries;
  if (entries === undefined) return false;
  let isAfterBlank = scope.blocks.at(-1)?.kind === 'blank' || terms?.isAfterBlank === true;
  if (scope.blocks.at(-1)?.kind === 'blank') scope.blocks.pop();
  while (!isAtEnd(scope.cursor) && isDefinitionStart(restOfLine(scope.cursor))) {
    entries.push(takeDefinition(scope, isAfterBlank));
    const next = afterBlankLines(scope.cursor);
    isAfterBlank = next > scope.cursor.at;
    if (isDefinitionStart(lineAt(scope.cursor.text, next))) scope.cursor.at = next;
  }
  return true;
}

export function isDefinitionStart(line: string): boolean {
  return /^ {0,3}:[ \t]/.test(line);
}

interface Terms {
  readonly paragraph: Paragraph;
  readonly isAfterBlank: boolean;
}

/** Takes the paragraph above back, which holds the terms. */
function takeTerms(scope: BlockScope): Terms | undefined {
  const last = scope.blocks.at(-1);
  const isAfterBlank = last?.kind === 'blank';
  const above = scope.blocks.at(isAfterBlank ? -2 : -1);
  const isNear = !isAfterBlank || last.count === 1;
  if (!isNear || above?.kind !== 'paragraph' || above === scope.closedBlock) return undefined;
  scope.blocks.length -= isAfterBlank ? 2 : 1;
  return { paragraph: above, isAfterBlank };
}

/** The list that the terms belong to: the one just above them, else, and where they have attributes, a new one. */
function listFor(scope: BlockScope, { paragraph }: Terms): DefinitionList {
  const before = paragraph.lists.length === 0 ? definitionsBefore(scope) : undefined;
  const list: DefinitionList = before ?? { kind: 'definitions', entries: [], lists: [...paragraph.lists] };
  if (before === undefined) addBlock(scope, list);
  else if (scope.blocks.at(-1)?.kind === 'blank') scope.blocks.pop();
  const { lines } = scope.document;
  const from = lines.get(paragraph)?.from ?? lineOf(scope.cursor);
  if (before === undefined) lines.set(list, { from, to: from });
  for (const [index, line] of paragraph.text.split('\n').entries()) {
    const term = leadingAttributes(stripped(line), scope);
    const entry: DefinitionEntry = { tag: 'dt', text: term.rest, lists: term.lists };
    lines.set(entry, { from: from + index, to: from + index });
    list.entries.push(entry);
  }
  return list;
}

function definitionsBefore(scope: BlockScope): DefinitionList | undefined {
  const last: Block | undefined = scope.blocks.at(scope.blocks.at(-1)?.kind === 'blank' ? -2 : -1);
  return last?.kind === 'definitions' ? last : undefined;
}

function takeDefinition(scope: BlockScope, isAfterBlank: boolean): DefinitionEntry {
  const firstLine = lineOf(scope.cursor);
  const line = restOfLine(scope.cursor);
  const mark = /^ {0,3}:[ \t]+/.exec(line)?.[0] ?? '';
  const columns = contentColumns(mark, line);
  skipLine(scope.cursor);
  const first = dedent(line.replace(':', ' '), columns);
  const lines = takeIndented(scope.cursor, { columns, isNext: isDefinitionStart });
  const { lists, rest, skippedLines } = leadingAttributes(joinLines(first, lines), scope);
  const children = readChildren(scope, rest, firstLine + skippedLines);
  const [start] = children;
  if (start?.kind === 'paragraph') start.isTight = !isAfterBlank;
  const entry: DefinitionEntry = { tag: 'dd', children, lists };
  scope.document.lines.set(entry, spanTo(scope.cursor, firstLine));
  return entry;
}
