import { afterEach, beforeEach, expect, test } from 'vitest';
import { log } from '../../../../src-main/services/git/log';
import { setIdentity } from '../../../../src-main/services/git/set-identity';
import { openRepository } from '../../../../src-main/services/workspace/open-repository';
import { valueOf } from '../../../support/expect-ok';
import { enterTestHome, writer, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;
let repository: TestRepository;

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
});

afterEach(() => home.leave());

const opened = async () => valueOf(await openRepository(repository.root));

test('the newest first, with subject, author and time', async () => {
  repository.commit('One');
  repository.commit('Two: “words”\n\nand a body');
  const entries = valueOf(await log(await opened(), 10));
  expect(entries.map(({ subject }) => subject)).toEqual(['Two: “words”', 'One']);
  expect(entries[0]).toEqual({
    commit: repository.git('rev-parse', 'HEAD'),
    subject: 'Two: “words”',
    authorName: writer.name,
    authoredAt: Number(repository.git('log', '-1', '--format=%at')) * 1000,
  });
});

test('an empty subject does not shift the others', async () => {
  repository.commit('One');
  repository.git('commit', '--quiet', '--allow-empty', '--allow-empty-message', '-m', '');
  const entries = valueOf(await log(await opened(), 10));
  expect(entries.map(({ subject }) => subject)).toEqual(['', 'One']);
});

test('no more than was asked for', async () => {
  for (const subject of ['One', 'Two', 'Three']) repository.commit(subject);
  expect(valueOf(await log(await opened(), 2))).toHaveLength(2);
});

test('none in a repository without a commit', async () => {
  expect(valueOf(await log(await opened(), 10))).toEqual([]);
});

test('an identity is written into the repository’s own configuration alone', async () => {
  repository = home.repository({ identity: 'none' });
  valueOf(await setIdentity(await opened(), { name: 'Ünal “U” O’Hara', email: 'u@example.com' }));
  expect(repository.git('config', '--local', 'user.name')).toBe('Ünal “U” O’Hara');
  expect(repository.git('config', '--local', 'user.email')).toBe('u@example.com');
  expect(() => repository.git('config', '--global', 'user.name')).toThrow();
});
