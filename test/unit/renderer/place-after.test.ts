import { expect, test } from 'vitest';
import type { DocumentIds } from '../../../shared/faq/identity';
import { placeAfter } from '../../../src-renderer/state/place-after';

/** `ids('a: b c', 'd')`: a topic named a with the questions b and c, and a topic named d without any. */
const ids = (...topics: readonly string[]): DocumentIds => ({
  topics: topics.map((topic) => {
    const [id = '', questions = ''] = topic.split(': ');
    return { id, questions: questions.split(' ').filter((name) => name !== '') };
  }),
  next: 100,
  gone: [],
});
const at = (topicIndex: number, itemIndex?: number) => ({ topicIndex, itemIndex });

test('a question is followed to where it was moved', () => {
  expect(placeAfter(ids('a: b c', 'd: e'), ids('a: c', 'd: e b'), at(0, 0))).toEqual(at(1, 1));
});

test('a topic is followed too', () => {
  expect(placeAfter(ids('a', 'd'), ids('d', 'a'), at(0))).toEqual(at(1));
});

test('where a question is gone, the one that took its place is next', () => {
  expect(placeAfter(ids('a: b c'), ids('a: c'), at(0, 0))).toEqual(at(0, 0));
});

test('where the last question is gone, its topic is next', () => {
  expect(placeAfter(ids('a: b'), ids('a'), at(0, 0))).toEqual(at(0));
});

test('where the topic is gone as well, nothing is in hand', () => {
  expect(placeAfter(ids('a: b'), ids(), at(0, 0))).toBeUndefined();
});
