import { strippedEnd, strippedStart } from '../../../text/ascii-space';
import { paragraph } from '../block';
import { isAtEnd, isBlank, restOfLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { addBlock, type BlockScope } from './block-scope';
import { isQuoteStart } from './block-quote';
import { isDefinitionStart } from './definition-list';
import { isFenceStart } from './fenced-code';
import { isAtxHeader } from './header';
import { isHtmlStart } from './html-block';
import { isListStart } from './list';

/** Lines up to a blank one, or to one that starts a block which needs no blank line before it. */
export function paragraphBlock(scope: BlockScope): boolean {
  const lines = [strippedStart(takeLine(scope.cursor))];
  while (!isAtEnd(scope.cursor) && !endsParagraph(scope)) lines.push(takeLine(scope.cursor));
  addBlock(scope, paragraph(strippedEnd(lines.join('\n'))));
  return true;
}

/** A line that starts with spaces and a tab: it is neither text nor code. */
export function looseLine(scope: BlockScope): boolean {
  if (!/^ {1,3}\t/.test(restOfLine(scope.cursor))) return false;
  const last = scope.blocks.at(-1);
  const line = `${takeLine(scope.cursor)}\n`;
  if (last?.kind === 'loose') last.text += line;
  else scope.blocks.push({ kind: 'loose', text: line });
  return true;
}

/** Lines up to a blank one or to HTML, as they are. */
export function textLines(scope: BlockScope): boolean {
  const { cursor } = scope;
  const lines = [takeLine(cursor)];
  while (!isAtEnd(cursor) && !isBlank(restOfLine(cursor)) && !isHtmlStart(cursor, undefined)) {
    lines.push(takeLine(cursor));
  }
  addBlock(scope, paragraph(lines.join('\n')));
  return true;
}

function endsParagraph(scope: BlockScope): boolean {
  const line = restOfLine(scope.cursor);
  if (isBlank(line) || isBoundary(line) || isHtmlStart(scope.cursor, scope.endTag)) return true;
  const { input, endsParagraphs } = scope.document.options;
  if (input === 'markdown') return false;
  if (isAttributeLine(scope.cursor) || isDefinitionStart(line)) return true;
  if (input === 'kramdown' || !endsParagraphs) return false;
  return (
    isAtxHeader(line, scope.document.options) ||
    isListStart(line) ||
    isQuoteStart(line) ||
    isFenceStart(scope.cursor, scope.document.options)
  );
}
