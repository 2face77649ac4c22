import type { GitError } from '../../../shared/api/errors';
import type { LogEntry } from '../../../shared/api/facts';
import { failed, ok, type Result } from '../../../shared/text/result';
import { gitFailure } from './git-failure';
import type { GitRepository } from './git-repository';
import { nulSeparated, readGit } from './run-git';

/** The latest commits of the branch in hand, the newest first; none on a branch without a commit yet. */
export async function log(
  repository: GitRepository,
  limit: number,
): Promise<Result<readonly LogEntry[], GitError>> {
  const head = await readGit(repository.root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head.missing) return failed(gitFailure(head));
  if (head.exitCode !== 0) return ok([]);
  const run = await readGit(repository.root, [
    'log',
    '-z',
    `--max-count=${limit}`,
    '--no-show-signature',
    '--encoding=UTF-8',
    `--format=${['%H', '%s', '%aN', '%at'].join('%x00')}`,
  ]);
  if (run.exitCode !== 0) return failed(gitFailure(run));
  return ok(entriesOf(nulSeparated(run.stdout)));
}

function entriesOf(fields: readonly string[]): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [commit = '', subject = '', authorName = '', seconds = '0'] = fields.slice(at, at + 4);
    entries.push({ commit, subject, authorName, authoredAt: Number(seconds) * 1000 });
  }
  return entries;
}
