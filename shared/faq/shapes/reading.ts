import type { YamlEntry, YamlItem, YamlMap, YamlSequence } from '../../yaml/tree';
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
