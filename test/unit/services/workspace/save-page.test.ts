import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RepoPath } from '../../../../shared/text/repo-path';
import { hashOf } from '../../../../src-main/services/workspace/file-hash';
import { savePage } from '../../../../src-main/services/workspace/save-page';
import { valueOf } from '../../../support/expect-ok';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;
let repository: TestRepository;
const path = 'page.md' as RepoPath;
const old = hashOf(Buffer.from('old\n'));

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
  repository.write(path, 'old\n');
});

afterEach(() => home.leave());

function save(text: string, more: Partial<Parameters<typeof savePage>[1]> = {}) {
  return savePage(repository.root, { path, text, baseHash: old, over: 'version', ...more });
}

describe('what is written', () => {
  test('exactly the text: byte order mark, line endings, no last line end', async () => {
    const text = '\uFEFFa\r\nb\n\rc 😀';
    await save(text);
    expect(repository.read(path)).toBe(text);
  });

  test('answers the version that is on disk now', async () => {
    const saved = valueOf(await save('new\n'));
    expect(saved).toEqual({ path, text: 'new\n', hash: hashOf(Buffer.from('new\n')) });
  });

  test('the file keeps its mode', async () => {
    chmodSync(repository.absolute(path), 0o640);
    await save('new\n');
    expect(statSync(repository.absolute(path)).mode & 0o777).toBe(0o640);
  });

  test('a link inside the repository stays a link, and its target is written', async () => {
    symlinkSync(path, repository.absolute('link.md'));
    await save('new\n', { path: 'link.md' as RepoPath });
    expect(lstatSync(repository.absolute('link.md')).isSymbolicLink()).toBe(true);
    expect(repository.read(path)).toBe('new\n');
  });

  test('nothing is left beside the file', async () => {
    await save('new\n');
    expect(readdirSync(repository.root).sort()).toEqual(['.git', 'page.md']);
  });

  test('a new file, in a folder that is not there yet', async () => {
    await save('new\n', { path: 'deep/er/new.md' as RepoPath, baseHash: null });
    expect(repository.read('deep/er/new.md')).toBe('new\n');
  });
});

describe('a file that is not what the text was typed on', () => {
  test('is told with what it is now, and stays', async () => {
    repository.write(path, 'theirs\n');
    expect(await save('mine\n')).toEqual({
      ok: false,
      error: {
        code: 'changed-outside',
        path,
        disk: { path, text: 'theirs\n', hash: hashOf(Buffer.from('theirs\n')) },
      },
    });
    expect(repository.read(path)).toBe('theirs\n');
  });

  test('is told as gone where it was deleted, and is not made again', async () => {
    repository.remove(path);
    expect(await save('mine\n')).toEqual({
      ok: false,
      error: { code: 'changed-outside', path, disk: undefined },
    });
    expect(readdirSync(repository.root)).toEqual(['.git']);
  });

  test('is told where a new page would go over it', async () => {
    expect(await save('mine\n', { baseHash: null })).toMatchObject({ error: { code: 'changed-outside' } });
  });

  test('is written over where the writer says so', async () => {
    repository.write(path, 'theirs\n');
    valueOf(await save('mine\n', { over: 'anything' }));
    expect(repository.read(path)).toBe('mine\n');
  });

  test('of two saves on one version at once, one is refused', async () => {
    const both = await Promise.all([save('one\n'), save('two\n')]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(repository.read(path)).toBe('one\n');
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && canMount();

describe('a save that fails leaves the file as it was', () => {
  test('a text with half a surrogate pair', async () => {
    expect(await save('half \uD83D')).toMatchObject({ error: { code: 'io-failed', path } });
    expect(repository.read(path)).toBe('old\n');
  });

  test('a path that leaves the repository', async () => {
    const outside = '../outside.md' as RepoPath;
    expect(await save('new\n', { path: outside })).toEqual({
      ok: false,
      error: { code: 'outside-repository', path: outside },
    });
  });

  test.skipIf(process.getuid?.() === 0)('a file that is read-only (root may write it)', async () => {
    chmodSync(repository.absolute(path), 0o444);
    expect(await save('new\n')).toEqual({ ok: false, error: { code: 'read-only', path } });
    expect(repository.read(path)).toBe('old\n');
  });

  test.skipIf(!mayMount)('a full disk (needs root, to mount a small one)', async () => {
    const small = repository.absolute('small');
    mkdirSync(small);
    run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small);
    try {
      repository.write('small/page.md', 'old\n');
      const full = 'small/page.md' as RepoPath;
      const saved = await save('x'.repeat(100_000), { path: full });
      expect(saved).toEqual({ ok: false, error: { code: 'disk-full', path: full } });
      expect(readdirSync(small)).toEqual(['page.md']);
      expect(repository.read(full)).toBe('old\n');
    } finally {
      run('umount', small);
    }
  });

  test.skipIf(!mayMount)('a disk that is read-only (needs root, to mount one)', async () => {
    const locked = repository.absolute('locked');
    mkdirSync(locked);
    run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', locked);
    try {
      repository.write('locked/page.md', 'old\n');
      run('mount', '-o', 'remount,ro', locked);
      const page = 'locked/page.md' as RepoPath;
      expect(await save('new\n', { path: page })).toEqual({
        ok: false,
        error: { code: 'read-only', path: page },
      });
    } finally {
      run('umount', locked);
    }
  });
});

/** Containers often may not, even as root. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'answerbook-mount-'));
  try {
    run('mount', '-t', 'tmpfs', 'tmpfs', place);
    run('umount', place);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(place);
  }
}

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: 'ignore' });
}
