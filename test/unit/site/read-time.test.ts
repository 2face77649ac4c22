import { expect, test } from 'vitest';
import { readTime } from '../../../shared/site/read-time';
import { RubyTime } from '../../../shared/yaml/ruby-value';

const now = new RubyTime(Date.UTC(2025, 5, 1), 'moment');
const inCopenhagen = (text: string) => String(readTime(text, 'Europe/Copenhagen', now));

test('a day begins at midnight of the site’s zone', () => {
  expect(inCopenhagen('2025-11-12')).toBe('2025-11-12 00:00:00 +0100');
  expect(inCopenhagen('12 July 2025')).toBe('2025-07-12 00:00:00 +0200');
});

test('a time without a zone is the site’s', () => {
  expect(inCopenhagen('2025-07-12 08:30')).toBe('2025-07-12 08:30:00 +0200');
});

test.each(['2025-11-12 08:30:00 +02:00', '2025-11-12 08:30:00+02', '2025-11-12T08:30:00.5 +0200'])(
  'the time %s has a zone of its own',
  (text) => {
    expect(inCopenhagen(text)).toBe('2025-11-12 08:30:00 +0200');
  },
);
