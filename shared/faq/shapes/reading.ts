import { entryOf, type YamlEntry, type YamlItem, type YamlMap, type YamlSequence } from '../../yaml/tree';
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

type QuestionKeys = Pick<FaqShape, 'questionKey' | 'anchorKey' | 'answerKey'>;

/** A question that is an item of a list, a mapping; its parts are looked up when they are asked for. */
export class ListedQuestion implements QuestionReading {
  readonly item: YamlItem;
  readonly #keys: QuestionKeys;

  constructor(item: YamlItem, keys: QuestionKeys) {
    this.item = item;
    this.#keys = keys;
  }

  get map(): YamlMap {
    const { value } = this.item;
    if (value.kind !== 'map') throw new TypeError('a question is a mapping');
    return value;
  }

  get question(): YamlEntry | undefined {
    return entryOf(this.map, this.#keys.questionKey);
  }

  get anchor(): YamlEntry | undefined {
    return entryOf(this.map, this.#keys.anchorKey);
  }

  get answer(): YamlEntry | undefined {
    return entryOf(this.map, this.#keys.answerKey);
  }
}
