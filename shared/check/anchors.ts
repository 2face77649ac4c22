import type { FaqDocument, ScalarField } from '../faq/document';
import type { TextRange } from '../text/range';
import { eachQuestion, eachTopic, placeOf } from './each-part';
import type { ProblemPlace } from './problem';

/** The anchor of a topic or a question, or the lack of one. */
export interface PlacedAnchor {
  readonly of: 'topic' | 'question';
  /** Undefined where the key is missing. */
  readonly field: ScalarField | undefined;
  /** The topic's title or the question's text. */
  readonly words: string;
  /** The anchor's source; of the title or question where there is none to point at. */
  readonly range: TextRange;
  readonly place: ProblemPlace;
}

/** All anchors of a page in reading order, each topic's before its questions'. */
export function anchorsOf(document: FaqDocument): readonly PlacedAnchor[] {
  const topics = eachTopic(document).map((placed): PlacedAnchor => ({
    of: 'topic',
    field: placed.topic.anchor,
    words: placed.topic.title.value,
    range: placed.topic.anchor?.range ?? placed.topic.title.range,
    place: placeOf(placed, 'anchor'),
  }));
  const questions = eachQuestion(document).map((placed): PlacedAnchor => ({
    of: 'question',
    field: placed.question.anchor,
    words: placed.question.question.value,
    range: placed.question.anchor?.range ?? placed.question.question.range,
    place: placeOf(placed, 'anchor'),
  }));
  return topics.flatMap((topic) => [
    topic,
    ...questions.filter((question) => question.place.topicIndex === topic.place.topicIndex),
  ]);
}
