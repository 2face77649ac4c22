import { describe, expect, test } from 'vitest';
import { lineColumnAt } from '../../../shared/text/position';
import type { Fault } from '../../../shared/yaml-repair/fault';
import { findMisreadings } from '../../../shared/yaml-repair/find-misreadings';
import { BROKEN_PAGES, MISREAD_PAGES, SOUND_PAGE, STOPPING_PAGES } from '../../support/broken-pages';
import { mendedLines } from '../../support/mended-lines';

const misreadings = (text: string): readonly Fault[] => findMisreadings(text, 'front-matter');

test('a page that says what it means has none', () => expect(misreadings(SOUND_PAGE)).toEqual([]));

test('a page that does not parse has none', () =>
  expect(misreadings(BROKEN_PAGES['a colon inside a value']?.text ?? '')).toEqual([]));

const cases = [
  ...Object.entries(MISREAD_PAGES).map(([name, page]) => ({ name, page, severity: 'warning' })),
  ...Object.entries(STOPPING_PAGES).map(([name, page]) => ({ name, page, severity: 'error' })),
];

describe.each(cases)('$name', ({ page: { text, marked, line, fix }, severity }) => {
  test('is told at its place, as heavily as Jekyll takes it', () =>
    expect(
      misreadings(text).map(({ severity, range }) => [
        severity,
        lineColumnAt(text, range.from).line,
        text.slice(range.from, range.to),
      ]),
    ).toEqual([[severity, line, marked]]));

  test('has the fix that it can have', () => {
    const [fault] = misreadings(text);
    expect(fault?.fix && [fault.fix.label, mendedLines(text, fault.fix)]).toEqual(fix && [...fix]);
  });

  test('is gone after it', () => {
    const [fault] = misreadings(text);
    const lines = text.split('\n');
    const mended = fault?.fix && lines.with(line - 1, mendedLines(text, fault.fix)).join('\n');
    expect(mended === undefined ? [] : misreadings(mended)).toEqual([]);
  });
});

test.each([
  ['a comment behind a setting', 'author: Ada # who wrote this'],
  ['a name that is used', 'author: &me Ada\neditor: *me'],
  ['a type that YAML knows', 'author: !!str 12'],
  ['a mapping in braces', 'author: {name: Ada}'],
  ['curly quotes inside a value', 'author: The “great” Ada'],
])('%s is in order', (_, line) => expect(misreadings(SOUND_PAGE.replace('author: Ada', line))).toEqual([]));
