import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges } from '../../../shared/text/apply-changes';
import { alignedRuns, changesBetween } from '../../../shared/text/changes-between';
import { invertChanges } from '../../../shared/text/invert-changes';
import { mapOffset } from '../../../shared/text/map-offset';

const piece = fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '\uFEFF', '🎉', '日', ' ');
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('changes are made at the places of the text before any of them', () => {
  const changes = [
    { from: 0, to: 1, insert: 'X' },
    { from: 2, to: 2, insert: '--' },
    { from: 3, to: 4, insert: '' },
  ];
  expect(applyChanges('abcd', changes)).toBe('Xb--c');
});

test('changes out of order are refused', () => {
  const changes = [
    { from: 2, to: 3, insert: '' },
    { from: 0, to: 1, insert: '' },
  ];
  expect(() => applyChanges('abcd', changes)).toThrow(RangeError);
});

test('changes that overlap are refused', () => {
  const changes = [
    { from: 0, to: 3, insert: '' },
    { from: 2, to: 4, insert: '' },
  ];
  expect(() => applyChanges('abcd', changes)).toThrow(RangeError);
});

test('a change past the end is refused', () => {
  expect(() => applyChanges('abcd', [{ from: 3, to: 5, insert: '' }])).toThrow(RangeError);
});

test('the changes between two texts lead from the one to the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyChanges(before, changesBetween(before, after))).toBe(after);
    }),
  );
});

test('inverted changes lead back', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesBetween(before, after);
      expect(applyChanges(after, invertChanges(before, changes))).toBe(before);
    }),
  );
});

test('a changed word is one change of that word', () => {
  const changes = changesBetween('one\ntwo words\nthree\n', 'one\ntwo worlds\nthree\n');
  expect(changes).toEqual([{ from: 11, to: 11, insert: 'l' }]);
});

test('two changed lines far apart leave those between them alone', () => {
  const changes = changesBetween('a\nx\ny\nz\nb\n', 'A\nx\ny\nz\nB\n');
  expect(changes).toEqual([
    { from: 0, to: 1, insert: 'A' },
    { from: 8, to: 9, insert: 'B' },
  ]);
});

test('a change does not part a surrogate pair', () => {
  expect(changesBetween('🎉', '🎊')).toEqual([{ from: 0, to: 2, insert: '🎊' }]);
});

test('a change does not part a carriage return from its line feed', () => {
  expect(changesBetween('a\r\nb', 'a\nb')).toEqual([{ from: 1, to: 3, insert: '\n' }]);
});

test('texts that share nothing over thousands of lines still give the right changes', () => {
  const before = Array.from({ length: 3000 }, (_, index) => `old ${index}\n`).join('');
  const after = Array.from({ length: 3000 }, (_, index) => `new ${index}\n`).join('');
  expect(applyChanges(before, changesBetween(before, after))).toBe(after);
});

test('lists are aligned by what they share', () => {
  expect(alignedRuns(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual([
    { same: true, before: ['a'], after: ['a'] },
    { same: false, before: ['b'], after: ['x'] },
    { same: true, before: ['c'], after: ['c'] },
    { same: false, before: [], after: ['d'] },
  ]);
});

const insertion = [{ from: 2, to: 2, insert: 'xyz' }];
const replacement = [{ from: 2, to: 4, insert: 'xyz' }];

test.each([
  ['before an insertion', 1, insertion, 1, 1],
  ['at an insertion', 2, insertion, 2, 5],
  ['behind an insertion', 3, insertion, 6, 6],
  ['at the start of what is replaced', 2, replacement, 2, 2],
  ['inside what is replaced', 3, replacement, 2, 5],
  ['at the end of what is replaced', 4, replacement, 5, 5],
] as const)('an offset %s is mapped', (_, offset, changes, before, after) => {
  expect([mapOffset(offset, changes, 'before'), mapOffset(offset, changes, 'after')]).toEqual([
    before,
    after,
  ]);
});
