import { outlineOf, readFiles } from '../../support/question-folder';
import { describe, expect, test } from 'vitest';
import {
  fittingKeys,
  keyChoices,
  keysOfShape,
  readByKeys,
  type ShapeKeys,
} from '../../../shared/faq/shape-keys';
import { opened } from '../../support/opened';

const PAGE = `---
title: Kettles
tags: [a, b]
menu:
  - title: Home
    text: Go home
faqs:
  - topic: Filling
    slug: fill
    entries:
      - say: How full?
        tell: To the line.
    items:
      - question: How hot?
        anchor: hot
        answer: Very.
      - question: How long?
        answer: Not long.
---
`;

const FOUND: ShapeKeys = {
  list: 'faqs',
  topic: 'topic',
  items: 'items',
  question: 'question',
  answer: 'answer',
  anchor: 'anchor',
};

function found(keys: ShapeKeys, source = PAGE, path = ''): string {
  const { topics } = readByKeys(opened(source, path), keys) ?? {};
  return (
    topics?.map(({ questions }) => questions.map((one) => one.question.value).join()).join(';') ?? 'nothing'
  );
}

test('the names that a page was read by are its keys', () =>
  expect(keysOfShape(opened(PAGE).shape)).toEqual(FOUND));

test('a list can stand where lists of mappings do, and not where texts do', () =>
  expect(keyChoices(opened(PAGE), FOUND).list).toEqual(['menu', 'faqs']));

test('the names offered are those that the page has at that place', () =>
  expect(keyChoices(opened(PAGE), FOUND)).toMatchObject({
    topic: ['topic', 'slug'],
    items: ['entries', 'items'],
    text: ['question', 'anchor', 'answer'],
  }));

test('another list of a topic’s brings the names that its entries have', () => {
  const keys = fittingKeys(opened(PAGE), { ...FOUND, items: 'entries' });
  expect(keys).toEqual({ ...FOUND, items: 'entries', question: 'say', answer: 'tell' });
  expect(found(keys)).toBe('How full?');
});

test('another list of the page’s has topics only where its entries hold lists', () => {
  const keys = fittingKeys(opened(PAGE), { ...FOUND, list: 'menu' });
  expect(keys).toEqual({
    list: 'menu',
    topic: undefined,
    items: undefined,
    question: 'title',
    answer: 'text',
    anchor: 'anchor',
  });
  expect(found(keys)).toBe('Home');
});

test('nothing is found where no list is', () => expect(found({ ...FOUND, list: 'title' })).toBe('nothing'));

test('the whole of a data file is a list, or its sections are', () => {
  const list = '- question: A\n  answer: B\n';
  const sections = `tea:\n${list}milk:\n${list}`;
  const keys = { ...FOUND, list: undefined, topic: undefined, items: undefined };
  expect(keyChoices(opened(list, '_data/a.yml'), keys).list).toEqual([undefined]);
  expect(found(keys, sections, '_data/a.yml')).toBe('A;A');
});

test('a list of sections is read as such', () => {
  const source = '---\nfaq:\n  - tea:\n      - question: A\n        answer: B\n  - milk: []\n---\n';
  const keys = { ...FOUND, list: 'faq', topic: undefined, items: undefined };
  expect(found(keys, source)).toBe('A;');
});

describe('a folder in which each file is a question', () => {
  const files = {
    'a.md': '---\ntitle: One?\npart: First\nrank: 2\n---\nYes.\n',
    'b.md': '---\ntitle: Two?\npart: Second\nrank: 1\n---\nNo.\n',
  };

  test('is read by the keys that are chosen', () => {
    const found = readFiles(files);
    const keys = { ...keysOfShape(found.shape), topic: 'part', order: 'rank' };
    expect(outlineOf(readByKeys(found, keys) ?? found)).toEqual({ Second: ['Two?'], First: ['One?'] });
  });

  test('offers every key of its files that holds a text or a number', () => {
    const found = readFiles(files);
    expect(keyChoices(found, keysOfShape(found.shape)).text).toEqual(['title', 'part', 'rank']);
  });
});
