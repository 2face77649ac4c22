import type { DataPath } from '../../yaml/data-path';
import type { YamlEntry, YamlItem, YamlMap, YamlNode } from '../../yaml/tree';
import type { FaqShape } from '../document';

/** Where a file's YAML holds its questions. A shape finds it; reading and editing work on it alone. */
export interface FaqReading {
  readonly shape: FaqShape;
  /** What holds the topics; of a page without topics, its questions. */
  readonly container: Container;
  readonly topics: readonly TopicReading[];
}

/** A value that holds topics or questions. */
export interface Container {
  /** The entry that it is the value of; undefined for the root of a data file. */
  readonly entry: YamlEntry | undefined;
  readonly value: YamlNode;
  /** Where the value stands in the data. */
  readonly path: DataPath;
}

export interface TopicReading {
  /** What is the topic in the list, or the mapping, of topics; undefined where the questions are one list. */
  readonly part: YamlItem | YamlEntry | undefined;
  /** Where the part stands in the data. */
  readonly path: DataPath;
  /** The mapping with the keys of the topic; undefined where it has none but a name. */
  readonly map: YamlMap | undefined;
  /** The entry whose value, or (of a section) whose key, is the topic's title. */
  readonly title: YamlEntry | undefined;
  readonly anchor: YamlEntry | undefined;
  /** Where its questions are listed; undefined where the key is missing. */
  readonly list: Container | undefined;
  readonly questions: readonly QuestionReading[];
}

export interface QuestionReading {
  readonly item: YamlItem;
  readonly map: YamlMap;
  readonly question: YamlEntry | undefined;
  readonly anchor: YamlEntry | undefined;
  readonly answer: YamlEntry | undefined;
}
