import type { DataPath } from '../../yaml/data-path';
import { entryOf, type YamlEntry, type YamlItem, type YamlMap, type YamlNode } from '../../yaml/tree';
import type { FaqShape } from '../document';
import {
  ANCHOR_KEYS,
  ANSWER_KEYS,
  CERTAIN_QUESTION_KEYS,
  FAQ_NAME,
  ITEMS_KEYS,
  LIST_KEY,
  QUESTION_KEYS,
  TOPIC_KEYS,
} from './key-names';
import { isEmptyList, isMapping, mappingOf, mappingsOf, questionsOf } from './listed-question';
import { commonestKey, countsInLists, countsOfKeys, keysOfItem } from './piece-keys';
import type { Container, FaqReading, QuestionReading, TopicReading } from './reading';
import { holderOf, type Place } from './place';

/**
 * A list of topics, each with a title and a list of questions. The names of the keys are the site's own: they are told
 * by their place and by what they are commonly called.
 */
export function readTopics(container: Container, place: Place): FaqReading | undefined {
  const { value } = container;
  const topics = mappingsOf(value);
  if (topics.length > 0) {
    const keys = keysOf(topics, place);
    if (!keys) return undefined;
    const shape: FaqShape = { ...COMMON_KEYS, ...holderOf(place), ...keys };
    return { shape, container, topics: listedTopics(container, shape) };
  }
  if (!isEmptyList(value) || place.listKey === undefined || !LIST_KEY.test(place.listKey)) return undefined;
  return { shape: { ...COMMON_KEYS, ...holderOf(place) }, container, topics: [] };
}

/** Reads topics by a shape that is known already. */
export function topicsBy(container: Container, shape: FaqShape): FaqReading | undefined {
  const { value } = container;
  if (value.kind !== 'sequence' && !isEmptyList(value)) return undefined;
  return { shape, container, topics: listedTopics(container, shape) };
}

/** The names where a file shows none. */
export const COMMON_KEYS = {
  kind: 'topics',
  topicKey: 'topic',
  itemsKey: 'items',
  questionKey: 'question',
  answerKey: 'answer',
  anchorKey: 'anchor',
} as const;

type TopicKeys = Pick<FaqShape, 'topicKey' | 'itemsKey' | 'questionKey' | 'answerKey' | 'anchorKey'>;

function keysOf(topics: readonly YamlItem[], { holder, name }: Place): TopicKeys | undefined {
  const ofTopics = countsOfKeys(topics);
  const topicKey = commonestKey(TOPIC_KEYS, ofTopics);
  const itemsKey = itemsKeyOf(topics);
  if (topicKey === undefined || itemsKey === undefined) return undefined;
  const isNamed = FAQ_NAME.test(name);
  const questions = countsInLists(topics.map((topic) => listIn(topic, itemsKey)));
  const anchorKey =
    commonestKey(ANCHOR_KEYS, questions) ?? commonestKey(ANCHOR_KEYS, ofTopics) ?? COMMON_KEYS.anchorKey;
  if (!topics.some((topic) => holdsMappings(topic, itemsKey))) {
    const { questionKey, answerKey } = COMMON_KEYS;
    return isNamed ? { topicKey, itemsKey, questionKey, answerKey, anchorKey } : undefined;
  }
  const isCertain = isNamed || holder === 'front-matter';
  const questionKey = commonestKey(isCertain ? QUESTION_KEYS : CERTAIN_QUESTION_KEYS, questions);
  const answerKey = commonestKey(ANSWER_KEYS, questions);
  if (questionKey === undefined || answerKey === undefined) return undefined;
  return { topicKey, itemsKey, questionKey, answerKey, anchorKey };
}

/** The key that most topics hold a list in; for topics without any, one that holds nothing. */
function itemsKeyOf(topics: readonly YamlItem[]): string | undefined {
  const holding = topics.filter((topic) => ITEMS_KEYS.some((key) => holdsMappings(topic, key)));
  return commonestKey(ITEMS_KEYS, countsOfKeys(holding.length > 0 ? holding : topics));
}

function holdsMappings(topic: YamlItem, key: string): boolean {
  const list = listIn(topic, key);
  return list?.kind === 'sequence' && list.pieces.list.some(isMapping);
}

/** What a topic holds at a key, in the topic's own counting: the same object for the same topic. */
function listIn({ piece }: YamlItem, key: string): YamlNode | undefined {
  if (piece.value.kind !== 'map' || !keysOfItem(piece).includes(key)) return undefined;
  return piece.value.pieces.list.findLast((entry) => entry.key === key)?.value;
}

function listedTopics({ value, path }: Container, shape: FaqShape): readonly TopicReading[] {
  if (value.kind !== 'sequence') return [];
  const { list } = value.pieces;
  return value.items.flatMap((item, index): TopicReading | [] => {
    const piece = list[index];
    return piece && isMapping(piece) ? new ListedTopic(item, [...path, index], shape) : [];
  });
}

/** A topic that is an item of a list, a mapping; its parts are looked up when they are asked for. */
class ListedTopic implements TopicReading {
  readonly part: YamlItem;
  readonly path: DataPath;
  readonly #shape: FaqShape;
  #questions: readonly QuestionReading[] | undefined;

  constructor(part: YamlItem, path: DataPath, shape: FaqShape) {
    this.part = part;
    this.path = path;
    this.#shape = shape;
  }

  get map(): YamlMap {
    return mappingOf(this.part);
  }

  get title(): YamlEntry | undefined {
    return entryOf(this.map, this.#shape.topicKey);
  }

  get anchor(): YamlEntry | undefined {
    return entryOf(this.map, this.#shape.anchorKey);
  }

  get list(): Container | undefined {
    const entry = entryOf(this.map, this.#shape.itemsKey);
    return entry && { entry, value: entry.value, path: [...this.path, this.map.entries.indexOf(entry)] };
  }

  get questions(): readonly QuestionReading[] {
    this.#questions ??= questionsOf(entryOf(this.map, this.#shape.itemsKey)?.value, this.#shape);
    return this.#questions;
  }
}
