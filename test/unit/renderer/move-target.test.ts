import { expect, test } from 'vitest';
import { dropTarget, moveTarget } from '../../../src-renderer/state/move-target';

/** A page whose topics have so many questions. */
const page = (...counts: readonly number[]) => ({
  topics: counts.map((length) => ({ questions: Array.from({ length }, () => undefined) })),
});
const at = (topicIndex: number, itemIndex?: number) => ({ topicIndex, itemIndex });

test('a question moves by one within its topic', () => {
  expect(moveTarget(page(3), at(0, 1), -1)).toEqual(at(0, 0));
  expect(moveTarget(page(3), at(0, 1), 1)).toEqual(at(0, 2));
});

test('the last question of a topic goes on as the first of the next', () => {
  expect(moveTarget(page(2, 2), at(0, 1), 1)).toEqual(at(1, 0));
});

test('the first question of a topic goes back as the last of the one before', () => {
  expect(moveTarget(page(2, 2), at(1, 0), -1)).toEqual(at(0, 2));
});

test('at the page’s ends there is nowhere to go', () => {
  expect(moveTarget(page(1), at(0, 0), -1)).toBeUndefined();
  expect(moveTarget(page(1), at(0), 1)).toBeUndefined();
});

test('a question that is dropped further down leaves a place behind it', () => {
  expect(dropTarget(at(0, 0), at(0, 2))).toEqual(at(0, 1));
});

test('a question that is dropped further up, or in another topic, takes the very place', () => {
  expect(dropTarget(at(0, 2), at(0, 0))).toEqual(at(0, 0));
  expect(dropTarget(at(0, 0), at(1, 1))).toEqual(at(1, 1));
});

test('a topic that is dropped further down leaves a place behind it', () => {
  expect(dropTarget(at(0), at(2))).toEqual(at(1));
});
