import type { CommitError } from '../../../shared/api/errors';
import { gitFailure } from './git-failure';
import type { GitRun } from './run-git';

/** Why `git commit` did not commit. `hook` is the hook that said no, where one did. */
export function commitFailure(run: GitRun, hook: string | undefined): CommitError {
  const failure = gitFailure(run);
  if (failure.code !== 'git-failed') return failure;
  if (hook !== undefined) return { code: 'hook-failed', hook, output: run.stderr.trim() };
  if (/empty commit message/.test(run.stderr)) return { code: 'empty-message' };
  if (/tell me who you are|auto-detect email|empty ident name|no email was given/i.test(run.stderr)) {
    return { code: 'identity-missing' };
  }
  // With --quiet, Git says nothing at all where a hook has put the files back to what they were.
  return run.exitCode === 1 && run.stderr.trim() === '' ? { code: 'nothing-to-commit' } : failure;
}
