import type { GitError } from '../../../shared/api/errors';
import type { GitStatus } from '../../../shared/api/facts';
import { failed, ok, type Result } from '../../../shared/text/result';
import { isTemporaryFile } from '../workspace/write-atomically';
import { author } from './author';
import { defaultBranch } from './default-branch';
import { gitFailure } from './git-failure';
import type { GitRepository } from './git-repository';
import { operationInProgress } from './operation-in-progress';
import { parsePorcelain, type PorcelainChange, type PorcelainStatus } from './porcelain';
import { nulSeparated, readGit } from './run-git';

/** A status before it is known which of the changed files are pages. */
export type BareStatus = Omit<GitStatus, 'changes' | 'revision'> & {
  readonly changes: readonly PorcelainChange[];
};

/** Says where the repository stands: its branch, what has changed since the last commit, who would commit. */
export async function status(repository: GitRepository): Promise<Result<BareStatus, GitError>> {
  const read = await workTreeStatus(repository);
  if (!read.ok) return read;
  const { head, upstream, changes } = read.value;
  const [branch, writer] = await Promise.all([
    defaultBranch(repository, head.kind === 'unborn' ? head.name : undefined),
    author(repository),
  ]);
  return ok({
    head,
    defaultBranch: branch,
    upstream,
    changes,
    inProgress: operationInProgress(repository),
    author: writer,
  });
}

/** The part of the status that says which files have changed. */
export async function workTreeStatus(repository: GitRepository): Promise<Result<PorcelainStatus, GitError>> {
  const run = await readGit(repository.root, [
    'status',
    '--porcelain=v2',
    '--branch',
    '-z',
    '--untracked-files=all',
    '--find-renames',
    '--ignore-submodules=dirty',
  ]);
  if (run.exitCode !== 0) return failed(gitFailure(run));
  const parsed = parsePorcelain(nulSeparated(run.stdout));
  return ok({ ...parsed, changes: parsed.changes.filter(({ path }) => !isTemporaryFile(path)) });
}
