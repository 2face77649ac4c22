import type { GitError } from '../../../shared/api/errors';
import { failed, ok, type Result } from '../../../shared/text/result';
import { gitFailure } from './git-failure';
import type { GitRepository } from './git-repository';
import { writeGit } from './run-git';

/** Writes the writer's name and address into this repository's own configuration, and nowhere else. */
export async function setIdentity(
  repository: GitRepository,
  identity: { readonly name: string; readonly email: string },
): Promise<Result<null, GitError>> {
  for (const [key, value] of Object.entries({ 'user.name': identity.name, 'user.email': identity.email })) {
    const run = await writeGit(repository.root, ['config', '--local', key, value.trim()]);
    if (run.exitCode !== 0) return failed(gitFailure(run));
  }
  return ok(null);
}
