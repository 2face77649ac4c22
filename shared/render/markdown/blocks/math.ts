import { stripped } from '../../../text/ascii-space';
import { isAtEnd, isBlank, matchAt, restOfLine } from '../cursor';
import { isAttributeLine } from './attribute-line';
import { isBoundary } from './blank';
import { addBlock, type BlockScope, isAfterBoundary } from './block-scope';

/** `$$ ... $$` as a block of its own. */
export function mathBlock(scope: BlockScope): boolean {
  const { cursor } = scope;
  const found = isAfterBoundary(scope) ? matchAt(cursor.text, cursor.at, MATH) : undefined;
  if (found === undefined) return false;
  const [source, spaces = '', escape, content = '', end] = found;
  if (escape !== undefined) {
    // The backslash says that math at the start of a text is no block.
    if (end !== undefined) cursor.at += spaces.length + escape.length;
    return false;
  }
  const start = cursor.at;
  cursor.at += source.length;
  const line = restOfLine(cursor);
  if (isAtEnd(cursor) || isBlank(line) || isBoundary(line) || isAttributeLine(cursor)) {
    addBlock(scope, { kind: 'math', text: stripped(content), lists: [] });
    return true;
  }
  cursor.at = start;
  return false;
}

const MATH = /( {0,3})(\\)?\$\$([^]*?)\$\$([\t-\r ]*?\n)?/y;
