import { type AttributeList, readAttributeList } from '../attribute-list';
import { isAttributed } from '../block';
import { restOfLine, skipLine } from '../cursor';
import { addDefinition, type BlockScope } from './block-scope';

/** `{:name: ...}` alone on its line defines a list, `{: ...}` gives one to the block before it or after it. */
export function attributeLine(scope: BlockScope): boolean {
  const line = restOfLine(scope.cursor);
  const definition = DEFINITION.exec(line);
  if (definition !== null) {
    const [, name = '', content = ''] = definition;
    const known = scope.document.attributeLists.get(name) ?? [];
    scope.document.attributeLists.set(name, [...known, ...readAttributeList(content)]);
    addDefinition(scope);
  } else {
    const content = ATTRIBUTES.exec(line)?.[1];
    if (content === undefined) return false;
    giveList(scope, readAttributeList(content));
  }
  skipLine(scope.cursor);
  return true;
}

/** A line that holds an attribute list, a definition of one, or an extension: it ends a paragraph. */
export function isAttributeLine(line: string): boolean {
  return DEFINITION.test(line) || ATTRIBUTES.test(line);
}

const DEFINITION = /^ {0,3}\{:(\w[\w:-]*):((?:\\\}|[^}])*)\}[\t-\r ]*$/;
const ATTRIBUTES = /^ {0,3}\{:(?!:|\/)((?:\\\}|[^}])+)\}[\t-\r ]*$/;

function giveList(scope: BlockScope, list: AttributeList): void {
  if (scope.definition !== undefined) {
    scope.definition.attributes = [...scope.definition.attributes, ...list];
    return;
  }
  const before = scope.blocks.at(-1);
  if (before !== undefined && isAttributed(before)) {
    before.lists.push(list);
    scope.closedBlock = before;
  } else {
    scope.pending.push(list);
  }
}
