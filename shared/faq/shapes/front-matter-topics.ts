import { entryOf, type YamlEntry, type YamlItem, type YamlNode } from '../../yaml/tree';
import type { FaqShape } from '../document';
import { ANCHOR_KEYS, ANSWER_KEYS, ITEMS_KEYS, LIST_KEY, QUESTION_KEYS, TOPIC_KEYS } from './key-names';
import { commonestKey, keysOfItem } from './piece-keys';
import { ListedQuestion, type FaqReading, type TopicReading } from './reading';

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
  return shape && { shape, list, sequence, topics: mappingsOf(sequence).map((item) => topicOf(item, shape)) };
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
  const topicKey = commonestKey(TOPIC_KEYS, topics);
  const itemsKey = itemsKeyOf(topics);
  if (topicKey === undefined || itemsKey === undefined) return undefined;
  const questions = topics.flatMap((topic) => questionsIn(topic, itemsKey));
  const anchorKey =
    commonestKey(ANCHOR_KEYS, questions) ?? commonestKey(ANCHOR_KEYS, topics) ?? COMMON_KEYS.anchorKey;
  const found = { kind: COMMON_KEYS.kind, listKey, topicKey, itemsKey, anchorKey };
  if (questions.length === 0) {
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
  const holding = topics.filter((topic) => ITEMS_KEYS.some((key) => questionsIn(topic, key).length > 0));
  return commonestKey(ITEMS_KEYS, holding.length > 0 ? holding : topics);
}

/** The items of a topic's list that are mappings, each in its own counting. */
function questionsIn({ piece }: YamlItem, itemsKey: string): readonly YamlItem[] {
  if (!keysOfItem(piece).includes(itemsKey) || piece.value.kind !== 'map') return [];
  return mappingsOf(piece.value.pieces.list.findLast(({ key }) => key === itemsKey)?.value);
}

function mappingsOf(node: YamlNode | undefined): readonly YamlItem[] {
  if (node?.kind !== 'sequence') return [];
  const { list } = node.pieces;
  return list.every(isMapping) ? node.items : node.items.filter(({ piece }) => isMapping(piece));
}

function isMapping({ value }: YamlItem): boolean {
  return value.kind === 'map';
}

function topicOf(item: YamlItem, shape: FaqShape): TopicReading {
  const map = item.value;
  if (map.kind !== 'map') throw new TypeError('a topic is a mapping');
  const items = entryOf(map, shape.itemsKey);
  return {
    item,
    map,
    title: entryOf(map, shape.topicKey),
    anchor: entryOf(map, shape.anchorKey),
    items,
    questions: mappingsOf(items?.value).map((found) => new ListedQuestion(found, shape)),
  };
}
