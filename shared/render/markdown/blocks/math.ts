import { stripped } from '../../../text/ascii-space';
import { take } from '../cursor';
import { addBlock, type BlockScope, isAfterBoundary } from './block-scope';

/** `$$ ... $$` as a block of its own. */
export function mathBlock(scope: BlockScope): boolean {
  if (!isAfterBoundary(scope)) return false;
  const found = take(
    scope.cursor,
    / {0,3}\$\$((?:\\\$|[^$]|\$(?!\$))+?)\$\$[ \t]*(?=\n[ \t]*(?:\n|$)|\n\{:|\n\^[ \t]*(?:\n|$)|$)\n?/y,
  );
  if (found === undefined) return false;
  addBlock(scope, { kind: 'math', text: stripped(found[1] ?? ''), lists: [] });
  return true;
}
