import type { DataPath } from '../yaml/data-path';
import type { YamlAlias, YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/tree';
import type { FaqDocument, ScalarField } from './document';
import { treeOf } from './read-faq';

/** A value of a mapping's key: where text stands that can have a name. */
export interface ValueInMap {
  readonly map: YamlMap;
  readonly entry: YamlEntry;
  readonly path: DataPath;
  readonly node: YamlScalar | YamlAlias;
}

/**
 * The values of keys that show one text by its name: the text (`&name`) and what is taken from it (`*name`), in source
 * order. A name means the last text above that has it; where none has, the places that name nothing are together.
 *
 * @param at - where the text of one of them stands; undefined for the first that has the name
 */
export function valuesNamed(root: YamlNode, name: string, at?: number): readonly ValueInMap[] {
  const groups = groupsNamed(root, name);
  return groups.find((group) => group.some(({ node }) => node.range.from === at)) ?? groups[0] ?? [];
}

function groupsNamed(root: YamlNode, name: string): readonly (readonly ValueInMap[])[] {
  const groups: ValueInMap[][] = [];
  for (const value of allNamed(root, name)) {
    const group = groups.at(-1);
    if (value.node.kind === 'alias' && group) group.push(value);
    else groups.push([value]);
  }
  return groups;
}

/** All values of keys that have the name or stand for it. */
function allNamed(root: YamlNode, name: string): readonly ValueInMap[] {
  const found: ValueInMap[] = [];
  const visit = (node: YamlNode, path: DataPath): void => {
    if (node.kind === 'sequence') node.items.forEach(({ value }, index) => visit(value, [...path, index]));
    if (node.kind !== 'map') return;
    for (const [index, entry] of node.entries.entries()) {
      const { value } = entry;
      const at = [...path, index];
      if (value.kind === 'alias' || value.kind === 'scalar') {
        const own = value.kind === 'alias' ? value.name : value.anchor;
        if (own === name) found.push({ map: node, entry, path: at, node: value });
      } else {
        visit(value, at);
      }
    }
  };
  visit(root, []);
  return found;
}

/** How many other places of the file show the text that a field shares by a name. */
export function placesSharing(document: FaqDocument, { name, range }: ScalarField): number {
  const read = treeOf(document);
  return read && name !== undefined ? Math.max(0, valuesNamed(read.root, name, range.from).length - 1) : 0;
}
