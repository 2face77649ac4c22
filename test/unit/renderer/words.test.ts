import { expect, test } from 'vitest';
import { errorWords } from '../../../src-renderer/error-words';
import { counted, timeAgo } from '../../../src-renderer/messages';

test('a refused commit shows what its hook printed', () => {
  const words = errorWords({ code: 'hook-failed', hook: 'pre-commit', output: 'line 3: no full stop' });
  expect(words.output).toBe('line 3: no full stop');
  expect(words.title).toContain('pre-commit');
});

test('a locked index says which file to delete', () => {
  expect(errorWords({ code: 'index-locked', lockFile: '.git/index.lock' }).detail).toContain(
    '.git/index.lock',
  );
});

test('a repository of another user comes with the line that trusts it', () => {
  expect(errorWords({ code: 'foreign-owner', path: '/srv/docs' }).output).toBe(
    'git config --global --add safe.directory "/srv/docs"',
  );
});

test('a file’s size is told in megabytes', () => {
  expect(errorWords({ code: 'file-too-large', path: 'a.md', bytes: 41_300_000 }).detail).toContain('41.3 MB');
});

test('one is singular, none and many are plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'page'))).toEqual(['0 pages', '1 page', '2 pages']);
});

test('time is told in its largest whole unit', () => {
  const now = Date.UTC(2026, 0, 31, 12);
  expect(timeAgo(now - 30_000, now)).toBe('just now');
  expect(timeAgo(now - 90 * 60_000, now)).toBe('1 hour ago');
  expect(timeAgo(now - 26 * 3_600_000, now)).toBe('yesterday');
});
