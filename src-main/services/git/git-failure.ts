import type { GitError } from '../../../shared/api/errors';
import type { GitRun } from './run-git';

/** What a run of Git that did not succeed means to the writer. */
export function gitFailure(run: GitRun): GitError {
  if (run.missing) return { code: 'git-missing' };
  const lock = lockOf(run.stderr);
  if (lock !== undefined) return { code: 'index-locked', lockFile: lock };
  const detail = run.stderr.trim() || run.stdout.toString('utf8').trim();
  return { code: 'git-failed', detail: detail || `Git ended with code ${run.exitCode}.` };
}

/** The lock file that another Git, running or crashed, has left in the way. */
function lockOf(stderr: string): string | undefined {
  return /Unable to create '([^'\n]+\.lock)': File exists/.exec(stderr)?.[1];
}
