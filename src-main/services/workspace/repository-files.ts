import type { GitError } from '../../../shared/api/errors';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import { gitFailure } from '../git/git-failure';
import type { GitRepository } from '../git/git-repository';
import { nulSeparated, readGit, runGit } from '../git/run-git';

/** Every file of the work tree that Git tracks or would add: what it ignores is no part of the docs. */
export async function repositoryFiles(
  repository: GitRepository,
): Promise<Result<readonly RepoPath[], GitError>> {
  const run = await readGit(repository.root, [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  if (run.exitCode !== 0) return failed(gitFailure(run));
  // A file in conflict is told of once for each of its sides.
  const paths = new Set<RepoPath>();
  for (const raw of nulSeparated(run.stdout)) {
    const path = repoPath(raw);
    if (path !== undefined && path !== '') paths.add(path);
  }
  return ok([...paths]);
}

/** Those of the paths that Git ignores. */
export async function ignoredAmong(
  repository: GitRepository,
  paths: readonly RepoPath[],
): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  // It takes paths and no patterns, and refuses to be told so.
  const run = await runGit(repository.root, ['--no-optional-locks', 'check-ignore', '-z', '--stdin'], {
    input: paths.map((path) => `${path}\0`).join(''),
  });
  return new Set(nulSeparated(run.stdout));
}
