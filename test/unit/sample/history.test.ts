import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, readHistory } from '../../../src-main/services/sample/history';
import { sampleRoot } from '../../support/sample-site';

const history = await readHistory(join(sampleRoot, '../history.json'));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

test('each file of the sample came with a commit that names it', () => {
  const files = filesIn(sampleRoot);
  const named = new Set(history.commits.flatMap((commit) => filesOf(commit, files)));
  expect(files.filter((file) => !named.has(file))).toEqual([]);
});

test('each commit of the sample brings a file', () => {
  const brings = history.commits.map((commit) => filesOf(commit, filesIn(sampleRoot)).length > 0);
  expect(brings).not.toContain(false);
});

test('the commits are in the order of their days', () => {
  const days = history.commits.map(({ at }) => Date.parse(at));
  expect(days).toEqual(days.toSorted((one, other) => one - other));
});

test('several people have written the sample', () => {
  expect(new Set(history.commits.map(({ author }) => author.name)).size).toBeGreaterThan(3);
});
