import { expect, test } from 'vitest';
import { changedLinesBetween } from '../../../../src-renderer/document/changed-lines';

test('an edit of one word is one line out and one line in', () => {
  expect(changedLinesBetween('a\nsome words\nc\n', 'a\nsome other words\nc\n')).toEqual({
    removed: 1,
    added: 1,
  });
});

test('two edits far apart count as two lines, not as all between them', () => {
  expect(changedLinesBetween('a\nb\nc\nd\ne\n', 'A\nb\nc\nd\nE\n')).toEqual({ removed: 2, added: 2 });
});

test('an added line is no line out', () => {
  expect(changedLinesBetween('a\nb\n', 'a\nnew\nb\n')).toEqual({ removed: 0, added: 1 });
});

test('the line break that a file lacked at its end counts, as it does for Git', () => {
  expect(changedLinesBetween('a\nb', 'a\nb\n')).toEqual({ removed: 1, added: 1 });
});

test('equal texts have no changed lines', () => {
  expect(changedLinesBetween('a\n', 'a\n')).toEqual({ removed: 0, added: 0 });
});
