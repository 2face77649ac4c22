import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimalChange } from '../../../../src-renderer/editor/minimal-change';

test('equal texts need no change', () => {
  expect(minimalChange('same', 'same')).toBeUndefined();
});

test('only what differs is replaced', () => {
  expect(minimalChange('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
});

test('a letter doubled is inserted once', () => {
  expect(minimalChange('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
});

test('characters of two code units are replaced whole', () => {
  // Both begin with the same code unit.
  expect(minimalChange('\u{1F600}', '\u{1F601}')).toEqual({ from: 0, to: 2, insert: '\u{1F601}' });
});

test('characters that end alike are replaced whole', () => {
  // The same second code unit behind different first ones.
  expect(minimalChange('\u{1F600}', '\u{1FA00}')).toEqual({ from: 0, to: 2, insert: '\u{1FA00}' });
});

test('the change makes the one of the other, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\u{1F600}', '\u{1F601}', '\u{1FA00}') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = minimalChange(before, after) ?? { from: 0, to: 0, insert: '' };
      expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after);
    }),
  );
});
