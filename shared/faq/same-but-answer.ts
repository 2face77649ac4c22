import type { FaqDocument, FaqShape, Question, Topic } from './document';
import { isSameQuestionPiece } from './placed-question';
import { isSameTopicPiece } from './placed-topic';

/**
 * Whether two readings of a page have the same topics and questions at the same places, but for the answer of one: what
 * typing in an answer leaves. It looks at what an edit has read anew and no further, so it takes no longer on a large
 * page. False too where it can't be told that quickly.
 */
export function isSameButAnswer(before: FaqDocument, after: FaqDocument): boolean {
  if (!hasSameKeys(before.shape, after.shape)) return false;
  const changed = changedPair(before.topics, after.topics, isSameTopicPiece);
  if (changed === 'none') return true;
  if (changed === 'several' || !isSameBeside(...changed)) return false;
  const [older, newer] = changed;
  const question = changedPair(older.questions, newer.questions, isSameQuestionPiece);
  if (question === 'none') return true;
  return question !== 'several' && isSameQuestion(...question);
}

const KEYS = [
  'kind',
  'holder',
  'listKey',
  'topicKey',
  'itemsKey',
  'questionKey',
  'answerKey',
  'anchorKey',
] as const satisfies readonly (keyof FaqShape)[];

function hasSameKeys(one: FaqShape, other: FaqShape): boolean {
  return one === other || KEYS.every((key) => one[key] === other[key]);
}

/** The only two that differ of two lists; `several` too where the lists are not of the same length. */
function changedPair<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (one: T, other: T) => boolean,
): readonly [T, T] | 'none' | 'several' {
  if (before.length !== after.length) return 'several';
  let changed: readonly [T, T] | 'none' = 'none';
  for (const [index, older] of before.entries()) {
    const newer = after[index];
    if (newer === undefined || isSame(older, newer)) continue;
    if (changed !== 'none') return 'several';
    changed = [older, newer];
  }
  return changed;
}

function isSameBeside(one: Topic, other: Topic): boolean {
  return one.title.value === other.title.value && one.anchor?.value === other.anchor?.value;
}

function isSameQuestion(one: Question, other: Question): boolean {
  return one.question.value === other.question.value && one.anchor?.value === other.anchor?.value;
}
