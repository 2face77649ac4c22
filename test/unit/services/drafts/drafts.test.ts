import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RepoPath } from '../../../../shared/text/repo-path';
import { draftsOf } from '../../../../src-main/services/drafts/drafts';
import { enterTestHome, type TestHome } from '../../../support/git-repository';

let home: TestHome;
let userFolder: string;
const path = 'docs/faq.md' as RepoPath;
const draft = { path, text: 'typed \uFEFF\r\n', baseText: 'base', baseHash: 'f'.repeat(64) };

beforeEach(() => {
  home = enterTestHome();
  userFolder = home.folder('user');
});

afterEach(() => home.leave());

const folderOf = () => join(userFolder, 'drafts', readdirSync(join(userFolder, 'drafts'))[0] ?? '');

test('what was kept is there in the next run, exactly', async () => {
  const before = Date.now();
  await draftsOf(userFolder, '/repo').keep(draft);
  const [kept] = await draftsOf(userFolder, '/repo').list();
  expect(kept).toMatchObject(draft);
  expect(kept?.keptAt).toBeGreaterThanOrEqual(before);
});

test('the last words of a page win', async () => {
  const drafts = draftsOf(userFolder, '/repo');
  await Promise.all(['one', 'two', 'three'].map((text) => drafts.keep({ ...draft, text })));
  expect((await drafts.list()).map(({ text }) => text)).toEqual(['three']);
});

test('a dropped draft is gone, also right after it was kept', async () => {
  const drafts = draftsOf(userFolder, '/repo');
  await Promise.all([drafts.keep(draft), drafts.drop(path)]);
  expect(await drafts.list()).toEqual([]);
});

test('each repository has its own', async () => {
  await draftsOf(userFolder, '/one').keep(draft);
  expect(await draftsOf(userFolder, '/two').list()).toEqual([]);
});

test('a broken file hides no other draft, and stays', async () => {
  const drafts = draftsOf(userFolder, '/repo');
  await drafts.keep(draft);
  writeFileSync(join(folderOf(), 'broken.json'), '{"path": "x');
  expect(await drafts.list()).toHaveLength(1);
  expect(readdirSync(folderOf())).toContain('broken.json');
});

test('a draft whose path leaves the repository is none', async () => {
  const drafts = draftsOf(userFolder, '/repo');
  await drafts.keep({ ...draft, path: '../outside.md' as RepoPath });
  expect(await drafts.list()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('nobody else on the machine can read it', async () => {
  await draftsOf(userFolder, '/repo').keep(draft);
  const [file = ''] = readdirSync(folderOf());
  expect(statSync(join(folderOf(), file)).mode & 0o077).toBe(0);
  expect(statSync(folderOf()).mode & 0o077).toBe(0);
});
