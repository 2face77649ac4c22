import { lineOf } from '../block-lines';
import { indentation, restOfLine, skipLine } from '../cursor';
import { addDefinition, type BlockScope, takePending, readChildren } from './block-scope';
import { afterBlankLines, type ItemLine, joinLines, lineAt, takeIndented } from './indented-lines';

/** `[^name]: text`, going on in lines that are indented by four columns. */
export function footnoteDefinition(scope: BlockScope): boolean {
  const found = /^ {0,3}\[\^(\w[\w-]*)\]:([ \t]*)(.*)$/.exec(restOfLine(scope.cursor));
  if (found === null) return false;
  // With white space before it, no `#` behind the mark starts a header.
  const [, name = '', space = '', rest = ''] = found;
  const first = space === '' || rest === '' ? rest : ` ${rest}`;
  const firstLine = lineOf(scope.cursor);
  skipLine(scope.cursor);
  const text = joinLines(first, takeRest(scope));
  const blocks = readChildren(scope, text, firstLine);
  const definition = { blocks, attributes: takePending(scope) };
  scope.document.footnotes.set(name, definition);
  addDefinition(scope, definition);
  return true;
}

/** The first of the further lines must be indented, those that go on with its paragraph need not be. */
function takeRest({ cursor }: BlockScope): readonly ItemLine[] {
  const next = afterBlankLines(cursor);
  if (indentation(lineAt(cursor.text, next)) < 4) return [];
  return takeIndented(cursor, { columns: 4, isNext: () => false });
}
