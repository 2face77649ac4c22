import { isNothing } from '../../yaml/data';
import { entryOf, type YamlEntry, type YamlItem, type YamlMap, type YamlNode } from '../../yaml/tree';
import type { FaqShape } from '../document';
import type { QuestionReading } from './reading';

/** The questions of a list: those of its items that are mappings. */
export function questionsOf(list: YamlNode | undefined, shape: FaqShape): readonly QuestionReading[] {
  return mappingsOf(list).map((item) => new ListedQuestion(item, shape));
}

/** A question that is an item of a list, a mapping; its parts are looked up when they are asked for. */
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

/** The mapping that an item is. Throws where it is none. */
export function mappingOf({ value }: YamlItem): YamlMap {
  if (value.kind !== 'map') throw new TypeError('an entry of these lists is a mapping');
  return value;
}

/** The items of a list that are mappings. */
export function mappingsOf(node: YamlNode | undefined): readonly YamlItem[] {
  if (node?.kind !== 'sequence') return [];
  const { list } = node.pieces;
  return list.every(isMapping) ? node.items : node.items.filter(({ piece }) => isMapping(piece));
}

/** Whether a value is a list without items, or nothing: where a list could stand. */
export function isEmptyList(node: YamlNode): boolean {
  return (
    (node.kind === 'sequence' && node.pieces.list.length === 0) ||
    (node.kind === 'scalar' && (node.style === 'empty' || isNothing(node)))
  );
}

export function isMapping({ value }: YamlItem): boolean {
  return value.kind === 'map';
}
