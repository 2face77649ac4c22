import { isAtEnd, isBlank, restOfLine, skipLine } from '../cursor';
import type { BlockScope } from './block-scope';

/** One or more blank lines. */
export function blankLines(scope: BlockScope): boolean {
  if (!isBlank(restOfLine(scope.cursor))) return false;
  let count = 0;
  for (; !isAtEnd(scope.cursor) && isBlank(restOfLine(scope.cursor)); count += 1) skipLine(scope.cursor);
  if (scope.blocks.at(-1)?.kind === 'blank') return true;
  // An attribute list above them is theirs, and lost.
  scope.pending = [];
  scope.blocks.push({ kind: 'blank', count });
  return true;
}

/** A line `^`, which keeps two lists, quotes or code blocks apart. */
export function blockBoundary(scope: BlockScope): boolean {
  if (!isBoundary(restOfLine(scope.cursor))) return false;
  skipLine(scope.cursor);
  scope.pending = [];
  scope.blocks.push({ kind: 'boundary', isMark: true, definition: undefined });
  return true;
}

export function isBoundary(line: string): boolean {
  return /^\^[\t-\r ]*$/.test(line);
}
