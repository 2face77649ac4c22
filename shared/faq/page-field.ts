import { printedText } from '../yaml/data';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/tree';
import type { PageField, PageFieldValue } from './document';
import { scalarField } from './scalar-field';

/** The keys of a mapping other than those named, as fields. */
export function otherFields(map: YamlMap, own: readonly string[]): readonly PageField[] {
  return map.entries.filter(({ key }) => key === undefined || !own.includes(key)).flatMap(fieldOf);
}

export function fieldOf(entry: YamlEntry): PageField | [] {
  if (entry.key === undefined) return [];
  const range = { from: entry.keyRange.from, to: Math.max(entry.keyRange.to, entry.value.range.to) };
  return { key: entry.key, value: fieldValue(entry.value), range };
}

function fieldValue(node: YamlNode): PageFieldValue {
  const scalar = node.kind === 'alias' ? node.target : node;
  if (scalar?.kind === 'scalar') {
    return { kind: 'scalar', text: printedText(scalar), scalar: scalarField(node) };
  }
  if (node.kind === 'alias' && !node.target) return { kind: 'scalar', text: '', scalar: scalarField(node) };
  if (node.kind !== 'sequence') return { kind: 'other' };
  const items = node.items.map((item) => item.value);
  if (!items.every((item) => item.kind === 'scalar')) return { kind: 'other' };
  return { kind: 'list', items: items.map(printedText) };
}
