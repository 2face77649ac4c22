import { withoutSpaceAround } from '../../../text/ascii-space';
import { lineEnd, matchAt, skipLine } from '../cursor';
import { addBoundary, type BlockScope, takePending } from './block-scope';

/** `[name]: address "title"`, the title on the same line or alone on the next one. */
export function linkDefinition(scope: BlockScope): boolean {
  const { cursor } = scope;
  const start = matchAt(cursor.text, cursor.at, START);
  if (start === undefined) return false;
  const from = cursor.at + start[0].length;
  const line = withoutSpaceAround(cursor.text.slice(from, lineEnd(cursor.text, from)));
  const inline = TITLE.exec(line);
  const address = inline?.[1] ?? line;
  // A quote behind a space can only start the title.
  if (/[\t-\r ]["']/.test(address) || inline?.[1] === '') return false;
  cursor.at = from;
  const below = inline === null ? matchAt(cursor.text, lineEnd(cursor.text, from), TITLE_BELOW) : undefined;
  skipLine(cursor);
  if (below !== undefined) skipLine(cursor);
  const definition = {
    url: /^<([^>]*)>$/.exec(address)?.[1] ?? address,
    title: inline?.[2] ?? inline?.[3] ?? below?.[1] ?? below?.[2],
    attributes: takePending(scope),
  };
  scope.document.links.set(linkName(start[1] ?? ''), definition);
  addBoundary(scope, definition);
  return true;
}

/** A link's name as it is compared: letters of either case and white space of any length are the same. */
export function linkName(name: string): string {
  return name.replace(/[\t-\r ]+/g, ' ').toLowerCase();
}

const START = / {0,3}\[([^\]\n]+)\]:[ \t]*(?=[^\t-\r ])/y;
/** Alone on the line after the address, or behind it. */
const TITLE_BELOW = /\n[ \t]*(?:"([^\n]+)"|'([^\n]+)')[ \t]*(?:\n|$)/y;
const TITLE = /^(.*?)[ \t]+(?:"(.+)"|'(.+)')$/;
