import { isAtEnd, isBlank, restOfLine, skipLine } from '../cursor';
import type { BlockScope } from './block-scope';

/** One or more blank lines. */
export function blankLines(scope: BlockScope): boolean {
  if (!isBlank(restOfLine(scope.cursor))) return false;
  scope.definition = undefined;
  scope.isBelowDefinition = false;
  let count = 0;
  for (; !isAtEnd(scope.cursor) && isBlank(restOfLine(scope.cursor)); count += 1) skipLine(scope.cursor);
  if (scope.blocks.at(-1)?.kind !== 'blank') scope.blocks.push({ kind: 'blank', count });
  return true;
}

/** A line `^`, which keeps two lists, quotes or code blocks apart. */
export function blockBoundary(scope: BlockScope): boolean {
  if (!isBoundary(restOfLine(scope.cursor))) return false;
  skipLine(scope.cursor);
  scope.isBelowDefinition = false;
  scope.blocks.push({ kind: 'boundary' });
  return true;
}

export function isBoundary(line: string): boolean {
  return /^\^[\t-\r ]*$/.test(line);
}
