import {
  entryOf,
  type YamlEntry,
  type YamlItem,
  type YamlMap,
  type YamlNode,
  type YamlSequence,
} from '../../yaml/tree';
import type { FaqShape } from '../document';

/** Where a file's YAML holds its questions. A shape finds it; reading and editing work on it alone. */
export interface FaqReading {
  readonly shape: FaqShape;
  /** The entry that holds the list of topics. */
  readonly list: YamlEntry;
  /** Undefined where the entry holds nothing yet. */
  readonly sequence: YamlSequence | undefined;
  readonly topics: readonly TopicReading[];
}

export interface TopicReading {
  /** The list's entry that is the topic. */
  readonly item: YamlItem;
  readonly map: YamlMap;
  readonly title: YamlEntry | undefined;
  readonly anchor: YamlEntry | undefined;
  readonly items: YamlEntry | undefined;
  readonly questions: readonly QuestionReading[];
}

export interface QuestionReading {
  readonly item: YamlItem;
  readonly map: YamlMap;
  readonly question: YamlEntry | undefined;
  readonly anchor: YamlEntry | undefined;
  readonly answer: YamlEntry | undefined;
}

/** A topic that is an item of a list, a mapping; its parts are looked up when they are asked for. */
export class ListedTopic implements TopicReading {
  readonly item: YamlItem;
  readonly #shape: FaqShape;
  #questions: readonly QuestionReading[] | undefined;

  constructor(item: YamlItem, shape: FaqShape) {
    this.item = item;
    this.#shape = shape;
  }

  get map(): YamlMap {
    return mappingOf(this.item);
  }

  get title(): YamlEntry | undefined {
    return entryOf(this.map, this.#shape.topicKey);
  }

  get anchor(): YamlEntry | undefined {
    return entryOf(this.map, this.#shape.anchorKey);
  }

  get items(): YamlEntry | undefined {
    return entryOf(this.map, this.#shape.itemsKey);
  }

  get questions(): readonly QuestionReading[] {
    this.#questions ??= mappingsOf(this.items?.value).map((item) => new ListedQuestion(item, this.#shape));
    return this.#questions;
  }
}

/** A question that is an item of a list, a mapping. */
class ListedQuestion implements QuestionReading {
  readonly item: YamlItem;
  readonly #shape: FaqShape;

  constructor(item: YamlItem, shape: FaqShape) {
    this.item = item;
    this.#shape = shape;
  }

  get map(): YamlMap {
    return mappingOf(this.item);
  }

  get question(): YamlEntry | undefined {
    return entryOf(this.map, this.#shape.questionKey);
  }

  get anchor(): YamlEntry | undefined {
    return entryOf(this.map, this.#shape.anchorKey);
  }

  get answer(): YamlEntry | undefined {
    return entryOf(this.map, this.#shape.answerKey);
  }
}

function mappingOf({ value }: YamlItem): YamlMap {
  if (value.kind !== 'map') throw new TypeError('an entry of these lists is a mapping');
  return value;
}

/** The items of a list that are mappings. */
export function mappingsOf(node: YamlNode | undefined): readonly YamlItem[] {
  if (node?.kind !== 'sequence') return [];
  const { list } = node.pieces;
  return list.every(isMapping) ? node.items : node.items.filter(({ piece }) => isMapping(piece));
}

function isMapping({ value }: YamlItem): boolean {
  return value.kind === 'map';
}
