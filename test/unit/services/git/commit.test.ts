import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { repoPath, type RepoPath } from '../../../../shared/text/repo-path';
import { commit, type CommitRequest } from '../../../../src-main/services/git/commit';
import { openRepository } from '../../../../src-main/services/workspace/open-repository';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;
let repository: TestRepository;

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
  repository.commit('Begin', { 'a.md': 'a\n', 'b.md': 'b\n', 'sub dir/c.md': 'c\n' });
});

afterEach(() => home.leave());

function paths(...raw: readonly string[]): readonly RepoPath[] {
  return raw.map((path) => repoPath(path) ?? expect.fail(`${path} is no path`));
}

async function tryCommit(request: Partial<CommitRequest> & Pick<CommitRequest, 'paths'>) {
  const opened = await openRepository(repository.root);
  if (!opened.ok) return expect.fail(opened.error.code);
  return commit(opened.value, { message: 'Change a page', branch: { kind: 'current' }, ...request });
}

/** What the repository is in, as far as a failed commit could have changed it. */
function state() {
  return {
    head: repository.git('symbolic-ref', 'HEAD'),
    commit: repository.git('rev-parse', 'HEAD'),
    branches: repository.git('branch', '--list'),
    status: repository.git('status', '--porcelain=v2'),
  };
}

describe('what is committed', () => {
  test('only the given files', async () => {
    repository.write('a.md', 'a2\n');
    repository.write('b.md', 'b2\n');
    await tryCommit({ paths: paths('a.md') });
    expect(repository.git('show', '--format=', '--name-only', 'HEAD')).toBe('a.md');
    expect(repository.git('status', '--porcelain')).toBe(' M b.md');
  });

  test('answers the commit that was made', async () => {
    repository.write('a.md', 'a2\n');
    const committed = await tryCommit({ paths: paths('a.md') });
    expect(committed).toEqual({ ok: true, value: repository.git('rev-parse', 'HEAD') });
  });

  test('a new file in a new folder', async () => {
    repository.write('new folder/é.md', 'new\n');
    await tryCommit({ paths: paths('new folder/é.md') });
    expect(repository.git('show', 'HEAD:new folder/é.md')).toBe('new');
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test('a deleted file', async () => {
    repository.remove('a.md');
    await tryCommit({ paths: paths('a.md') });
    expect(repository.git('ls-tree', '--name-only', 'HEAD', 'a.md')).toBe('');
  });

  test('both sides of a staged rename', async () => {
    repository.git('mv', 'a.md', 'moved.md');
    await tryCommit({ paths: paths('moved.md') });
    expect(repository.git('show', '--format=', '--name-status', '-M', 'HEAD')).toBe('R100\ta.md\tmoved.md');
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test('a file whose name reads like a pattern, and not what the pattern matches', async () => {
    repository.write('*.md', 'star\n');
    repository.write('a.md', 'a2\n');
    await tryCommit({ paths: paths('*.md') });
    expect(repository.git('show', '--format=', '--name-only', 'HEAD')).toBe('*.md');
  });

  test('what was staged otherwise stays staged as it was', async () => {
    repository.write('b.md', 'staged\n');
    repository.git('add', 'b.md');
    repository.write('b.md', 'on disk\n');
    repository.write('a.md', 'a2\n');
    await tryCommit({ paths: paths('a.md') });
    expect(repository.git('status', '--porcelain')).toBe('MM b.md');
    expect(repository.git('show', ':b.md')).toBe('staged');
  });

  test('a message of several lines, with a line that begins with #', async () => {
    repository.write('a.md', 'a2\n');
    await tryCommit({ paths: paths('a.md'), message: 'Subject\n\n# not a comment\n- a “list”\n' });
    expect(repository.git('log', '-1', '--format=%B').trimEnd()).toBe(
      'Subject\n\n# not a comment\n- a “list”',
    );
  });

  test('the first commit of a repository', async () => {
    repository = home.repository();
    repository.write('first.md', 'first\n');
    await tryCommit({ paths: paths('first.md') });
    expect(repository.git('log', '--format=%s')).toBe('Change a page');
  });

  test('on a detached HEAD, which stays detached', async () => {
    repository.git('checkout', '--quiet', '--detach');
    repository.write('a.md', 'a2\n');
    const committed = await tryCommit({ paths: paths('a.md') });
    expect(committed.ok).toBe(true);
    expect(repository.git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('HEAD');
  });
});

describe('on a new branch', () => {
  test('the branch is made and switched to, the old one stays where it was', async () => {
    const before = repository.git('rev-parse', 'main');
    repository.write('a.md', 'a2\n');
    await tryCommit({ paths: paths('a.md'), branch: { kind: 'new', name: 'faq-pci' } });
    expect(repository.git('symbolic-ref', '--short', 'HEAD')).toBe('faq-pci');
    expect(repository.git('rev-parse', 'main')).toBe(before);
    expect(repository.git('rev-parse', 'faq-pci~1')).toBe(before);
  });

  test('changes that are not committed are carried along', async () => {
    repository.write('a.md', 'a2\n');
    repository.write('b.md', 'b2\n');
    await tryCommit({ paths: paths('a.md'), branch: { kind: 'new', name: 'faq' } });
    expect(repository.git('status', '--porcelain')).toBe(' M b.md');
  });

  test('in a repository without a commit', async () => {
    repository = home.repository();
    repository.write('first.md', 'first\n');
    await tryCommit({ paths: paths('first.md'), branch: { kind: 'new', name: 'faq' } });
    expect(repository.git('symbolic-ref', '--short', 'HEAD')).toBe('faq');
    expect(repository.git('log', '--format=%s')).toBe('Change a page');
  });

  test.each(['-x', 'a b', 'a..b', '@{-1}', 'x.lock', ''])('"%s" is no name for it', async (name) => {
    repository.git('switch', '--quiet', '--create', 'other');
    repository.write('a.md', 'a2\n');
    const committed = await tryCommit({ paths: paths('a.md'), branch: { kind: 'new', name } });
    expect(committed).toEqual({ ok: false, error: { code: 'bad-branch-name', name } });
  });

  test('a name that is taken is refused', async () => {
    repository.git('branch', 'taken');
    repository.write('a.md', 'a2\n');
    const committed = await tryCommit({ paths: paths('a.md'), branch: { kind: 'new', name: 'taken' } });
    expect(committed).toEqual({ ok: false, error: { code: 'branch-exists', name: 'taken' } });
  });

  test('a name below an existing branch is refused, with nothing changed', async () => {
    repository.git('branch', 'faq');
    repository.write('a.md', 'a2\n');
    const before = state();
    const committed = await tryCommit({ paths: paths('a.md'), branch: { kind: 'new', name: 'faq/pci' } });
    expect(committed).toEqual({ ok: false, error: { code: 'branch-exists', name: 'faq/pci' } });
    expect(state()).toEqual(before);
  });

  test.each(['main', undefined])(
    'a failing hook leaves everything as it was (branch: %s)',
    async (branch) => {
      if (branch === undefined) repository.git('checkout', '--quiet', '--detach');
      const head = () => repository.git('rev-parse', '--abbrev-ref', 'HEAD');
      repository.hook('pre-commit', 'exit 1');
      repository.write('a.md', 'a2\n');
      repository.write('new.md', 'new\n');
      repository.write('b.md', 'b2\n');
      repository.git('add', 'b.md');
      const before = [head(), repository.git('branch', '--list'), repository.git('status', '--porcelain=v2')];
      await tryCommit({ paths: paths('a.md', 'new.md'), branch: { kind: 'new', name: 'faq' } });
      expect([
        head(),
        repository.git('branch', '--list'),
        repository.git('status', '--porcelain=v2'),
      ]).toEqual(before);
    },
  );

  test('a failing hook in a repository without a commit leaves the branch as it was', async () => {
    repository = home.repository();
    repository.hook('pre-commit', 'exit 1');
    repository.write('first.md', 'first\n');
    await tryCommit({ paths: paths('first.md'), branch: { kind: 'new', name: 'faq' } });
    expect(repository.git('symbolic-ref', '--short', 'HEAD')).toBe('main');
    expect(repository.git('status', '--porcelain')).toBe('?? first.md');
  });
});

describe('what stops a commit', () => {
  beforeEach(() => repository.write('a.md', 'a2\n'));

  test.each(['pre-commit', 'prepare-commit-msg', 'commit-msg'])(
    'a failing %s hook, by its name and with its words',
    async (hook) => {
      repository.hook(hook, 'echo "no tabs, please" >&2; exit 3');
      const committed = await tryCommit({ paths: paths('a.md') });
      expect(committed).toEqual({
        ok: false,
        error: { code: 'hook-failed', hook, output: 'no tabs, please' },
      });
    },
  );

  test('a hook that runs Git commands of its own is told by its own name', async () => {
    repository.hook('pre-commit', 'git rev-parse --verify nothing; exit 1');
    const committed = await tryCommit({ paths: paths('a.md') });
    expect(committed).toMatchObject({ error: { code: 'hook-failed', hook: 'pre-commit' } });
  });

  test('a failing post-commit hook does not: the commit is made', async () => {
    repository.hook('post-commit', 'exit 1');
    expect(await tryCommit({ paths: paths('a.md') })).toMatchObject({ ok: true });
  });

  test('no message', async () => {
    expect(await tryCommit({ paths: paths('a.md'), message: ' \n' })).toEqual({
      ok: false,
      error: { code: 'empty-message' },
    });
  });

  test('files without a change', async () => {
    expect(await tryCommit({ paths: paths('b.md') })).toEqual({
      ok: false,
      error: { code: 'nothing-to-commit' },
    });
  });

  test('a writer that Git does not know', async () => {
    repository.git('config', '--unset', 'user.email');
    expect(await tryCommit({ paths: paths('a.md') })).toEqual({
      ok: false,
      error: { code: 'identity-missing' },
    });
  });

  test('a lock on the index, with nothing changed', async () => {
    repository.write('.git/index.lock', '');
    const committed = await tryCommit({ paths: paths('a.md'), branch: { kind: 'new', name: 'faq' } });
    expect(committed).toEqual({
      ok: false,
      error: { code: 'index-locked', lockFile: repository.absolute('.git/index.lock') },
    });
    expect(repository.git('branch', '--list')).toBe('* main');
    expect(existsSync(repository.absolute('.git/index.lock'))).toBe(true);
  });

  test('a lock that goes away in a moment does not', async () => {
    repository.write('.git/index.lock', '');
    setTimeout(() => repository.remove('.git/index.lock'), 200);
    expect(await tryCommit({ paths: paths('a.md') })).toMatchObject({ ok: true });
  });

  test('a conflict, with the files in conflict', async () => {
    conflict();
    expect(await tryCommit({ paths: paths('b.md') })).toEqual({
      ok: false,
      error: { code: 'conflicted', paths: ['b.md'] },
    });
  });

  test('a merge that is not ended', async () => {
    conflict();
    repository.git('add', 'b.md');
    expect(await tryCommit({ paths: paths('b.md') })).toEqual({
      ok: false,
      error: { code: 'operation-in-progress', operation: 'merge' },
    });
  });
});

function conflict(): void {
  repository.git('checkout', '--quiet', '--', '.');
  repository.git('switch', '--quiet', '--create', 'theirs');
  repository.commit('Theirs', { 'b.md': 'theirs\n' });
  repository.git('switch', '--quiet', 'main');
  repository.commit('Ours', { 'b.md': 'ours\n' });
  expect(() => repository.git('merge', 'theirs')).toThrow();
}

test('what a hook mends is committed, and nothing shows as changed afterwards', async () => {
  repository.write('a.md', 'tabs');
  repository.hook('pre-commit', 'echo spaces > a.md; git add a.md');
  expect(await tryCommit({ paths: paths('a.md') })).toMatchObject({ ok: true });
  expect(repository.git('show', 'HEAD:a.md')).toBe('spaces');
  expect(repository.git('status', '--porcelain')).not.toContain('a.md');
});
