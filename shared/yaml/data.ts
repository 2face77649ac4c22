import { plainMeaning } from './plain-meaning';
import type { YamlEntry, YamlItem, YamlNode, YamlScalar } from './tree';

/**
 * What a YAML text holds, told apart as finely as an edit must leave it: the order of keys, keys that stand twice,
 * aliases as aliases, and a plain `012` (a number) from a quoted one (a text).
 */
export type YamlData =
  | { readonly text: string }
  /** A scalar that is no text: its source, which another spelling of the same number would not equal. */
  | { readonly plain: string }
  | { readonly alias: string }
  | { readonly list: readonly YamlData[] }
  | { readonly map: readonly (readonly [key: string | undefined, value: YamlData])[] };

export function yamlData(node: YamlNode | undefined): YamlData {
  if (!node) return { plain: '' };
  switch (node.kind) {
    case 'scalar':
      return scalarData(node);
    case 'alias':
      return { alias: node.name };
    case 'sequence':
      return { list: node.pieces.list.map(pieceData) };
    case 'map':
      return { map: node.pieces.list.map((entry) => [entry.key, pieceData(entry)] as const) };
  }
}

const known = new WeakMap<YamlEntry | YamlItem, YamlData>();

/** What an entry or item holds: the same object for the same piece, so that comparing it with itself costs nothing. */
function pieceData(piece: YamlEntry | YamlItem): YamlData {
  const data = known.get(piece) ?? yamlData(piece.value);
  known.set(piece, data);
  return data;
}

function scalarData(node: YamlScalar): YamlData {
  return isText(node) ? { text: node.text } : { plain: node.text };
}

/** Whether the scalar is a text to Jekyll, and not a number, a truth value, a date or nothing. */
export function isText(node: YamlScalar): boolean {
  if (node.style === 'empty') return false;
  if (node.style !== 'plain') return true;
  if (node.tag !== undefined) return node.tag.endsWith(':str');
  return plainMeaning(node.text).type === 'text';
}

/** Whether a value is nothing: left out, `~` or `null`, without a name or a tag. */
export function isNothing(node: YamlNode): boolean {
  if (node.kind !== 'scalar' || node.anchor !== undefined || node.tag !== undefined) return false;
  return node.style === 'empty' || (node.style === 'plain' && plainMeaning(node.text).type === 'null');
}

/** The scalar as Liquid prints it; '' for null. */
export function printedText(node: YamlScalar): string {
  if (node.style === 'empty') return '';
  return isText(node) ? node.text : plainMeaning(node.text).printed;
}

export function sameData(a: YamlData, b: YamlData): boolean {
  if (a === b) return true;
  if ('text' in a) return 'text' in b && a.text === b.text;
  if ('plain' in a) return 'plain' in b && a.plain === b.plain;
  if ('alias' in a) return 'alias' in b && a.alias === b.alias;
  if ('list' in a) return 'list' in b && sameList(a.list, b.list);
  return 'map' in b && sameMap(a.map, b.map);
}

function sameList(a: readonly YamlData[], b: readonly YamlData[]): boolean {
  return a.length === b.length && a.every((value, index) => isSame(value, b[index]));
}

type Entries = readonly (readonly [key: string | undefined, value: YamlData])[];

function sameMap(a: Entries, b: Entries): boolean {
  return (
    a.length === b.length &&
    a.every(([key, value], index) => key === b[index]?.[0] && isSame(value, b[index]?.[1]))
  );
}

function isSame(a: YamlData, b: YamlData | undefined): boolean {
  return b !== undefined && sameData(a, b);
}
