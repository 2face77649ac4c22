import type { YamlEntry, YamlItem, YamlNode, YamlSequence } from '../../yaml/tree';
import type { FaqShape } from '../document';
import { ANCHOR_KEYS, ANSWER_KEYS, ITEMS_KEYS, LIST_KEY, QUESTION_KEYS, TOPIC_KEYS } from './key-names';
import { commonestKey, countsOfKeys, type KeyCounts } from './piece-keys';
import { ListedTopic, mappingsOf, type FaqReading } from './reading';

/**
 * The front matter holds a list of topics, each with a title and a list of questions. The names of the keys are the
 * site's own: they are told by their place and by what they are commonly called.
 */
export function readFrontMatterTopics(root: YamlNode | undefined): FaqReading | undefined {
  if (root?.kind !== 'map') return undefined;
  for (const list of root.entries) {
    const found =
      list.key === undefined || list.colonEnd === undefined ? undefined : readingOf(list, list.key);
    if (found) return found;
  }
  return undefined;
}

function readingOf(list: YamlEntry, listKey: string): FaqReading | undefined {
  const { value } = list.piece;
  const bare = value.kind === 'scalar' && value.style === 'empty';
  const isHere = value.kind === 'sequence' && value.pieces.list.some(isMapping);
  if (!isHere) {
    if (!LIST_KEY.test(listKey) || !(bare || (value.kind === 'sequence' && value.pieces.list.length === 0)))
      return undefined;
    return { shape: { ...COMMON_KEYS, listKey }, list, sequence: sequenceOf(list.value), topics: [] };
  }
  const shape = shapeOf(mappingsOf(value), listKey);
  const sequence = sequenceOf(list.value);
  return (
    shape && {
      shape,
      list,
      sequence,
      topics: mappingsOf(sequence).map((item) => new ListedTopic(item, shape)),
    }
  );
}

function sequenceOf(node: YamlNode): FaqReading['sequence'] {
  return node.kind === 'sequence' ? node : undefined;
}

/** The names where a file shows none. */
export const COMMON_KEYS = {
  kind: 'front-matter-topics',
  topicKey: 'topic',
  itemsKey: 'items',
  questionKey: 'question',
  answerKey: 'answer',
  anchorKey: 'anchor',
} as const;

function shapeOf(topics: readonly YamlItem[], listKey: string): FaqShape | undefined {
  const ofTopics = countsOfKeys(topics);
  const topicKey = commonestKey(TOPIC_KEYS, ofTopics);
  const itemsKey = itemsKeyOf(topics);
  if (topicKey === undefined || itemsKey === undefined) return undefined;
  const questions = keysOfQuestions(topics, itemsKey);
  const anchorKey =
    commonestKey(ANCHOR_KEYS, questions) ?? commonestKey(ANCHOR_KEYS, ofTopics) ?? COMMON_KEYS.anchorKey;
  const found = { kind: COMMON_KEYS.kind, listKey, topicKey, itemsKey, anchorKey };
  if (!topics.some((topic) => holdsMappings(topic, itemsKey))) {
    if (!/faq|question/i.test(listKey)) return undefined;
    return { ...found, questionKey: COMMON_KEYS.questionKey, answerKey: COMMON_KEYS.answerKey };
  }
  const questionKey = commonestKey(QUESTION_KEYS, questions);
  const answerKey = commonestKey(ANSWER_KEYS, questions);
  if (questionKey === undefined || answerKey === undefined) return undefined;
  return { ...found, questionKey, answerKey };
}

/** The key that most topics hold a list in; for topics without any, one that holds nothing. */
function itemsKeyOf(topics: readonly YamlItem[]): string | undefined {
  const holding = topics.filter((topic) => ITEMS_KEYS.some((key) => holdsMappings(topic, key)));
  return commonestKey(ITEMS_KEYS, countsOfKeys(holding.length > 0 ? holding : topics));
}

function keysOfQuestions(topics: readonly YamlItem[], itemsKey: string): KeyCounts {
  const sum = new Map<string, number>();
  for (const topic of topics) {
    const list = listIn(topic, itemsKey);
    if (!list) continue;
    for (const [key, count] of countsIn(list)) sum.set(key, (sum.get(key) ?? 0) + count);
  }
  return sum;
}

function holdsMappings(topic: YamlItem, key: string): boolean {
  return listIn(topic, key)?.pieces.list.some(isMapping) === true;
}

function isMapping({ value }: YamlItem): boolean {
  return value.kind === 'map';
}

/** The list that a topic holds at a key, in the topic's own counting: the same object for the same topic. */
function listIn({ piece: { value } }: YamlItem, key: string): YamlSequence | undefined {
  if (value.kind !== 'map') return undefined;
  const found = value.pieces.list.findLast((entry) => entry.key === key)?.value;
  return found?.kind === 'sequence' ? found : undefined;
}

const known = new WeakMap<YamlSequence, KeyCounts>();

function countsIn(list: YamlSequence): KeyCounts {
  const counts = known.get(list) ?? countsOfKeys(list.pieces.list.filter(isMapping));
  known.set(list, counts);
  return counts;
}
