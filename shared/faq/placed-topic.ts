import type { TextRange } from '../text/range';
import type { FaqShape, PageField, Question, ScalarField, Topic } from './document';
import { otherFields } from './page-field';
import { PlacedQuestion } from './placed-question';
import { missingField, scalarField } from './scalar-field';
import type { TopicReading } from './shapes/reading';

/** A topic at its place in the file; its parts are looked up when they are asked for. */
export class PlacedTopic implements Topic {
  readonly #reading: TopicReading;
  readonly #shape: FaqShape;
  #questions: readonly Question[] | undefined;

  constructor(reading: TopicReading, shape: FaqShape) {
    this.#reading = reading;
    this.#shape = shape;
  }

  /** What the topic is in the file, wherever it stands there; undefined for questions without topics. */
  get piece(): unknown {
    return this.#reading.part?.piece;
  }

  get title(): ScalarField {
    const { title, map } = this.#reading;
    if (title && !map) return { value: title.key ?? '', range: title.keyRange, style: 'plain' };
    return title ? scalarField(title.value) : missingField(map?.range.from ?? this.range.from);
  }

  get anchor(): ScalarField | undefined {
    const { anchor } = this.#reading;
    return anchor && scalarField(anchor.value);
  }

  get fields(): readonly PageField[] {
    const { topicKey, anchorKey, itemsKey } = this.#shape;
    const { map } = this.#reading;
    return map ? otherFields(map, [topicKey, anchorKey, itemsKey]) : [];
  }

  get questions(): readonly Question[] {
    this.#questions ??= this.#reading.questions.map((question) => new PlacedQuestion(question, this.#shape));
    return this.#questions;
  }

  get range(): TextRange {
    const { part, list } = this.#reading;
    if (!part) return list?.value.range ?? NOWHERE;
    const head = 'keyRange' in part ? part.keyRange.to : part.start;
    return { from: part.start, to: Math.max(head, part.value.range.to) };
  }
}

/** Whether two topics are the very same stretch of the file, which was not read again in between. */
export function isSameTopicPiece(one: Topic, other: Topic): boolean {
  if (!(one instanceof PlacedTopic && other instanceof PlacedTopic)) return false;
  return one.piece !== undefined && one.piece === other.piece;
}

const NOWHERE: TextRange = { from: 0, to: 0 };
