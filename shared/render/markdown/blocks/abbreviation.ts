import { restOfLine, skipLine } from '../cursor';
import type { BlockScope } from './block-scope';

/** `*[ABBR]: what it stands for`. */
export function abbreviationDefinition(scope: BlockScope): boolean {
  const found = /^ {0,3}\*\[(.+?)\]:(.*)$/.exec(restOfLine(scope.cursor));
  if (found === null) return false;
  skipLine(scope.cursor);
  const [, name = '', title = ''] = found;
  scope.document.abbreviations.set(name.trim().replace(/\s+/g, ' '), {
    title: title.trim(),
    attributes: scope.pending.flat(),
  });
  scope.pending = [];
  return true;
}
