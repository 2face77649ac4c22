import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BareStatus } from '../../../../src-main/services/git/status';
import { status } from '../../../../src-main/services/git/status';
import { openRepository } from '../../../../src-main/services/workspace/open-repository';
import { valueOf } from '../../../support/expect-ok';
import { enterTestHome, writer, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;
let repository: TestRepository;

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
  repository.commit('Begin', { 'a.md': 'a long enough text to be found again\n', 'b.md': 'b\n' });
});

afterEach(() => home.leave());

async function read(): Promise<BareStatus> {
  return valueOf(await status(valueOf(await openRepository(repository.root))));
}

async function changes(): Promise<readonly string[]> {
  const { changes } = await read();
  return changes.map(({ path, kind, from }) => [kind, path, ...(from === undefined ? [] : [from])].join(' '));
}

describe('changes', () => {
  test('none in a clean work tree', async () => {
    expect(await changes()).toEqual([]);
  });

  test('modified, deleted, new: staged or not', async () => {
    repository.commit('More', { 'c.md': 'c\n', 'd.md': 'd\n' });
    repository.write('a.md', 'other\n');
    repository.remove('b.md');
    repository.write('new folder/ü.md', 'new\n');
    repository.write('c.md', 'staged\n');
    repository.git('add', 'c.md');
    repository.git('rm', '--quiet', 'd.md');
    expect(await changes()).toEqual([
      'modified a.md',
      'deleted b.md',
      'modified c.md',
      'deleted d.md',
      'added new folder/ü.md',
    ]);
  });

  test('a staged rename tells where the file was', async () => {
    repository.git('mv', 'a.md', 'moved.md');
    expect(await changes()).toEqual(['renamed moved.md a.md']);
  });

  test('a staged rename whose new file is gone again is a deletion', async () => {
    repository.git('mv', 'a.md', 'moved.md');
    repository.remove('moved.md');
    expect(await changes()).toEqual(['deleted a.md']);
  });

  test('a file taken out of the index but still on disk counts once', async () => {
    repository.git('rm', '--quiet', '--cached', 'a.md');
    expect(await changes()).toEqual(['modified a.md']);
  });

  test('a file that was staged as new and is gone is no change', async () => {
    repository.write('new.md', 'new\n');
    repository.git('add', 'new.md');
    repository.remove('new.md');
    expect(await changes()).toEqual([]);
  });

  test('ignored files are none', async () => {
    repository.commit('Ignore', { '.gitignore': 'drafts/\n' });
    repository.write('drafts/x.md', '');
    expect(await changes()).toEqual([]);
  });

  test('a conflict', async () => {
    conflict();
    expect(await changes()).toEqual(['conflicted b.md']);
  });
});

describe('head', () => {
  test('a branch', async () => {
    repository.git('switch', '--quiet', '--create', 'faq/pci');
    expect((await read()).head).toEqual({
      kind: 'branch',
      name: 'faq/pci',
      commit: repository.git('rev-parse', 'HEAD'),
    });
  });

  test('a branch without a commit yet', async () => {
    repository = home.repository();
    expect((await read()).head).toEqual({ kind: 'unborn', name: 'main' });
  });

  test('detached', async () => {
    repository.git('checkout', '--quiet', '--detach');
    expect((await read()).head).toEqual({ kind: 'detached', commit: repository.git('rev-parse', 'HEAD') });
  });
});

describe('the default branch', () => {
  test('is what origin says, whatever the others are called', async () => {
    repository.git('branch', 'trunk');
    const clone = home.folder('clone');
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/trunk');
    repository.git('clone', '--quiet', repository.root, clone);
    repository = { ...repository, root: clone };
    expect((await read()).defaultBranch).toBe('trunk');
  });

  test('is the configured name where there is such a branch', async () => {
    repository.git('branch', 'docs');
    repository.git('config', 'init.defaultBranch', 'docs');
    expect((await read()).defaultBranch).toBe('docs');
  });

  test('is main or master where nothing says more', async () => {
    repository.git('config', 'init.defaultBranch', 'docs');
    repository.git('branch', '--move', 'master');
    repository.git('switch', '--quiet', '--create', 'faq');
    expect((await read()).defaultBranch).toBe('master');
  });

  test('is not guessed where there is none of these', async () => {
    repository.git('branch', '--move', 'whatever');
    expect((await read()).defaultBranch).toBe(undefined);
  });

  test('is the one of a repository without a commit', async () => {
    repository = home.repository();
    expect((await read()).defaultBranch).toBe('main');
  });
});

test('an upstream, with how far the two are apart', async () => {
  const clone = home.folder('clone');
  repository.git('clone', '--quiet', repository.root, clone);
  repository.commit('Theirs', { 'c.md': '' });
  const inClone = (...args: readonly string[]) => repository.git('-C', clone, ...args);
  inClone('fetch', '--quiet');
  for (const subject of ['One', 'Two']) {
    inClone(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.com',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      subject,
    );
  }
  repository = { ...repository, root: clone };
  expect((await read()).upstream).toEqual({ name: 'origin/main', ahead: 2, behind: 1 });
});

describe('the author', () => {
  test('is who the configuration says', async () => {
    expect((await read()).author).toEqual(writer);
  });

  test('is not guessed from the machine', async () => {
    repository = home.repository({ identity: 'none' });
    expect((await read()).author).toBe(undefined);
  });
});

describe('what is in progress', () => {
  test('nothing', async () => {
    expect((await read()).inProgress).toBe(undefined);
  });

  test('a merge', async () => {
    conflict();
    expect((await read()).inProgress).toBe('merge');
  });

  test('a rebase, also where it stopped at a conflict', async () => {
    diverge();
    expect(() => repository.git('rebase', 'theirs')).toThrow();
    expect((await read()).inProgress).toBe('rebase');
  });

  test('a cherry-pick', async () => {
    diverge();
    expect(() => repository.git('cherry-pick', 'theirs')).toThrow();
    expect((await read()).inProgress).toBe('cherry-pick');
  });

  test('a bisect', async () => {
    repository.git('bisect', 'start');
    expect((await read()).inProgress).toBe('bisect');
  });
});

test('the index is not written to', async () => {
  repository.write('.git/index.lock', '');
  repository.write('a.md', 'other\n');
  expect(await changes()).toEqual(['modified a.md']);
});

function diverge(): void {
  repository.git('switch', '--quiet', '--create', 'theirs');
  repository.commit('Theirs', { 'b.md': 'theirs\n' });
  repository.git('switch', '--quiet', 'main');
  repository.commit('Ours', { 'b.md': 'ours\n' });
}

function conflict(): void {
  diverge();
  expect(() => repository.git('merge', 'theirs')).toThrow();
}
