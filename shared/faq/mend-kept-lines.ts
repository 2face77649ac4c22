import type { TextChange } from '../text/change';
import { blockScalarAt, type BlockScalar } from '../yaml/block-scalar';
import { sameData, yamlData, type YamlData } from '../yaml/data';
import type { YamlNode } from '../yaml/tree';
import { columnOf } from './habit';

/**
 * The changes after which the blocks that keep the blank lines below them (`|+`) hold as many as they should: what
 * comes to stand behind one, or leaves its place there, brings or takes blank lines that were nobody's before. Undefined
 * where the text differs from what is expected in anything else.
 */
export function mendKeptLines(
  source: string,
  root: YamlNode,
  expected: YamlData,
  lineEnding: '\n' | '\r\n',
): readonly TextChange[] | undefined {
  const off = blocksOff(source, root, expected, 0);
  const changes = off?.map(({ block, missing }) => mended(source, block, missing, lineEnding));
  return changes?.every((change) => change !== undefined) === true ? changes : undefined;
}

interface BlockOff {
  readonly block: BlockScalar;
  /** How many line breaks it lacks; negative for those that it has too many. */
  readonly missing: number;
}

/** The blocks with other blank lines than expected, in their order; undefined where something else differs. */
function blocksOff(
  source: string,
  node: YamlNode,
  expected: YamlData,
  column: number,
): readonly BlockOff[] | undefined {
  if (node.kind === 'scalar') return blockOff(source, node, expected, column);
  if (node.kind === 'alias') return sameData(yamlData(node), expected) ? [] : undefined;
  const values: readonly (YamlData | undefined)[] =
    node.kind === 'map' && 'map' in expected
      ? expected.map.map(([key, value], index) => (node.pieces.list[index]?.key === key ? value : undefined))
      : node.kind === 'sequence' && 'list' in expected
        ? expected.list
        : [];
  const parts = node.kind === 'map' ? node.entries : node.items;
  if (values.length !== parts.length) return undefined;
  const found: BlockOff[] = [];
  for (const [index, part] of parts.entries()) {
    const value = values[index];
    if (!value) return undefined;
    if (sameData(yamlData(part.piece.value), value)) continue;
    const inside = blocksOff(source, part.value, value, columnOf(source, part.start));
    if (!inside) return undefined;
    found.push(...inside);
  }
  return found;
}

function blockOff(
  source: string,
  node: Extract<YamlNode, { readonly kind: 'scalar' }>,
  expected: YamlData,
  column: number,
): readonly BlockOff[] | undefined {
  if (sameData(yamlData(node), expected)) return [];
  if (!('text' in expected) || (node.style !== 'literal' && node.style !== 'folded')) return undefined;
  const block = blockScalarAt(source, node.range.from, column);
  const words = (text: string) => text.replace(/\n+$/, '');
  if (block?.header.chomping !== '+' || words(node.text) !== words(expected.text)) return undefined;
  return [{ block, missing: expected.text.length - node.text.length }];
}

function mended(
  source: string,
  { trailing, to }: BlockScalar,
  missing: number,
  lineEnding: '\n' | '\r\n',
): TextChange | undefined {
  if (missing > 0) {
    return source[to - 1] === '\n' ? { from: to, to, insert: lineEnding.repeat(missing) } : undefined;
  }
  const from = trailing.at(missing)?.from;
  return from === undefined || trailing.length < -missing ? undefined : { from, to, insert: '' };
}
