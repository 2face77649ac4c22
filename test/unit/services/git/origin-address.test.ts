import { afterEach, beforeEach, expect, test } from 'vitest';
import { originAddress } from '../../../../src-main/services/git/origin-address';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';

const ADDRESS = 'git@github.com:ada/engine.git';
let home: TestHome;
let repository: TestRepository;

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
  repository.commit('Begin', { 'a.md': 'a\n' });
  repository.git('remote', 'add', 'other', 'https://example.com/other.git');
});

afterEach(() => home.leave());

test('a repository has the address of its origin', () => {
  repository.git('remote', 'add', 'origin', ADDRESS);
  expect(originAddress(repository.root)).toBe(ADDRESS);
});

test('a repository without an origin has none', () => {
  expect(originAddress(repository.root)).toBeUndefined();
});

test('a folder that is no repository has none', () => {
  expect(originAddress(home.folder())).toBeUndefined();
});

test('a second work tree has that of its repository', () => {
  repository.git('remote', 'add', 'origin', ADDRESS);
  const tree = `${home.folder()}/tree`;
  repository.git('worktree', 'add', '-q', tree);
  expect(originAddress(tree)).toBe(ADDRESS);
});
