import type { FaqShape } from '../document';
import { ANCHOR_KEYS, CERTAIN_QUESTION_KEYS, FAQ_NAME, QUESTION_KEYS } from '../shapes/key-names';
import { commonestKey, type KeyCounts } from '../shapes/piece-keys';
import type { FileKind } from '../shapes/place';
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
  const counts = scalarKeys(maps);
  const isNamed = FAQ_NAME.test(name);
  const questionKey =
    rule?.question ??
    (rule && 'title') ??
    before?.questionKey ??
    commonestKey(isNamed ? QUESTION_KEYS : CERTAIN_QUESTION_KEYS, counts);
  if (questionKey === undefined) return undefined;
  const kept = (key: string | undefined) => (key === '' ? undefined : key);
  const topicKey = rule?.topic ?? kept(before?.topicKey) ?? mostHave(CATEGORY_KEYS, counts, maps.length);
  return {
    kind: topicKey === undefined ? 'list' : 'topics',
    holder: 'folder',
    listKey: undefined,
    topicKey: topicKey ?? '',
    itemsKey: '',
    questionKey,
    answerKey: '',
    anchorKey: rule?.anchor ?? kept(before?.anchorKey) ?? commonestKey(ANCHOR_KEYS, counts) ?? '',
    orderKey: rule?.order ?? before?.orderKey ?? mostHave(ORDER_KEYS, counts, maps.length),
  };
}

/** A key that one file in a dozen has by chance neither groups nor orders the folder. */
function mostHave(names: readonly string[], counts: KeyCounts, files: number): string | undefined {
  const key = commonestKey(names, counts);
  return key !== undefined && (counts.get(key) ?? 0) * 2 > files ? key : undefined;
}

function scalarKeys(maps: readonly NonNullable<NonNullable<Member['parts']>['map']>[]): KeyCounts {
  const counts = new Map<string, number>();
  for (const map of maps) {
    const keys = map.pieces.list.flatMap(({ key, value }) => (value.kind === 'scalar' ? (key ?? []) : []));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
