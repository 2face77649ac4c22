import { restOfLine, skipLine } from '../cursor';
import type { BlockScope } from './block-scope';
import { takeIndented } from './indented-lines';
import { parseBlocks } from './parse-blocks';

/** `[^name]: text`, going on in lines that are indented by four columns. */
export function footnoteDefinition(scope: BlockScope): boolean {
  const found = /^ {0,3}\[\^([\w-][^\]\s]*)\]:[ \t]*(.*)$/.exec(restOfLine(scope.cursor));
  if (found === null) return false;
  const [, name = '', first = ''] = found;
  skipLine(scope.cursor);
  const text = [first, ...takeIndented(scope.cursor, { columns: 4, isNext: isNextFootnote })].join('\n');
  const blocks = parseBlocks(text, scope.document, scope.depth + 1);
  scope.document.footnotes.set(name, { blocks, attributes: scope.pending.flat() });
  scope.pending = [];
  return true;
}

function isNextFootnote(line: string): boolean {
  return /^ {0,3}\[\^[\w-][^\]\s]*\]:/.test(line);
}
