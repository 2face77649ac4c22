import type { YamlEntry, YamlItem, YamlNode } from '../../yaml/tree';
import type { FaqShape } from '../document';
import { isEmptyList, isMapping, questionsOf } from './listed-question';
import { questionKeysOf } from './question-keys';
import type { Container, FaqReading, QuestionReading, TopicReading } from './reading';
import { holderOf, type Place } from './place';

/**
 * Questions under the names of their sections: a mapping (`installation: [...]`), or a list of mappings with one key
 * each (`- installation: [...]`).
 */
export function readSections(container: Container, place: Place): FaqReading | undefined {
  const parts = sectionsOf(container);
  const lists = parts.map(({ entry }) => entry.piece.value);
  if (parts.length === 0 || !lists.every(isList) || !lists.some(holdsMappings)) return undefined;
  const keys = questionKeysOf(lists, place.name);
  if (!keys) return undefined;
  return sectionsBy(container, { ...holderOf(place), ...keys, kind: 'sections', topicKey: '', itemsKey: '' });
}

/** Reads sections by a shape that is known already: where none of them holds a question, too. */
export function sectionsBy(container: Container, shape: FaqShape): FaqReading | undefined {
  const parts = sectionsOf(container);
  if (!parts.every(({ entry }) => isList(entry.piece.value))) return undefined;
  return { shape, container, topics: parts.map((part) => new Section(part, shape)) };
}

/** Whether a value is a list of mappings with one key each that holds a list: `- installation: [...]`. */
export function isListOfSections(value: YamlNode): boolean {
  const items = value.kind === 'sequence' ? value.pieces.list : [];
  return items.length > 0 && items.every((item) => hasOneKey(item) && holdsList(item));
}

interface SectionPart {
  readonly part: YamlItem | YamlEntry;
  readonly entry: YamlEntry;
  /** Where the part stands in the data. */
  readonly path: readonly number[];
  /** Where its list does. */
  readonly listPath: readonly number[];
}

function sectionsOf({ value, path }: Container): readonly SectionPart[] {
  if (value.kind === 'map') {
    return value.entries.map((entry, index) => {
      const at = [...path, index];
      return { part: entry, entry, path: at, listPath: at };
    });
  }
  if (value.kind !== 'sequence' || !value.pieces.list.every(hasOneKey)) return [];
  return value.items.flatMap((part, index): SectionPart | [] => {
    const [entry] = part.value.kind === 'map' ? part.value.entries : [];
    return entry ? { part, entry, path: [...path, index], listPath: [...path, index, 0] } : [];
  });
}

function hasOneKey({ value }: YamlItem): boolean {
  return value.kind === 'map' && value.pieces.list.length === 1;
}

function holdsList({ value }: YamlItem): boolean {
  return value.kind === 'map' && value.pieces.list.every((entry) => entry.value.kind === 'sequence');
}

function isList(node: YamlNode): boolean {
  return node.kind === 'sequence' || isEmptyList(node);
}

function holdsMappings(node: YamlNode): boolean {
  return node.kind === 'sequence' && node.pieces.list.some(isMapping);
}

/** A topic that has a name and nothing else. */
class Section implements TopicReading {
  readonly part: YamlItem | YamlEntry;
  readonly path: readonly number[];
  readonly map = undefined;
  readonly anchor = undefined;
  readonly title: YamlEntry;
  readonly #listPath: readonly number[];
  readonly #shape: FaqShape;
  #questions: readonly QuestionReading[] | undefined;

  constructor({ part, entry, path, listPath }: SectionPart, shape: FaqShape) {
    this.part = part;
    this.path = path;
    this.title = entry;
    this.#listPath = listPath;
    this.#shape = shape;
  }

  get list(): Container {
    return { entry: this.title, value: this.title.value, path: this.#listPath };
  }

  get questions(): readonly QuestionReading[] {
    this.#questions ??= questionsOf(this.title.value, this.#shape);
    return this.#questions;
  }
}
