import type { CommitError } from '../../../shared/api/errors';
import type { RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import { author, noGuessedIdentity } from './author';
import { commitFailure } from './commit-failure';
import { gitFailure } from './git-failure';
import type { GitRepository } from './git-repository';
import { traceHooks } from './hook-trace';
import { withPathspecFile } from './pathspec-file';
import type { PorcelainStatus } from './porcelain';
import { readGit, writeGit } from './run-git';
import { startBranch } from './start-branch';
import { operationInProgress } from './operation-in-progress';
import { workTreeStatus } from './status';

export interface CommitRequest {
  readonly paths: readonly RepoPath[];
  readonly message: string;
  /** The branch in hand, or a new one that starts where it stands and is switched to. */
  readonly branch: { readonly kind: 'current' } | { readonly kind: 'new'; readonly name: string };
}

/**
 * Commits the given files as they are on disk, and no other; what else was staged stays staged as it was. Git's hooks
 * run. Where it fails, the repository is as it was before: no new branch, nothing newly staged. Answers the commit.
 */
export async function commit(
  repository: GitRepository,
  request: CommitRequest,
): Promise<Result<string, CommitError>> {
  if (request.message.trim() === '') return failed({ code: 'empty-message' });
  const plan = await planCommit(repository, request.paths);
  if (!plan.ok) return plan;
  const started =
    request.branch.kind === 'new'
      ? await startBranch(repository, request.branch.name, plan.value.head)
      : ok({ undo: async () => undefined });
  if (!started.ok) return started;
  const committed = await withPathspecFile(plan.value.added, async (added) => {
    const announced = await announce(repository, plan.value.added, added);
    if (!announced.ok) return announced;
    const done = await commitOnly(repository, plan.value.paths, request.message);
    if (!done.ok) await takeBack(repository, plan.value.added, added);
    return done;
  });
  if (!committed.ok) {
    await started.value.undo();
    return committed;
  }
  await takeFromCommit(repository, plan.value.paths);
  const head = await readGit(repository.root, ['rev-parse', 'HEAD']);
  return ok(head.stdout.toString('utf8').trim());
}

interface CommitPlan {
  readonly head: PorcelainStatus['head'];
  readonly paths: readonly string[];
  /** Those of them that Git has never heard of. */
  readonly added: readonly string[];
}

async function planCommit(
  repository: GitRepository,
  wanted: readonly RepoPath[],
): Promise<Result<CommitPlan, CommitError>> {
  const read = await workTreeStatus(repository);
  if (!read.ok) return read;
  const conflicted = read.value.changes.filter(({ kind }) => kind === 'conflicted').map(({ path }) => path);
  if (conflicted.length > 0) return failed({ code: 'conflicted', paths: conflicted });
  const operation = operationInProgress(repository);
  // Git refuses to commit a part of the files while one of these waits; in a bisect it does not mind.
  if (operation !== undefined && operation !== 'bisect') {
    return failed({ code: 'operation-in-progress', operation });
  }
  const asked = new Set(wanted);
  const changes = read.value.changes.filter(({ path }) => asked.has(path));
  if (changes.length === 0) return failed({ code: 'nothing-to-commit' });
  if ((await author(repository)) === undefined) return failed({ code: 'identity-missing' });
  return ok({
    head: read.value.head,
    paths: changes.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])),
    added: changes.filter(({ untracked }) => untracked).map(({ path }) => path),
  });
}

/** Tells Git of new files without staging their content: `commit --only` takes only files that it has heard of. */
async function announce(
  repository: GitRepository,
  paths: readonly string[],
  pathspecFile: string,
): Promise<Result<null, CommitError>> {
  if (paths.length === 0) return ok(null);
  const run = await writeGit(repository.root, [
    'add',
    '--intent-to-add',
    `--pathspec-from-file=${pathspecFile}`,
    '--pathspec-file-nul',
  ]);
  return run.exitCode === 0 ? ok(null) : failed(gitFailure(run));
}

async function takeBack(
  repository: GitRepository,
  paths: readonly string[],
  pathspecFile: string,
): Promise<void> {
  if (paths.length === 0) return;
  await writeGit(repository.root, [
    'rm',
    '--cached',
    '--quiet',
    '--force',
    `--pathspec-from-file=${pathspecFile}`,
    '--pathspec-file-nul',
  ]);
}

/**
 * A hook that mends files adds them to the index of the commit alone; in the writer's own they would stay as they were
 * before it, and show as changed at once.
 */
async function takeFromCommit(repository: GitRepository, paths: readonly string[]): Promise<void> {
  await withPathspecFile(paths, (pathspecFile) =>
    writeGit(repository.root, [
      'reset',
      '--quiet',
      `--pathspec-from-file=${pathspecFile}`,
      '--pathspec-file-nul',
    ]),
  );
}

function commitOnly(
  repository: GitRepository,
  paths: readonly string[],
  message: string,
): Promise<Result<null, CommitError>> {
  return withPathspecFile(paths, (pathspecFile) =>
    traceHooks(async (trace) => {
      const run = await writeGit(
        repository.root,
        [
          ...noGuessedIdentity,
          'commit',
          '--quiet',
          '--only',
          '--cleanup=whitespace',
          '--file=-',
          `--pathspec-from-file=${pathspecFile}`,
          '--pathspec-file-nul',
        ],
        { input: `${message.trim()}\n`, environment: trace.environment },
      );
      return run.exitCode === 0 ? ok(null) : failed(commitFailure(run, await trace.failedHook()));
    }),
  );
}
