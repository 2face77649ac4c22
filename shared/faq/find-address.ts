import { failed, ok, type Result } from '../text/result';
import type { CommandError, QuestionAddress, TopicAddress } from './command';
import type { FaqDocument } from './document';

/** Where a question stands, by indices from 0. */
export interface QuestionPlace {
  readonly topicIndex: number;
  readonly itemIndex: number;
}

/** Finds the question an address speaks of. An address like `2/0` is a place, any other an anchor. */
export function findQuestion(
  document: FaqDocument,
  at: QuestionAddress,
): Result<QuestionPlace, CommandError> {
  const place = /^(\d+)\/(\d+)$/.exec(at);
  if (place) {
    const [topicIndex, itemIndex] = [Number(place[1]), Number(place[2])];
    const there = document.topics[topicIndex]?.questions[itemIndex] !== undefined;
    return there ? ok({ topicIndex, itemIndex }) : failed({ code: 'no-such-question', at });
  }
  const found = document.topics.flatMap((topic, topicIndex) =>
    topic.questions.flatMap((question, itemIndex) =>
      question.anchor?.value === at ? { topicIndex, itemIndex } : [],
    ),
  );
  const [first] = found;
  if (!first) return failed({ code: 'no-such-question', at });
  return found.length === 1 ? ok(first) : failed({ code: 'ambiguous-anchor', at, count: found.length });
}

/** Finds the topic an address speaks of. An address of digits alone is an index, any other an anchor. */
export function findTopic(document: FaqDocument, topic: TopicAddress): Result<number, CommandError> {
  if (/^\d+$/.test(topic)) {
    return document.topics[Number(topic)] ? ok(Number(topic)) : failed({ code: 'no-such-topic', topic });
  }
  const found = document.topics.flatMap((one, index) => (one.anchor?.value === topic ? index : []));
  const [first] = found;
  if (first === undefined) return failed({ code: 'no-such-topic', topic });
  return found.length === 1
    ? ok(first)
    : failed({ code: 'ambiguous-anchor', at: topic, count: found.length });
}
