import { renameSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RepoPath } from '../../../../shared/text/repo-path';
import { insideRoot, plainFilesInside } from '../../../../src-main/services/workspace/inside-root';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;
let repository: TestRepository;

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
  repository.write('docs/page.md', 'page\n');
});

afterEach(() => home.leave());

const refused = (path: string) => ({ ok: false, error: { code: 'outside-repository', path } });

test('a file inside is where it says', () => {
  expect(insideRoot(repository.root, 'docs/page.md')).toEqual({
    ok: true,
    value: { path: 'docs/page.md', absolute: repository.absolute('docs/page.md') },
  });
});

test('a file that is not there yet may be written, in a folder that is not there yet', () => {
  expect(insideRoot(repository.root, 'docs/new/page.md')).toMatchObject({
    value: { absolute: repository.absolute('docs/new/page.md') },
  });
});

test('a link inside the repository leads to its target', () => {
  symlinkSync('docs/page.md', repository.absolute('link.md'));
  expect(insideRoot(repository.root, 'link.md')).toMatchObject({
    value: { path: 'link.md', absolute: repository.absolute('docs/page.md') },
  });
});

test.each([
  '../../etc/passwd',
  '/etc/passwd',
  'docs/../../outside',
  'docs/./page.md',
  'docs\\page.md',
  'C:/page.md',
  'a\0b',
])('%j is refused', (path) => {
  expect(insideRoot(repository.root, path)).toEqual(refused(path));
});

test('a link to a file outside is refused', () => {
  symlinkSync('/etc/passwd', repository.absolute('link.md'));
  expect(insideRoot(repository.root, 'link.md')).toEqual(refused('link.md'));
});

test('a path through a link to a folder outside is refused, the file there or not', () => {
  symlinkSync(home.folder('outside'), repository.absolute('out'));
  expect(insideRoot(repository.root, 'out/new.md')).toEqual(refused('out/new.md'));
});

test('a folder beside the root that begins with its name is outside', () => {
  const beside = home.folder(`${repository.root.slice(home.home.length + 1)}-beside`);
  symlinkSync(beside, repository.absolute('beside'));
  expect(insideRoot(repository.root, 'beside/x.md')).toEqual(refused('beside/x.md'));
});

test('a link to nothing is refused: what it leads to can’t be told', () => {
  symlinkSync('/nowhere/at/all', repository.absolute('dangling.md'));
  expect(insideRoot(repository.root, 'dangling.md')).toEqual(refused('dangling.md'));
});

test.each(['.git/config', '.GIT/config', '.git', 'docs/.git/hooks/pre-commit'])('%s is refused', (path) => {
  expect(insideRoot(repository.root, path)).toEqual(refused(path));
});

test('a link into the .git folder is refused', () => {
  symlinkSync('.git', repository.absolute('innocent'));
  expect(insideRoot(repository.root, 'innocent/config')).toEqual(refused('innocent/config'));
});

test('.github is no part of .git', () => {
  repository.write('.github/faq.md', '');
  expect(insideRoot(repository.root, '.github/faq.md')).toMatchObject({ ok: true });
});

describe('of many plain files', () => {
  const absoluteOf = (...paths: string[]): readonly (string | undefined)[] => {
    const plainFile = plainFilesInside(repository.root);
    return paths.map((path) => plainFile(path as RepoPath));
  };

  test('each is where it says, in one folder and the next', () => {
    expect(absoluteOf('docs/page.md', 'docs/other.md', 'top.md')).toEqual(
      ['docs/page.md', 'docs/other.md', 'top.md'].map((path) => repository.absolute(path)),
    );
  });

  test('those in a folder that is a link inside are where it leads', () => {
    symlinkSync('docs', repository.absolute('also'));
    expect(absoluteOf('also/page.md')).toEqual([repository.absolute('docs/page.md')]);
  });

  test('none is read in a folder that is a link outside, or in Git’s own', () => {
    symlinkSync(home.folder('outside'), repository.absolute('out'));
    expect(absoluteOf('out/one.md', 'out/two.md', '.git/config', 'docs/.git')).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a folder that became a link outside meanwhile is noticed', async () => {
    const plainFile = plainFilesInside(repository.root);
    plainFile('docs/page.md' as RepoPath);
    renameSync(repository.absolute('docs'), repository.absolute('former'));
    symlinkSync(home.folder('outside'), repository.absolute('docs'));
    await vi.waitFor(() => expect(plainFile('docs/page.md' as RepoPath)).toBeUndefined());
  });
});
