import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitHooks } from '../../../../src-main/services/git/commit-hooks';
import { readGit } from '../../../../src-main/services/git/run-git';
import { openRepository } from '../../../../src-main/services/workspace/open-repository';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;

beforeAll(() => {
  home = enterTestHome();
});
afterAll(() => home.leave());

async function hooksOf(repository: TestRepository): Promise<readonly string[]> {
  const opened = await openRepository(repository.root);
  if (!opened.ok) throw new Error(opened.error.code);
  return commitHooks(opened.value);
}

test('a repository as Git makes it has none', async () => {
  expect(await hooksOf(home.repository())).toEqual([]);
});

test('programs in the folder of hooks are told, samples and other files are not', async () => {
  const repository = home.repository();
  repository.hook('pre-commit', 'exit 0');
  repository.write('.git/hooks/commit-msg', 'no program');
  repository.write('.git/hooks/pre-push.sample', '#!/bin/sh');
  expect(await hooksOf(repository)).toEqual(['pre-commit']);
});

test('a folder of hooks inside the work tree counts', async () => {
  const repository = home.repository();
  repository.hook('commit-msg', 'exit 0');
  repository.git('config', 'core.hooksPath', '.git/hooks');
  expect(await hooksOf(repository)).toEqual(['commit-msg']);
});

test('hooks of the writer’s own configuration are the writer’s', async () => {
  const repository = home.repository();
  const hooks = home.repository();
  hooks.hook('pre-commit', 'exit 0');
  repository.git('config', '--global', 'core.hooksPath', join(hooks.root, '.git', 'hooks'));
  expect(await hooksOf(repository)).toEqual([]);
  repository.git('config', '--global', '--unset', 'core.hooksPath');
});

test('a monitor that the repository names is not started by a status', async () => {
  const repository = home.repository();
  repository.commit('Start', { 'faq.md': 'words' });
  repository.write('.git/monitor', '#!/bin/sh\ntouch monitor-ran\nexit 1\n');
  chmodSync(repository.absolute('.git/monitor'), 0o755);
  repository.git('config', 'core.fsmonitor', repository.absolute('.git/monitor'));
  await readGit(repository.root, ['status', '--porcelain']);
  expect(existsSync(repository.absolute('monitor-ran'))).toBe(false);
  repository.git('status', '--porcelain');
  expect(existsSync(repository.absolute('monitor-ran'))).toBe(true);
});
