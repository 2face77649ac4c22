import { stripped } from '../../../text/ascii-space';
import type { AttributeList } from '../attribute-list';
import { lineOf } from '../block-lines';
import type { DefinitionEntry, DefinitionList, Paragraph } from '../block';
import { isAtEnd, isBlank, restOfLine, skipLine } from '../cursor';
import { isBoundary } from './blank';
import { addBlock, type BlockScope, readChildren } from './block-scope';
import { isIndented, isLazy, readFirstLine, withoutIndentation } from './indented-lines';
import { leadingAttributes, takeLastBlanks } from './list';

/** `: definition` below the terms, one a line. */
export function definitionList(scope: BlockScope): boolean {
  if (!isDefinitionStart(restOfLine(scope.cursor))) return false;
  const terms = takeTerms(scope);
  if (terms === undefined) return false;
  const list = listFor(scope, terms.paragraph);
  const found = takeDefinitions(scope, terms.isAfterBlank);
  for (const definition of found) list.entries.push(readDefinition(scope, definition));
  const below = takeLastBlanks(list.entries.filter((entry) => entry.tag === 'dd'));
  if (below !== undefined) scope.blocks.push(below);
  return true;
}

export function isDefinitionStart(line: string): boolean {
  return MARK.test(line);
}

const MARK = /^( {0,3}:)([\t| ].*)$/;

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
  if (!isNear || above?.kind !== 'paragraph') return undefined;
  scope.blocks.length -= isAfterBlank ? 2 : 1;
  return { paragraph: above, isAfterBlank };
}

/** The list that the terms belong to: the one just above them, else a new one. */
function listFor(scope: BlockScope, paragraph: Paragraph): DefinitionList {
  const { lines } = scope.document;
  const from = lines.get(paragraph)?.from ?? lineOf(scope.cursor);
  const list = listAbove(scope) ?? { kind: 'definitions', entries: [], lists: [...paragraph.lists] };
  if (scope.blocks.at(-1) !== list) {
    addBlock(scope, list);
    lines.set(list, { from, to: from });
  }
  for (const [index, line] of paragraph.text.split('\n').entries()) {
    const term = leadingAttributes(stripped(line), scope);
    const entry: DefinitionEntry = { tag: 'dt', text: term.rest, lists: [...term.lists] };
    lines.set(entry, { from: from + index, to: from + index });
    list.entries.push(entry);
  }
  return list;
}

/** The list that ends above, a blank line between aside, which goes. */
function listAbove(scope: BlockScope): DefinitionList | undefined {
  const isAfterBlank = scope.blocks.at(-1)?.kind === 'blank';
  const above = scope.blocks.at(isAfterBlank ? -2 : -1);
  if (above?.kind !== 'definitions') return undefined;
  if (isAfterBlank) scope.blocks.pop();
  return above;
}

/** A definition as it stands in the text. */
interface FoundDefinition {
  readonly lists: readonly AttributeList[];
  /** Without its mark and indentation. */
  text: string;
  readonly columns: number;
  readonly line: number;
  /** The one that its text starts in: where the mark stands alone, the next one. */
  readonly firstLine: number;
  /** The last one that is not blank. */
  lastLine: number;
  readonly isAfterBlank: boolean;
}

function takeDefinitions(scope: BlockScope, isFirstAfterBlank: boolean): readonly FoundDefinition[] {
  const { cursor } = scope;
  const found: FoundDefinition[] = [];
  let isAfterBlank = isFirstAfterBlank;
  while (!isAtEnd(cursor)) {
    const line = restOfLine(cursor);
    const last = found.at(-1);
    const [, mark, content = ''] = MARK.exec(line) ?? [];
    if (mark !== undefined && (last === undefined || mark.length <= last.columns)) {
      const first = readFirstLine(mark.length, content);
      const { lists, rest } = leadingAttributes(first.text, scope);
      const text = isBlank(rest) ? '' : `${rest}\n`;
      const at = lineOf(cursor);
      found.push({
        text,
        columns: first.columns,
        lists,
        line: at,
        firstLine: text === '' ? at + 1 : at,
        lastLine: at,
        isAfterBlank,
      });
    } else if (last === undefined || isBoundary(line)) {
      break;
    } else if (isBlank(line)) {
      last.text += `${line}\n`;
    } else if (isIndented(line, last.columns) || (!isAfterBlank && isLazy(cursor, last.columns))) {
      last.text += `${withoutIndentation(line, last.columns).text}\n`;
      last.lastLine = lineOf(cursor);
    } else {
      break;
    }
    isAfterBlank = isBlank(line);
    skipLine(cursor);
  }
  return found;
}

function readDefinition(scope: BlockScope, found: FoundDefinition): DefinitionEntry {
  const children = readChildren(scope, found.text, found.firstLine);
  const [start] = children;
  if (start?.kind === 'paragraph') start.isTight = !found.isAfterBlank;
  const entry: DefinitionEntry = { tag: 'dd', children, lists: [...found.lists] };
  scope.document.lines.set(entry, { from: found.line, to: found.lastLine });
  return entry;
}
