import { expect, test } from 'vitest';
import { stripped, strippedEnd, strippedStart, withoutSpaceAround } from '../../../shared/text/ascii-space';

const SPACE = '\t\n\v\f\r ';

test('white space of ASCII goes from both ends, from the start or from the end', () => {
  const text = `${SPACE}a b${SPACE}`;
  expect([stripped(text), strippedStart(text), strippedEnd(text), withoutSpaceAround(text)]).toEqual([
    'a b',
    `a b${SPACE}`,
    `${SPACE}a b`,
    'a b',
  ]);
});

test('other white space stays', () => {
  expect(stripped('\u00A0\u2003a\uFEFF')).toBe('\u00A0\u2003a\uFEFF');
});

test('NUL goes with it, but is no white space to a pattern', () => {
  expect([stripped('\0 \0a \0'), withoutSpaceAround(' \0a\0 ')]).toEqual(['a', '\0a\0']);
});

test('of white space alone nothing is left', () => {
  expect([stripped(SPACE), withoutSpaceAround(SPACE)]).toEqual(['', '']);
});
