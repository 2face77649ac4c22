import type { FaqShape } from '../document';
import { mappingsOf, questionsOf } from './listed-question';
import { questionKeysOf } from './question-keys';
import type { Container, FaqReading } from './reading';
import { holderOf, type Place } from './place';

/** One list of questions, without topics. They are read as those of one topic that has no title. */
export function readQuestionList(container: Container, place: Place): FaqReading | undefined {
  const { value } = container;
  if (mappingsOf(value).length === 0) return undefined;
  const keys = questionKeysOf([pieceOf(container)], place.name);
  return keys && questionList(container, { ...NO_TOPICS, ...holderOf(place), ...keys });
}

const NO_TOPICS = { kind: 'list', topicKey: '', itemsKey: '' } as const;

/** Reads a list by a shape that is known already: an empty one too. */
export function questionList(container: Container, shape: FaqShape): FaqReading {
  const topic = {
    part: undefined,
    path: container.path,
    map: undefined,
    title: undefined,
    anchor: undefined,
    list: container,
    questions: questionsOf(container.value, shape),
  };
  return { shape, container, topics: [topic] };
}

/** The list in the counting of the entry that holds it: the same object for the same text. */
function pieceOf({ entry, value }: Container): Container['value'] {
  return entry?.piece.value ?? value;
}
