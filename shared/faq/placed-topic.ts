import type { TextRange } from '../text/range';
import type { FaqShape, Question, ScalarField, Topic } from './document';
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

  get title(): ScalarField {
    const { title, map } = this.#reading;
    return title ? scalarField(title.value) : missingField(map.range.from);
  }

  get anchor(): ScalarField | undefined {
    const { anchor } = this.#reading;
    return anchor && scalarField(anchor.value);
  }

  get questions(): readonly Question[] {
    this.#questions ??= this.#reading.questions.map((question) => new PlacedQuestion(question, this.#shape));
    return this.#questions;
  }

  get range(): TextRange {
    const { item, map } = this.#reading;
    return { from: item.start, to: map.range.to };
  }
}
