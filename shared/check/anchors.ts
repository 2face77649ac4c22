import { capabilitiesOf } from '../faq/capabilities';
import type { FaqDocument, ScalarField } from '../faq/document';
import type { TextRange } from '../text/range';
import { placeOf } from './each-part';
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
  const { anchors, topicAnchors } = capabilitiesOf(document.shape);
  if (!anchors) return [];
  return document.topics.flatMap((topic, topicIndex) => [
    ...(topicAnchors ? [anchorOf('topic', topic, topic.title, placeOf({ topicIndex }, 'anchor'))] : []),
    ...topic.questions.map((question, itemIndex) =>
      anchorOf('question', question, question.question, placeOf({ topicIndex, itemIndex }, 'anchor')),
    ),
  ]);
}

function anchorOf(
  of: PlacedAnchor['of'],
  { anchor }: { readonly anchor: ScalarField | undefined },
  words: ScalarField,
  place: ProblemPlace,
): PlacedAnchor {
  return { of, field: anchor, words: words.value, range: anchor?.range ?? words.range, place };
}
