import { restOfLine } from '../cursor';
import { addBlock, type BlockScope } from './block-scope';
import { CODE, takeCodeLines } from './indented-lines';

/** Lines that are indented by four spaces or a tab, with the lines that follow them without a blank line between. */
export function indentedCode(scope: BlockScope): boolean {
  const { cursor, document } = scope;
  if (!CODE.test(restOfLine(cursor))) return false;
  const lines = takeCodeLines(cursor, { hasLazyLines: document.options.input !== 'markdown' });
  const text = lines
    .map((line) => `${line}\n`)
    .join('')
    // A line that goes on without its indentation belongs to the line before.
    .replace(/\n(?= {0,3}[^\t-\r ])/g, ' ')
    .replace(/^(?:\t| {4})/gm, '');
  addBlock(scope, { kind: 'code', text, language: undefined, lists: [] });
  return true;
}
