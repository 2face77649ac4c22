import { readGit } from './run-git';
import type { GitRepository } from './git-repository';

/**
 * The branch that a pull request goes to: what `origin` says, else the configured name for new repositories where
 * there is such a branch, else `main` or `master`. Undefined where none of them is there.
 */
export async function defaultBranch(
  repository: GitRepository,
  unbornBranch: string | undefined,
): Promise<string | undefined> {
  const configured = await configuredName(repository);
  const names = [...(configured === undefined ? [] : [configured]), 'main', 'master'];
  const patterns = names.flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]);
  const run = await readGit(repository.root, [
    'for-each-ref',
    '--format=%(refname) %(symref)',
    'refs/remotes/origin/HEAD',
    ...patterns,
  ]);
  const refs = new Map<string, string>();
  for (const line of run.stdout.toString('utf8').split('\n')) {
    const [name = '', target = ''] = line.split(' ');
    if (name !== '') refs.set(name, target);
  }
  const remote = refs.get('refs/remotes/origin/HEAD')?.replace('refs/remotes/origin/', '');
  if (remote !== undefined && remote !== '') return remote;
  return names.find(
    (name) =>
      refs.has(`refs/heads/${name}`) || refs.has(`refs/remotes/origin/${name}`) || name === unbornBranch,
  );
}

async function configuredName(repository: GitRepository): Promise<string | undefined> {
  const run = await readGit(repository.root, ['config', '--get', 'init.defaultBranch']);
  const name = run.stdout.toString('utf8').trim();
  // It becomes a pattern for refs: a name with a wildcard is none.
  return run.exitCode === 0 && name !== '' && !/[*?[\s]/.test(name) ? name : undefined;
}
