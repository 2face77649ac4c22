import { capabilitiesOf } from '../faq/capabilities';
import type { FaqDocument, Question, Topic } from '../faq/document';
import type { TextRange } from '../text/range';
import type { ProblemPlace } from './problem';

export interface PlacedTopic {
  readonly topic: Topic;
  readonly topicIndex: number;
}

export interface PlacedQuestion {
  readonly question: Question;
  readonly topicIndex: number;
  readonly itemIndex: number;
}

/** The topics of a page; none where its questions are one list. */
export function eachTopic(document: FaqDocument): readonly PlacedTopic[] {
  if (!capabilitiesOf(document.shape).topics) return [];
  return document.topics.map((topic, topicIndex) => ({ topic, topicIndex }));
}

export function eachQuestion(document: FaqDocument): readonly PlacedQuestion[] {
  return document.topics.flatMap((topic, topicIndex) =>
    topic.questions.map((question, itemIndex) => ({ question, topicIndex, itemIndex })),
  );
}

/** The place of a topic's or a question's part in the form. */
export function placeOf(
  { topicIndex, itemIndex }: { readonly topicIndex: number; readonly itemIndex?: number },
  field: ProblemPlace['field'],
  valueRange?: TextRange,
): ProblemPlace {
  return { topicIndex, itemIndex, field, valueRange };
}

/** Whether the site of this page gives its questions anchors: where none has one, none is missing. */
export function usesAnchors(document: FaqDocument): boolean {
  return document.topics.some(
    (topic) =>
      topic.anchor !== undefined || topic.questions.some((question) => question.anchor !== undefined),
  );
}
