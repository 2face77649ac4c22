import { indentation, isAtEnd, restOfLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { isHtmlLine } from './html-block';
import { afterBlankLines, lineAt } from './indented-lines';
import { addBlock, type BlockScope } from './block-scope';

/** Lines that are indented by four columns, with the lines that follow them without a blank line between. */
export function indentedCode(scope: BlockScope): boolean {
  const { cursor } = scope;
  if (indentation(restOfLine(cursor)) < 4) return false;
  let text = '';
  while (!isAtEnd(cursor)) {
    const next = afterBlankLines(cursor);
    const line = lineAt(cursor.text, next);
    if (indentation(line) >= 4) {
      while (cursor.at < next) text += `${withoutIndentation(takeLine(cursor))}\n`;
      text += `${withoutIndentation(takeLine(cursor))}\n`;
    } else if (next === cursor.at && !endsCode(scope, line)) {
      // A line that goes on without its indentation belongs to the line before.
      text = `${text.slice(0, -1)} ${takeLine(cursor)}\n`;
    } else {
      break;
    }
  }
  addBlock(scope, { kind: 'code', text, language: undefined, lists: [] });
  return true;
}

function endsCode({ cursor, document }: BlockScope, line: string): boolean {
  if (document.options.input === 'markdown') return true;
  return isBoundary(line) || isAttributeLine(line) || isHtmlLine(cursor);
}

/** Four spaces or a tab; spaces before a tab stay with it. */
function withoutIndentation(line: string): string {
  return line.replace(/^(?: {4}|\t)/, '');
}
