import { realpathSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import type { RepositoryError } from '../../../shared/api/errors';
import { failed, ok, type Result } from '../../../shared/text/result';
import type { GitRepository } from '../git/git-repository';
import { readGit, type GitRun } from '../git/run-git';
import { reasonOf, systemErrorCode } from './system-error';

/** Finds the Git work tree that a folder belongs to; a folder inside one opens the whole. `~` is the home folder. */
export async function openRepository(raw: string): Promise<Result<GitRepository, RepositoryError>> {
  const path = resolve(raw.replace(/^~(?=$|[\\/])/, () => homedir()));
  const folder = await checkFolder(path);
  if (!folder.ok) return folder;
  const run = await readGit(path, [
    'rev-parse',
    '--is-bare-repository',
    '--is-inside-git-dir',
    '--absolute-git-dir',
    '--git-common-dir',
    // Last: where there is no work tree Git answers what is before it, and fails.
    '--show-toplevel',
  ]);
  const [bare, insideGitFolder, gitFolder = '', commonFolder = '', root] = lines(run);
  if (bare === 'true') return failed({ code: 'bare-repository', path });
  if (insideGitFolder === 'true') return failed({ code: 'not-a-repository', path });
  if (run.exitCode !== 0 || root === undefined) return failed(whyNot(run, path));
  return ok({
    root: real(root),
    gitFolder: real(gitFolder),
    commonFolder: real(isAbsolute(commonFolder) ? commonFolder : resolve(path, commonFolder)),
  });
}

async function checkFolder(path: string): Promise<Result<null, RepositoryError>> {
  try {
    const facts = await stat(path);
    if (!facts.isDirectory()) return failed({ code: 'not-a-folder', path });
    await readdir(path);
    return ok(null);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT') return failed({ code: 'folder-missing', path });
    if (code === 'ENOTDIR') return failed({ code: 'not-a-folder', path });
    return failed({ code: 'folder-unreadable', path, reason: reasonOf(error) });
  }
}

function whyNot(run: GitRun, path: string): RepositoryError {
  if (run.missing) return { code: 'git-missing' };
  if (/dubious ownership/.test(run.stderr)) return { code: 'foreign-owner', path };
  if (/not a git repository/i.test(run.stderr)) return { code: 'not-a-repository', path };
  return { code: 'git-failed', detail: run.stderr.trim() };
}

function lines(run: GitRun): readonly string[] {
  return run.stdout.toString('utf8').replace(/\n$/, '').split('\n');
}

function real(path: string): string {
  return realpathSync.native(path);
}
