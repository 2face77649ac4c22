import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RepositoryError } from '../../../shared/api/errors';
import { failed, ok, type Result } from '../../../shared/text/result';
import { gitFailure } from '../git/git-failure';
import { runGit, type GitRunOptions } from '../git/run-git';
import { reasonOf } from '../workspace/system-error';
import { filesOf, readHistory, type SampleCommit, type SampleHistory } from './history';

/**
 * Makes the sample repository from the app's resources, with its history, and answers its folder. One that is there
 * already stays as it is, with whatever was tried out in it. It appears whole or not at all: it is made beside its
 * place and moved there.
 */
export async function makeSample(
  resourcesFolder: string,
  target: string,
): Promise<Result<string, RepositoryError>> {
  if (existsSync(target)) return ok(target);
  await mkdir(dirname(target), { recursive: true });
  const making = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const resources = join(resourcesFolder, 'sample');
    const made = await commitAll(resources, await readHistory(join(resources, 'history.json')), making);
    if (!made.ok) return made;
    await rename(making, target);
    return ok(target);
  } catch (error) {
    return failed({ code: 'git-failed', detail: `The sample could not be made: ${reasonOf(error)}` });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function commitAll(
  resources: string,
  history: SampleHistory,
  folder: string,
): Promise<Result<null, RepositoryError>> {
  const site = join(resources, 'site');
  const files = await filesBelow(site);
  const begun = await git(folder, ['init', '--quiet', `--initial-branch=${history.branch}`]);
  if (!begun.ok) return begun;
  for (const commit of history.commits) {
    const isLast = commit === history.commits.at(-1);
    for (const file of isLast ? files : filesOf(commit, files))
      await copy(join(site, file), join(folder, file));
    for (const [file, earlier] of Object.entries(isLast ? {} : (commit.earlier ?? {}))) {
      await copy(join(resources, 'earlier', earlier), join(folder, file));
    }
    const committed = await commitTree(folder, commit);
    if (!committed.ok) return committed;
  }
  return ok(null);
}

async function commitTree(folder: string, commit: SampleCommit): Promise<Result<null, RepositoryError>> {
  const added = await git(folder, ['add', '--all', '--force']);
  if (!added.ok) return added;
  const message = commit.body === undefined ? commit.subject : `${commit.subject}\n\n${commit.body}`;
  const at = `${Math.floor(Date.now() / 1000) - Math.round(commit.daysAgo * 86_400)} +0000`;
  const { name, email } = commit.author;
  return git(
    folder,
    ['-c', 'commit.gpgSign=false', 'commit', '--quiet', '--no-verify', '--allow-empty', '--file=-'],
    {
      input: message,
      environment: {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_DATE: at,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_DATE: at,
      },
    },
  );
}

async function git(
  folder: string,
  args: readonly string[],
  options?: GitRunOptions,
): Promise<Result<null, RepositoryError>> {
  const run = await runGit(folder, args, options);
  if (run.exitCode === 0) return ok(null);
  const failure = gitFailure(run);
  return failed(
    failure.code === 'git-missing'
      ? failure
      : { code: 'git-failed', detail: run.stderr.trim() || failure.code },
  );
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

/** Every file below a folder, relative to it, with `/` between the parts. */
async function filesBelow(folder: string, start = ''): Promise<readonly string[]> {
  const entries = await readdir(join(folder, start), { withFileTypes: true });
  const files = await Promise.all(
    entries.map(async (entry) => {
      const path = start === '' ? entry.name : `${start}/${entry.name}`;
      return entry.isDirectory() ? await filesBelow(folder, path) : [path];
    }),
  );
  return files.flat();
}
