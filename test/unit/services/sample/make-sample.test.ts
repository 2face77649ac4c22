import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../../../../src-main/services/sample/history';
import { makeSample } from '../../../../src-main/services/sample/make-sample';
import { valueOf } from '../../../support/expect-ok';
import {
  enterTestHome,
  testRepository,
  type TestHome,
  type TestRepository,
} from '../../../support/git-repository';

let home: TestHome;
let resources: TestRepository;
let target: string;

beforeEach(() => {
  home = enterTestHome();
  resources = testRepository(home.folder('resources'));
  target = join(home.home, 'user', 'sample');
  resources.write('sample/site/.gitignore', '_site/\n');
  resources.write('sample/site/a.md', 'a, last\n');
  resources.write('sample/site/docs/deep/b.md', 'b\n');
  resources.write('sample/site/logo.png', Buffer.from([0x89, 0x50, 0xff]));
  resources.write('sample/earlier/a-first.md', 'a, first\n');
  resources.write('sample/branches/idea/docs/c.md', 'c\n');
  const commit = (subject: string, day: string, more: object) => ({
    subject,
    at: `2025-05-${day}T08:00:00+02:00`,
    author: { name: 'Ö', email: 'o@example.com' },
    ...more,
  });
  resources.write(
    'sample/history.json',
    JSON.stringify({
      branch: 'main',
      commits: [
        commit('Begin', '04', { files: ['a.md', '.gitignore'], earlier: { 'a.md': 'a-first.md' } }),
        commit('Add the rest', '20', { files: ['docs/**'], body: 'With a body.' }),
        commit('End', '22', { files: ['a.md'] }),
      ],
      branches: [{ name: 'idea', commits: [commit('Try something', '23', { files: ['**'] })] }],
    }),
  );
});

afterEach(() => home.leave());

const made = async () => testRepository(valueOf(await makeSample(resources.absolute(''), target)));

test('the sample is a clean repository with the tree of site/', async () => {
  const sample = await made();
  expect(sample.git('status', '--porcelain')).toBe('');
  expect(sample.git('ls-files')).toBe('.gitignore\na.md\ndocs/deep/b.md\nlogo.png');
  expect(sample.read('a.md')).toBe('a, last\n');
});

test('its history has the commits, their authors and their days', async () => {
  const sample = await made();
  expect(sample.git('log', '--format=%s|%b|%an|%cn|%aI')).toBe(
    [
      'End||Ö|Ö|2025-05-22T08:00:00+02:00',
      'Add the rest|With a body.',
      '|Ö|Ö|2025-05-20T08:00:00+02:00',
      'Begin||Ö|Ö|2025-05-04T08:00:00+02:00',
    ].join('\n'),
  );
});

test('a branch goes on from the last commit, and the sample shows the main one', async () => {
  const sample = await made();
  expect(sample.git('log', '--format=%s', 'main..idea')).toBe('Try something');
  expect(sample.git('diff', '--name-status', 'main', 'idea')).toBe('A\tdocs/c.md');
  expect(sample.git('branch', '--show-current')).toBe('main');
});

test('it has the same commits wherever it is made', async () => {
  const ids = (await made()).git('log', '--all', '--format=%H');
  target = join(home.home, 'elsewhere');
  expect((await made()).git('log', '--all', '--format=%H')).toBe(ids);
});

test('a commit has the earlier version of a file', async () => {
  expect((await made()).git('show', 'HEAD~2:a.md')).toBe('a, first');
});

test('a sample that is there stays as it is', async () => {
  const sample = await made();
  sample.write('a.md', 'tried out\n');
  expect((await made()).read('a.md')).toBe('tried out\n');
});

test('a writer whose Git signs every commit and runs hooks everywhere gets it all the same', async () => {
  resources.write(
    '../.gitconfig',
    `[commit]\n\tgpgSign = true\n[core]\n\thooksPath = ${home.folder('hooks')}\n`,
  );
  testRepository(join(home.home, 'hooks')).write('pre-commit', '#!/bin/sh\nexit 1\n');
  expect((await made()).git('log', '--format=%s')).toBe('End\nAdd the rest\nBegin');
});

test('where it can’t be made, nothing half-made is left', async () => {
  resources.write('sample/history.json', '{"branch": ');
  expect(await makeSample(resources.absolute(''), target)).toMatchObject({ error: { code: 'git-failed' } });
  mkdirSync(join(home.home, 'user'), { recursive: true });
  expect(readdirSync(join(home.home, 'user'))).toEqual([]);
});

test('a pattern takes files by the rules of globs', () => {
  const commit = { subject: '', at: '', author: { name: '', email: '' } };
  const files = ['a.md', 'b.txt', 'docs/a.md', 'docs/deep/b.md', 'docs.md'];
  const taken = (...patterns: readonly string[]) => filesOf({ ...commit, files: [...patterns] }, files);
  expect(taken('*.md')).toEqual(['a.md', 'docs.md']);
  expect(taken('docs/**')).toEqual(['docs/a.md', 'docs/deep/b.md']);
  expect(taken('**/b.*')).toEqual(['b.txt', 'docs/deep/b.md']);
});
