import { entryOf, type YamlEntry, type YamlItem, type YamlMap, type YamlNode } from '../../yaml/tree';
import type { FaqShape } from '../document';
import { ANCHOR_KEYS, ANSWER_KEYS, ITEMS_KEYS, LIST_KEY, QUESTION_KEYS, TOPIC_KEYS } from './key-names';
import type { FaqReading, QuestionReading, TopicReading } from './reading';

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
  const sequence = list.value.kind === 'sequence' ? list.value : undefined;
  const maps = mapsOf(sequence);
  const bare = list.value.kind === 'scalar' && list.value.style === 'empty';
  if (maps.length === 0) {
    if (!LIST_KEY.test(listKey) || (!bare && sequence?.items.length !== 0)) return undefined;
    return { shape: { ...COMMON_KEYS, listKey }, list, sequence, topics: [] };
  }
  const shape = shapeOf(
    maps.map(({ map }) => map),
    listKey,
  );
  if (!shape) return undefined;
  return { shape, list, sequence, topics: maps.map(({ item, map }) => topicOf(item, map, shape)) };
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

function shapeOf(topics: readonly YamlMap[], listKey: string): FaqShape | undefined {
  const topicKey = commonest(TOPIC_KEYS, topics);
  const itemsKey = itemsKeyOf(topics);
  if (topicKey === undefined || itemsKey === undefined) return undefined;
  const questions = topics.flatMap((topic) => mapsOf(entryOf(topic, itemsKey)?.value).map(({ map }) => map));
  const anchorKey =
    commonest(ANCHOR_KEYS, questions) ?? commonest(ANCHOR_KEYS, topics) ?? COMMON_KEYS.anchorKey;
  const found = { kind: COMMON_KEYS.kind, listKey, topicKey, itemsKey, anchorKey };
  if (questions.length === 0) {
    if (!/faq|question/i.test(listKey)) return undefined;
    return { ...found, questionKey: COMMON_KEYS.questionKey, answerKey: COMMON_KEYS.answerKey };
  }
  const questionKey = commonest(QUESTION_KEYS, questions);
  const answerKey = commonest(ANSWER_KEYS, questions);
  if (questionKey === undefined || answerKey === undefined) return undefined;
  return { ...found, questionKey, answerKey };
}

/** The key that most topics hold a list in; for topics without any, one that holds nothing. */
function itemsKeyOf(topics: readonly YamlMap[]): string | undefined {
  const holding = topics.filter((topic) =>
    ITEMS_KEYS.some((key) => mapsOf(entryOf(topic, key)?.value).length > 0),
  );
  return commonest(ITEMS_KEYS, holding.length > 0 ? holding : topics);
}

/** Of the names, the one that most maps have; the first of those that as many have. */
function commonest(names: readonly string[], maps: readonly YamlMap[]): string | undefined {
  const counts = names.map((name) => ({ name, count: maps.filter((map) => entryOf(map, name)).length }));
  const most = Math.max(...counts.map(({ count }) => count));
  return most === 0 ? undefined : counts.find(({ count }) => count === most)?.name;
}

function mapsOf(node: YamlNode | undefined): readonly { readonly item: YamlItem; readonly map: YamlMap }[] {
  if (node?.kind !== 'sequence') return [];
  return node.items.flatMap((item) => (item.value.kind === 'map' ? { item, map: item.value } : []));
}

function topicOf(item: YamlItem, map: YamlMap, shape: FaqShape): TopicReading {
  const items = entryOf(map, shape.itemsKey);
  return {
    item,
    map,
    title: entryOf(map, shape.topicKey),
    anchor: entryOf(map, shape.anchorKey),
    items,
    questions: mapsOf(items?.value).map((found) => questionOf(found.item, found.map, shape)),
  };
}

function questionOf(item: YamlItem, map: YamlMap, shape: FaqShape): QuestionReading {
  return {
    item,
    map,
    question: entryOf(map, shape.questionKey),
    anchor: entryOf(map, shape.anchorKey),
    answer: entryOf(map, shape.answerKey),
  };
}
