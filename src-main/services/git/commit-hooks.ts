import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { GitRepository } from './git-repository';
import { readGit } from './run-git';

/** The hooks that making a branch and committing on it start (githooks(5)). */
const STARTED = [
  'pre-commit',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'post-checkout',
  'post-index-change',
  'reference-transaction',
  'pre-auto-gc',
  'post-rewrite',
];

/**
 * The hooks of a repository that a commit would run, by name: they are programs of whoever set the repository up. Hooks
 * that the writer's own configuration names for all repositories are not among them. Where the folder of hooks can't
 * be told there are none that Git could find either.
 */
export async function commitHooks(repository: GitRepository): Promise<readonly string[]> {
  const scope = await readGit(repository.root, ['config', '--show-scope', '--get', 'core.hooksPath']);
  if (/^(?:global|system)\t/.test(scope.stdout.toString('utf8'))) return [];
  const run = await readGit(repository.root, ['rev-parse', '--git-path', 'hooks']);
  if (run.exitCode !== 0) return [];
  const folder = resolve(repository.root, run.stdout.toString('utf8').replace(/\r?\n$/, ''));
  const found = await Promise.all(STARTED.map((name) => isProgram(join(folder, name))));
  return STARTED.filter((_, index) => found[index]);
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
