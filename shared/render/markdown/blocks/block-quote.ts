import { lineOf } from '../block-lines';
import { isAtEnd, isBlank, restOfLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { addBlock, type BlockScope, readChildren } from './block-scope';
import { isHtmlLine } from './html-block';

/** Lines marked by `>`, and those that go on without the mark. */
export function blockQuote(scope: BlockScope): boolean {
  if (!isQuoteStart(restOfLine(scope.cursor))) return false;
  const firstLine = lineOf(scope.cursor);
  const lines = [takeLine(scope.cursor)];
  while (!isAtEnd(scope.cursor) && !endsQuote(scope)) lines.push(takeLine(scope.cursor));
  const text = lines.map((line) => line.replace(/^ {0,3}> ?/, '')).join('\n');
  const children = readChildren(scope, text, firstLine);
  addBlock(scope, { kind: 'quote', children, lists: [] });
  return true;
}

export function isQuoteStart(line: string): boolean {
  return /^ {0,3}>/.test(line);
}

function endsQuote(scope: BlockScope): boolean {
  const line = restOfLine(scope.cursor);
  if (isQuoteStart(line)) return false;
  if (isBlank(line) || isBoundary(line) || isHtmlLine(scope.cursor)) return true;
  return scope.document.options.input !== 'markdown' && isAttributeLine(scope.cursor);
}
