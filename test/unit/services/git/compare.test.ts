import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RepoPath } from '../../../../shared/text/repo-path';
import { compare } from '../../../../src-main/services/git/compare';
import { openRepository } from '../../../../src-main/services/workspace/open-repository';
import { valueOf } from '../../../support/expect-ok';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;
let repository: TestRepository;

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
  repository.commit('Begin', { 'a.md': '\uFEFFa\n', 'win.md': 'one\ntwo\n' });
});

afterEach(() => home.leave());

async function compared(path: string, from?: string) {
  const opened = valueOf(await openRepository(repository.root));
  return compare(opened, path as RepoPath, from as RepoPath | undefined);
}

test('a changed file: the last commit and the disk, both exact', async () => {
  repository.write('a.md', '\uFEFFb\n');
  expect(valueOf(await compared('a.md'))).toEqual({ path: 'a.md', before: '\uFEFFa\n', after: '\uFEFFb\n' });
});

test('a new file has no before', async () => {
  repository.write('new.md', 'new\n');
  expect(valueOf(await compared('new.md'))).toEqual({ path: 'new.md', before: undefined, after: 'new\n' });
});

test('a deleted file has no after', async () => {
  repository.remove('a.md');
  expect(valueOf(await compared('a.md'))).toEqual({ path: 'a.md', before: '\uFEFFa\n', after: undefined });
});

test('a renamed file is compared with what it was', async () => {
  repository.git('mv', 'a.md', 'moved.md');
  expect(valueOf(await compared('moved.md', 'a.md'))).toMatchObject({
    before: '\uFEFFa\n',
    after: '\uFEFFa\n',
  });
});

test('in a repository without a commit there is no before', async () => {
  repository = home.repository();
  repository.write('a.md', 'a\n');
  expect(valueOf(await compared('a.md'))).toMatchObject({ before: undefined, after: 'a\n' });
});

test('line endings that Git changes at a checkout are no difference', async () => {
  repository.git('config', 'core.autocrlf', 'true');
  repository.remove('win.md');
  repository.git('checkout', '--', 'win.md');
  const { before, after } = valueOf(await compared('win.md'));
  expect(after).toBe('one\r\ntwo\r\n');
  expect(before).toBe(after);
});

test('a file that is no UTF-8 is said to be none', async () => {
  repository.write('a.md', Buffer.from([0xe9]));
  expect(await compared('a.md')).toEqual({ ok: false, error: { code: 'not-utf8', path: 'a.md' } });
});
