import type { DataPath } from '../yaml/data-path';
import type { YamlAlias, YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/tree';
import type { FaqDocument } from './document';
import { treeOf } from './read-faq';

/** A value of a mapping's key: where text stands that can have a name. */
export interface ValueInMap {
  readonly map: YamlMap;
  readonly entry: YamlEntry;
  readonly path: DataPath;
  readonly node: YamlScalar | YamlAlias;
}

/** The values of keys in a tree that have the name (`&name`) or stand for it (`*name`), in source order. */
export function valuesNamed(root: YamlNode, name: string): readonly ValueInMap[] {
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

/** How many other places of the file show the text that one place shares by a name. */
export function placesSharing(document: FaqDocument, name: string): number {
  const read = treeOf(document);
  return read ? Math.max(0, valuesNamed(read.root, name).length - 1) : 0;
}
