import { chownSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRepository } from '../../../../src-main/services/workspace/open-repository';
import { valueOf } from '../../../support/expect-ok';
import { enterTestHome, testRepository, type TestHome } from '../../../support/git-repository';

let home: TestHome;

beforeEach(() => {
  home = enterTestHome();
});

afterEach(() => home.leave());

test('a repository opens at its root', async () => {
  const { root } = home.repository();
  expect(valueOf(await openRepository(root))).toEqual({
    root,
    gitFolder: join(root, '.git'),
    commonFolder: join(root, '.git'),
  });
});

test('a folder inside a repository opens the whole', async () => {
  const repository = home.repository();
  repository.write('docs/deep/page.md', '');
  expect(valueOf(await openRepository(repository.absolute('docs/deep'))).root).toBe(repository.root);
});

test('a link to a repository opens what it leads to', async () => {
  const { root } = home.repository();
  symlinkSync(root, join(home.home, 'link'));
  expect(valueOf(await openRepository(join(home.home, 'link'))).root).toBe(root);
});

test('a linked work tree has its own HEAD and shares the branches', async () => {
  const main = home.repository();
  main.commit('Begin', { 'a.md': '' });
  const linked = join(home.home, 'linked');
  main.git('worktree', 'add', '--quiet', linked);
  expect(valueOf(await openRepository(linked))).toEqual({
    root: linked,
    gitFolder: main.absolute('.git/worktrees/linked'),
    commonFolder: main.absolute('.git'),
  });
});

test('a submodule opens as a repository of its own', async () => {
  const inner = home.repository();
  inner.commit('Begin', { 'a.md': '' });
  const outer = home.repository();
  outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'docs');
  expect(valueOf(await openRepository(outer.absolute('docs')))).toMatchObject({
    root: outer.absolute('docs'),
    gitFolder: outer.absolute('.git/modules/docs'),
  });
});

test('a GIT_DIR of the shell that started the app is not followed', async () => {
  const here = home.repository();
  process.env['GIT_DIR'] = home.repository().absolute('.git');
  expect(valueOf(await openRepository(here.root)).root).toBe(here.root);
});

async function errorOf(path: string) {
  const opened = await openRepository(path);
  return opened.ok ? expect.fail('it opened') : opened.error;
}

test('a folder that is missing', async () => {
  const path = join(home.home, 'nowhere');
  expect(await errorOf(path)).toEqual({ code: 'folder-missing', path });
});

test('a file', async () => {
  const repository = home.repository();
  repository.write('page.md', '');
  const path = repository.absolute('page.md');
  expect(await errorOf(path)).toEqual({ code: 'not-a-folder', path });
});

test('a folder that no Git repository holds', async () => {
  const path = home.folder();
  expect(await errorOf(path)).toEqual({ code: 'not-a-repository', path });
});

test('a bare repository', async () => {
  const path = home.folder();
  testRepository(path).git('init', '--quiet', '--bare');
  expect(await errorOf(path)).toEqual({ code: 'bare-repository', path });
});

test('the inside of a .git folder', async () => {
  const path = home.repository().absolute('.git');
  expect(await errorOf(path)).toEqual({ code: 'not-a-repository', path });
});

test.skipIf(process.getuid?.() !== 0)('a repository of somebody else (needs root to make one)', async () => {
  const { root } = home.repository();
  chownSync(root, 4321, 4321);
  expect(await errorOf(root)).toEqual({ code: 'foreign-owner', path: root });
});

test('a machine without Git', async () => {
  const { root } = home.repository();
  process.env['PATH'] = home.folder('no-programs');
  expect(await errorOf(root)).toEqual({ code: 'git-missing' });
});
