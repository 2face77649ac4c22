import { expect, test } from 'vitest';
import { addressOf, placeAt, rangeOf } from '../../../shared/faq/locate';
import { readFaq } from '../../../shared/faq/read-faq';
import { GARDEN } from '../../support/garden-page';
import { page, setAnchor } from '../../support/page';

function opened(source: string) {
  const document = readFaq(source);
  if (!document) throw new Error('no FAQ');
  return document;
}

const garden = opened(GARDEN);
const at = (words: string) => placeAt(garden, GARDEN.indexOf(words));

test.each([
  ['a title', '"Soil"', { topicIndex: 1, itemIndex: undefined, field: 'topic' }],
  ['a topic’s anchor', '"soil"', { topicIndex: 1, itemIndex: undefined, field: 'anchor' }],
  ['a question', 'Can I use', { topicIndex: 0, itemIndex: 1, field: 'question' }],
  ['a question’s anchor', 'rain-water"', { topicIndex: 0, itemIndex: 1, field: 'anchor' }],
  ['an answer', 'In summer', { topicIndex: 0, itemIndex: 0, field: 'answer' }],
  ['a key', 'items:', { topicIndex: 0, itemIndex: undefined, field: undefined }],
])('%s is found in the source', (_, words, place) => expect(at(words)).toEqual(place));

test('the page’s fields and body are outside of the questions', () =>
  expect([at('title:'), at('More.')]).toEqual([undefined, undefined]));

test('a part’s source is found', () => {
  const range = rangeOf(garden, { topicIndex: 0, itemIndex: 1, field: 'question' });
  expect(range && GARDEN.slice(range.from, range.to)).toBe('"Can I use rain water?"');
});

test('a part that is missing is found as its question', () => {
  const source = '---\nfaqs:\n- topic: T\n  items:\n  - question: Q\n    answer: A\n---\n';
  const range = rangeOf(opened(source), { topicIndex: 0, itemIndex: 0, field: 'anchor' });
  expect(range && source.slice(range.from, range.to)).toBe('- question: Q\n    answer: A');
});

test('a question is named by its anchor', () => expect(addressOf(garden, 0, 1)).toBe('rain-water'));

test('a question whose anchor another has is named by its place', () =>
  expect(addressOf(opened(page(GARDEN).after(setAnchor('0/1', 'how-often')).text), 0, 1)).toBe('0/1'));

test('a question whose anchor reads as a place is named by its place', () =>
  expect(addressOf(opened(page(GARDEN).after(setAnchor('0/1', '3/4')).text), 0, 1)).toBe('0/1'));

test('a question that is not there has no name', () => expect(addressOf(garden, 5, 0)).toBeUndefined());
