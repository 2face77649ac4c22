import type { CommitError } from '../../../shared/api/errors';
import type { GitHead } from '../../../shared/api/facts';
import { failed, ok, type Result } from '../../../shared/text/result';
import { gitFailure } from './git-failure';
import type { GitRepository } from './git-repository';
import { readGit, writeGit } from './run-git';

export interface StartedBranch {
  /** Goes back to where HEAD was and takes the branch away again; files and index stay as they are. */
  undo(): Promise<void>;
}

/** Makes a branch where HEAD stands and switches to it; changed and staged files stay as they are. */
export async function startBranch(
  repository: GitRepository,
  name: string,
  head: GitHead,
): Promise<Result<StartedBranch, CommitError>> {
  const checked = await checkName(repository, name);
  if (!checked.ok) return checked;
  if (head.kind === 'unborn') return startUnborn(repository, name, head.name);
  const before = await readGit(repository.root, ['rev-parse', 'HEAD']);
  const run = await writeGit(repository.root, ['switch', '--quiet', '--no-track', '--create', name]);
  // A post-checkout hook can make Git fail after it has switched.
  if (run.exitCode !== 0 && (await branchInHand(repository)) !== name) {
    return failed(clash(run.stderr) ? { code: 'branch-exists', name } : gitFailure(run));
  }
  const commit = before.stdout.toString('utf8').trim();
  return ok({
    undo: async () => {
      const reason = `answerbook: back from ${name}, whose first commit failed`;
      await (head.kind === 'branch'
        ? writeGit(repository.root, ['symbolic-ref', '-m', reason, 'HEAD', `refs/heads/${head.name}`])
        : writeGit(repository.root, ['update-ref', '--no-deref', '-m', reason, 'HEAD', commit]));
      // Only the branch that we made, which still stands where it began.
      await writeGit(repository.root, ['update-ref', '-d', `refs/heads/${name}`, commit]);
    },
  });
}

async function startUnborn(
  repository: GitRepository,
  name: string,
  from: string,
): Promise<Result<StartedBranch, CommitError>> {
  const run = await writeGit(repository.root, ['symbolic-ref', 'HEAD', `refs/heads/${name}`]);
  if (run.exitCode !== 0) return failed(gitFailure(run));
  return ok({
    undo: async () => {
      await writeGit(repository.root, ['symbolic-ref', 'HEAD', `refs/heads/${from}`]);
    },
  });
}

async function checkName(repository: GitRepository, name: string): Promise<Result<null, CommitError>> {
  const format = await readGit(repository.root, ['check-ref-format', '--branch', name]);
  if (format.missing) return failed(gitFailure(format));
  // `@{-1}` is a name to Git, of another branch: what it gives back must be what was asked.
  if (format.exitCode !== 0 || format.stdout.toString('utf8').trim() !== name) {
    return failed({ code: 'bad-branch-name', name });
  }
  const found = await readGit(repository.root, ['show-ref', '--verify', '--quiet', `refs/heads/${name}`]);
  return found.exitCode === 0 ? failed({ code: 'branch-exists', name }) : ok(null);
}

/** `faq` and `faq/billing` can't both be branches. */
function clash(stderr: string): boolean {
  return /'refs\/heads\/[^']*' exists; cannot create|already exists/.test(stderr);
}

async function branchInHand(repository: GitRepository): Promise<string | undefined> {
  const run = await readGit(repository.root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return run.exitCode === 0 ? run.stdout.toString('utf8').trim() : undefined;
}
