import type { YamlNode } from '../../yaml/tree';
import type { FaqShape } from '../document';
import { ANCHOR_KEYS, ANSWER_KEYS, CERTAIN_QUESTION_KEYS, FAQ_NAME, QUESTION_KEYS } from './key-names';
import { commonestKey, countsInLists } from './piece-keys';

/**
 * The keys of the questions in these lists; undefined where they are lists of something else. What is not called an
 * FAQ is one only where its keys say so: a list of things with a title and a text can be anything.
 */
export function questionKeysOf(
  lists: readonly (YamlNode | undefined)[],
  name: string,
): Pick<FaqShape, 'questionKey' | 'answerKey' | 'anchorKey'> | undefined {
  const counts = countsInLists(lists);
  const isNamed = FAQ_NAME.test(name);
  const questionKey = commonestKey(isNamed ? QUESTION_KEYS : CERTAIN_QUESTION_KEYS, counts);
  const answerKey = commonestKey(ANSWER_KEYS, counts);
  if (questionKey === undefined || answerKey === undefined) return undefined;
  return { questionKey, answerKey, anchorKey: commonestKey(ANCHOR_KEYS, counts) ?? 'anchor' };
}
