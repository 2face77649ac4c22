import { type AttributeList, readAttributeList } from '../attribute-list';
import { isAttributed } from '../block';
import { type Cursor, matchAt, take } from '../cursor';
import { addBoundary, type BlockScope } from './block-scope';

/** `{:name: ...}` alone on its line defines a list, `{: ...}` gives one to the block before it or after it. */
export function attributeLine(scope: BlockScope): boolean {
  const definition = take(scope.cursor, DEFINITION);
  if (definition !== undefined) {
    const [, name = '', content = ''] = definition;
    const known = scope.document.attributeLists.get(name) ?? [];
    scope.document.attributeLists.set(name, [...known, ...readAttributeList(content)]);
    addBoundary(scope);
    return true;
  }
  const content = take(scope.cursor, ATTRIBUTES)?.[1];
  if (content === undefined) return false;
  giveList(scope, readAttributeList(content));
  return true;
}

/** Whether an attribute list, or a definition of one, starts here with nothing behind it: it ends a paragraph. */
export function isAttributeLine(cursor: Cursor): boolean {
  return matchAt(cursor.text, cursor.at, ATTRIBUTES) !== undefined;
}

/** A list may go on over several lines. */
const DEFINITION = / {0,3}\{:(\w[\w-]*):((?:\\\}|[^}])+)\}[\t-\r ]*?\n/y;
const ATTRIBUTES = / {0,3}\{:(?!:|\/)((?:\\\}|[^}])+)\}[\t-\r ]*?\n/y;

/** A list is for the block above it, or what is defined there; below a blank line or a boundary, for the next block. */
function giveList(scope: BlockScope, list: AttributeList): void {
  const above = scope.blocks.at(-1);
  const definition = above?.kind === 'boundary' ? above.definition : undefined;
  if (above === undefined || above.kind === 'blank' || (above.kind === 'boundary' && !definition)) {
    scope.pending.push(list);
    return;
  }
  if (definition !== undefined) definition.attributes = [...definition.attributes, ...list];
  else if (isAttributed(above)) above.lists.push(list);
  // Of several lists, all are for the same.
  if (!isAttributeLine(scope.cursor)) addBoundary(scope);
}
