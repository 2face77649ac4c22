import type { YamlMap } from '../../yaml/tree';
import type { FaqShape } from '../document';
import { ANCHOR_KEYS, CERTAIN_QUESTION_KEYS, FAQ_NAME, QUESTION_KEYS } from '../shapes/key-names';
import { commonestKey, type KeyCounts } from '../shapes/piece-keys';
import type { FileKind } from '../shapes/place';
import type { ShapeRule } from '../shapes/shape-rule';
import type { Member } from './member';

/** What groups the questions of a folder; not the title of a question. */
const CATEGORY_KEYS = ['category', 'topic', 'section', 'group', 'categories', 'heading'];
/** What they are ordered by. */
const ORDER_KEYS = ['weight', 'order', 'position', 'nav_order', 'sort_order', 'sort', 'rank', 'priority'];

/**
 * The keys of a folder's questions; undefined where its files are something else. As in a list, what is not called
 * an FAQ is one only where its keys say so.
 *
 * @param before - how they were kept before an edit: a folder without files does not show it
 */
export function folderShapeOf(
  members: readonly Member[],
  { name, rule }: FileKind,
  before?: FaqShape,
): FaqShape | undefined {
  const maps = members.flatMap(({ parts }) => parts?.map ?? []);
  if (rule) return ruledShape(rule);
  const counts = scalarKeys(maps);
  const isNamed = FAQ_NAME.test(name);
  const questionKey =
    before?.questionKey ?? commonestKey(isNamed ? QUESTION_KEYS : CERTAIN_QUESTION_KEYS, counts);
  if (questionKey === undefined) return undefined;
  const kept = (key: string | undefined) => (key === '' ? undefined : key);
  const topicKey = kept(before?.topicKey) ?? mostHave(CATEGORY_KEYS, counts, maps.length);
  return {
    ...NO_LIST,
    kind: topicKey === undefined ? 'list' : 'topics',
    topicKey: topicKey ?? '',
    questionKey,
    anchorKey: kept(before?.anchorKey) ?? commonestKey(ANCHOR_KEYS, counts) ?? '',
    orderKey: before?.orderKey ?? mostHave(ORDER_KEYS, counts, maps.length),
  };
}

/** A rule says all of it: what it leaves out the folder has not. */
function ruledShape({ question, topic, anchor, order }: ShapeRule): FaqShape {
  return {
    ...NO_LIST,
    kind: topic === undefined ? 'list' : 'topics',
    questionKey: question ?? 'title',
    topicKey: topic ?? '',
    anchorKey: anchor ?? '',
    orderKey: order,
  };
}

const NO_LIST = { holder: 'folder', listKey: undefined, itemsKey: '', answerKey: '' } as const;

/** A key that one file in a dozen has by chance neither groups nor orders the folder. */
function mostHave(names: readonly string[], counts: KeyCounts, files: number): string | undefined {
  const key = commonestKey(names, counts);
  return key !== undefined && (counts.get(key) ?? 0) * 2 > files ? key : undefined;
}

/** How many of the files have each key whose value is a text or a number. */
export function scalarKeys(maps: readonly YamlMap[]): KeyCounts {
  const counts = new Map<string, number>();
  for (const map of maps) {
    const keys = keysKnown.get(map) ?? scalarKeysOf(map);
    keysKnown.set(map, keys);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const keysKnown = new WeakMap<YamlMap, ReadonlySet<string>>();

function scalarKeysOf(map: YamlMap): ReadonlySet<string> {
  return new Set(map.pieces.list.flatMap(({ key, value }) => (value.kind === 'scalar' ? (key ?? []) : [])));
}
