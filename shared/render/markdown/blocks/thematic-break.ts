import { restOfLine, skipLine } from '../cursor';
import { addBlock, type BlockScope } from './block-scope';

/** Three or more `*`, `-` or `_`, with or without spaces between them. */
export function thematicBreak(scope: BlockScope): boolean {
  if (!isThematicBreak(restOfLine(scope.cursor))) return false;
  skipLine(scope.cursor);
  addBlock(scope, { kind: 'rule', lists: [] });
  return true;
}

export function isThematicBreak(line: string): boolean {
  return /^ {0,3}([*_-])[ \t]*(?:\1[ \t]*){2,}$/.test(line);
}
