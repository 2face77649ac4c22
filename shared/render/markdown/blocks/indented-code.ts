import { dedent, indentation, isAtEnd, isBlank, restOfLine, takeLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { addBlock, type BlockScope } from './block-scope';

/** Lines that are indented by four columns, with the lines that follow them without a blank line between. */
export function indentedCode(scope: BlockScope): boolean {
  const { cursor } = scope;
  if (indentation(restOfLine(cursor)) < 4) return false;
  let text = '';
  let blanks = '';
  while (!isAtEnd(cursor)) {
    const line = restOfLine(cursor);
    const start = cursor.at;
    if (isBlank(line)) {
      blanks += `${dedent(takeLine(cursor), 4)}\n`;
    } else if (indentation(line) >= 4) {
      text += `${blanks}${dedent(takeLine(cursor), 4)}\n`;
      blanks = '';
    } else if (blanks === '' && !isBoundary(line) && !isAttributeLine(line)) {
      // A line that goes on without its indentation belongs to the line before.
      text = `${text.slice(0, -1)} ${takeLine(cursor)}\n`;
    } else {
      cursor.at = start;
      break;
    }
  }
  if (blanks !== '') cursor.at -= 0;
  addBlock(scope, { kind: 'code', text, language: undefined, lists: [] });
  if (blanks !== '') scope.blocks.push({ kind: 'blank' });
  return true;
}
