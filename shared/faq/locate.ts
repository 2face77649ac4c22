import type { TextRange } from '../text/range';
import type { QuestionAddress } from './command';
import type { FaqDocument, Question, ScalarField, Topic } from './document';

/** A part of the form that an offset of the source belongs to. */
export interface FormPlace {
  readonly topicIndex: number;
  /** Undefined for the topic's own parts. */
  readonly itemIndex: number | undefined;
  /** Undefined between the parts: on the dash, a key, a comment. */
  readonly field: 'topic' | 'question' | 'anchor' | 'answer' | undefined;
}

/** Where in the form an offset of the source stands; undefined outside of the questions. */
export function placeAt(document: FaqDocument, offset: number): FormPlace | undefined {
  // The questions of a folder's topic need not stand together.
  const inFolder = ({ questions }: Topic) => questions.some(({ range }) => holds(range, offset));
  const topicIndex = document.topics.findIndex((topic) =>
    document.shape.holder === 'folder' ? inFolder(topic) : holds(topic.range, offset),
  );
  const topic = document.topics[topicIndex];
  if (!topic) return undefined;
  const itemIndex = topic.questions.findIndex((question) => holds(question.range, offset));
  const question = topic.questions[itemIndex];
  if (!question) return { topicIndex, itemIndex: undefined, field: topicFieldAt(topic, offset) };
  return { topicIndex, itemIndex, field: questionFieldAt(question, offset) };
}

/** The source of a part of the form; of the whole topic or question where no part is named or it is missing. */
export function rangeOf(document: FaqDocument, place: FormPlace): TextRange | undefined {
  const topic = document.topics[place.topicIndex];
  if (place.itemIndex === undefined) {
    const field =
      place.field === 'topic' ? topic?.title : place.field === 'anchor' ? topic?.anchor : undefined;
    return present(field) ?? topic?.range;
  }
  const question = topic?.questions[place.itemIndex];
  const parts = {
    question: question?.question,
    anchor: question?.anchor,
    answer: question?.answer,
    topic: undefined,
  };
  return present(place.field && parts[place.field]) ?? question?.range;
}

/**
 * How a command names a question: by its anchor where it is the only one with it, else by its place. Undefined where
 * there is no such question.
 */
export function addressOf(
  document: FaqDocument,
  topicIndex: number,
  itemIndex: number,
): QuestionAddress | undefined {
  const question = document.topics[topicIndex]?.questions[itemIndex];
  if (!question) return undefined;
  const anchor = question.anchor?.value ?? '';
  const place = `${topicIndex}/${itemIndex}`;
  if (anchor === '' || /^\d+\/\d+$/.test(anchor)) return place;
  const same = document.topics.flatMap(({ questions }) =>
    questions.filter((one) => one.anchor?.value === anchor),
  );
  return same.length === 1 ? anchor : place;
}

function holds(range: TextRange, offset: number): boolean {
  return range.from <= offset && offset <= range.to;
}

function topicFieldAt(topic: Topic, offset: number): FormPlace['field'] {
  if (holdsField(topic.title, offset)) return 'topic';
  return holdsField(topic.anchor, offset) ? 'anchor' : undefined;
}

function questionFieldAt(question: Question, offset: number): FormPlace['field'] {
  if (holdsField(question.question, offset)) return 'question';
  if (holdsField(question.anchor, offset)) return 'anchor';
  return holdsField(question.answer, offset) ? 'answer' : undefined;
}

function holdsField(field: ScalarField | undefined, offset: number): boolean {
  return field !== undefined && field.style !== 'missing' && holds(field.range, offset);
}

function present(field: ScalarField | undefined): TextRange | undefined {
  return field === undefined || field.style === 'missing' ? undefined : field.range;
}
