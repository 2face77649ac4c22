import { stripped } from '../../../text/ascii-space';
import { restOfLine, skipLine } from '../cursor';
import { addBoundary, type BlockScope, takePending } from './block-scope';

/** `*[ABBR]: what it stands for`. */
export function abbreviationDefinition(scope: BlockScope): boolean {
  const found = /^ {0,3}\*\[(.+?)\]:(.*)$/.exec(restOfLine(scope.cursor));
  if (found === null) return false;
  skipLine(scope.cursor);
  const [, name = '', title = ''] = found;
  const definition = { title: stripped(title), attributes: takePending(scope) };
  scope.document.abbreviations.set(stripped(name).replace(/[\t-\r ]+/g, ' '), definition);
  addBoundary(scope, definition);
  return true;
}
