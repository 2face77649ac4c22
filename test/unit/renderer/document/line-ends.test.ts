import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownSource } from '../../../../src-renderer/features/source/line-ends';
import { applyChanges } from '../../../../shared/text/apply-changes';

test('carriage returns at line ends are not shown', () => {
  expect(shownSource('a\r\nb\r\n').text).toBe('a\nb\n');
});

test('a carriage return inside a line is shown', () => {
  expect(shownSource('a\rb\n').text).toBe('a\rb\n');
});

test('words typed at the end of a line stand before its carriage return', () => {
  const source = 'a\r\nb\r\n';
  const [change] = shownSource(source).changesToSource([{ from: 1, to: 1, insert: '!' }]);
  expect(change).toEqual({ from: 1, to: 1, insert: '!' });
});

test('a new line in a file of carriage returns gets one', () => {
  const source = 'a\r\nb\r\n';
  const changes = shownSource(source).changesToSource([{ from: 1, to: 1, insert: '\nnew' }]);
  expect(applyChanges(source, changes)).toBe('a\r\nnew\r\nb\r\n');
});

test('a new line in a file without carriage returns gets none', () => {
  expect(shownSource('a\nb\n').changesToSource([{ from: 1, to: 1, insert: '\n' }])).toEqual([
    { from: 1, to: 1, insert: '\n' },
  ]);
});

test('a line break that is taken out takes its carriage return with it', () => {
  const source = 'a\r\nb\r\n';
  expect(applyChanges(source, shownSource(source).changesToSource([{ from: 1, to: 2, insert: '' }]))).toBe(
    'ab\r\n',
  );
});

const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r')).map((parts) => parts.join(''));

test('an edit of what is shown is the same edit of the source', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
      const shown = shownSource(source);
      const from = Math.min(a, b) % (shown.text.length + 1);
      const to = Math.min(shown.text.length, from + (Math.max(a, b) % 4));
      const change = { from, to, insert: 'x' };
      const after = applyChanges(source, shown.changesToSource([change]));
      expect(shownSource(after).text).toBe(applyChanges(shown.text, [change]));
    }),
  );
});

test('an offset goes to the source and back to where it was', () => {
  fc.assert(
    fc.property(text, fc.nat(), (source, at) => {
      const shown = shownSource(source);
      const offset = at % (shown.text.length + 1);
      expect(shown.toShown(shown.toSource(offset))).toBe(offset);
    }),
  );
});
