import { lineOf } from '../block-lines';
import { restOfLine, skipLine } from '../cursor';
import { addBoundary, type BlockScope, readChildren, takePending } from './block-scope';
import { takeCodeLines } from './indented-lines';

/** `[^name]: text`, going on in lines that are indented by four spaces or a tab. */
export function footnoteDefinition(scope: BlockScope): boolean {
  const { cursor, document } = scope;
  const [, name, rest = ''] = /^ {0,3}\[\^(\w[\w-]*)\]:(.*)$/.exec(restOfLine(cursor)) ?? [];
  if (name === undefined) return false;
  const firstLine = lineOf(cursor);
  skipLine(cursor);
  const lines = [rest, ...takeCodeLines(cursor, { hasLazyLines: true })].map((line) =>
    line.replace(/^(?:\t| {4})/, ''),
  );
  const blocks = readChildren(scope, lines.join('\n'), firstLine);
  const definition = { blocks, attributes: takePending(scope) };
  document.footnotes.set(name, definition);
  addBoundary(scope, definition);
  return true;
}
