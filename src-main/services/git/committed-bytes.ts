import type { RepoPath } from '../../../shared/text/repo-path';
import type { GitRepository } from './git-repository';
import { readGit } from './run-git';

/**
 * The bytes of a file as the last commit has it, with the line endings and filters that a checkout would give them;
 * undefined where the commit has no such file, or where there is no commit yet.
 */
export async function committedBytes(repository: GitRepository, path: RepoPath): Promise<Buffer | undefined> {
  const run = await readGit(repository.root, ['cat-file', '--filters', `HEAD:${path}`]);
  return run.exitCode === 0 ? run.stdout : undefined;
}
