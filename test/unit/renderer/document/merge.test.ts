import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { mergeChanges } from '../../../../shared/text/merge';
import type { TextChange } from '../../../../shared/text/change';

/** Three versions as lists of lines; what the merge makes of them, or undefined for a conflict. */
function merged(base: string, mine: string, theirs: string): string | undefined {
  const result = mergeChanges(base, mine, theirs);
  return result.ok ? applied(mine, result.value) : undefined;
}

function applied(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    expect(from).toBeGreaterThanOrEqual(at);
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

describe('a three-way merge', () => {
  test('takes in what they changed elsewhere', () => {
    expect(merged('a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n')).toBe('A\nb\nC\n');
  });

  test('takes in a change in the very next line', () => {
    expect(merged('a\nb\nc\n', 'A\nb\nc\n', 'a\nB\nc\n')).toBe('A\nB\nc\n');
  });

  test('takes in lines they added above lines that I took out', () => {
    expect(merged('a\nb\nc\n', 'a\nb\n', 'new\na\nb\nc\n')).toBe('new\na\nb\n');
  });

  test('finds their place behind lines that I added', () => {
    expect(merged('a\nb\n', 'x\ny\na\nb\n', 'a\nB\n')).toBe('x\ny\na\nB\n');
  });

  test('conflicts where both changed one line', () => {
    expect(merged('a\nb\nc\n', 'a\nmine\nc\n', 'a\ntheirs\nc\n')).toBeUndefined();
  });

  test('conflicts where they changed a line that I took out', () => {
    expect(merged('a\nb\nc\n', 'a\nc\n', 'a\nB\nc\n')).toBeUndefined();
  });

  test('conflicts where both put lines at one place', () => {
    expect(merged('a\nb\n', 'a\nmine\nb\n', 'a\ntheirs\nb\n')).toBeUndefined();
  });

  test('conflicts where they put a line into lines that I rewrote', () => {
    expect(merged('a\nb\nc\n', 'A\nB\nc\n', 'a\nx\nb\nc\n')).toBeUndefined();
  });

  test('takes a change that both made alike as made', () => {
    expect(merged('a\nb\n', 'a\nB\n', 'a\nB\n')).toBe('a\nB\n');
  });

  test('keeps a change both made and takes in another of theirs', () => {
    expect(merged('a\nb\nc\n', 'A\nb\nc\n', 'A\nb\nC\n')).toBe('A\nb\nC\n');
  });

  test('keeps the line ends of each side', () => {
    expect(merged('a\r\nb\r\nc\r\n', 'A\r\nb\r\nc\r\n', 'a\r\nb\r\nC\r\n')).toBe('A\r\nb\r\nC\r\n');
  });

  test('conflicts where a last line without an end grows on both sides', () => {
    expect(merged('a\nb', 'a\nb\nmine', 'a\nb\ntheirs')).toBeUndefined();
  });

  test('names the lines of the base that conflict', () => {
    const result = mergeChanges('a\nb\nc\nd\n', 'a\nb\nmine\nd\n', 'a\nb\ntheirs\nd\n');
    expect(result).toEqual({ ok: false, error: { lines: [{ from: 2, to: 3 }] } });
  });
});

describe('for any texts', () => {
  const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\r\n', '\n'), { maxLength: 12 });
  const text = lines.map((list) => list.join(''));

  test('what only they changed is taken over whole', () => {
    fc.assert(fc.property(text, text, (base, theirs) => merged(base, base, theirs) === theirs));
  });

  test('what only I changed stays', () => {
    fc.assert(fc.property(text, text, (base, mine) => merged(base, mine, base) === mine));
  });

  test('the same change on both sides is no conflict', () => {
    fc.assert(fc.property(text, text, (base, both) => merged(base, both, both) === both));
  });

  test('the sides may be exchanged', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(merged(base, mine, theirs)).toBe(merged(base, theirs, mine));
      }),
    );
  });
});
