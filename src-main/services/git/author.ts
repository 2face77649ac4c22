import type { GitStatus } from '../../../shared/api/facts';
import type { GitRepository } from './git-repository';
import { readGit } from './run-git';

/** Stops Git from guessing a name and an address from the machine's: a commit under such a name helps nobody. */
export const noGuessedIdentity = ['-c', 'user.useConfigOnly=true'];

/** Who a commit made now would be by; undefined where Git is not told a name or an address. */
export async function author(repository: GitRepository): Promise<GitStatus['author']> {
  const run = await readGit(repository.root, [...noGuessedIdentity, 'var', 'GIT_AUTHOR_IDENT']);
  if (run.exitCode !== 0) return undefined;
  const found = /^(.*) <(.*)> \d+ [+-]\d+\n?$/s.exec(run.stdout.toString('utf8'));
  if (!found) return undefined;
  const [, name = '', email = ''] = found;
  return name === '' || email === '' ? undefined : { name, email };
}
