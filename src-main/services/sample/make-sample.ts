import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RepositoryError } from '../../../shared/api/errors';
import { failed, ok, type Result } from '../../../shared/text/result';
import { gitFailure } from '../git/git-failure';
import { runGit, type GitRunOptions } from '../git/run-git';
import { reasonOf } from '../workspace/system-error';
import { filesOf, readHistory, type SampleBranch, type SampleHistory } from './history';
import { importStream, type StoredCommit } from './import-stream';

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
    const history = await readHistory(join(resources, 'history.json'));
    const made = await commitAll(resources, history, making);
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
  const begun = await git(folder, ['init', '--quiet', `--initial-branch=${history.branch}`]);
  if (!begun.ok) return begun;
  const planned = await plannedCommits(resources, history);
  const stored = await storeContents(folder, [
    ...new Set(planned.flatMap(({ files }) => [...files.values()])),
  ]);
  if (!stored.ok) return stored;
  const commits = planned.map((commit) => ({
    ...commit,
    files: [...commit.files].map(([path, from]) => ({ path, id: stored.value.get(from) ?? '' })),
  }));
  const imported = await git(folder, ['fast-import', '--quiet'], { input: importStream(commits) });
  if (!imported.ok) return imported;
  const shown = await git(folder, ['reset', '--quiet', '--hard']);
  return shown.ok ? ok(null) : shown;
}

/**
 * Puts the contents of files into the repository, and answers their ids by the files' paths. They are copied first:
 * a packaged app's resources lie in an archive that Git can't look into. They stay byte for byte, whatever line
 * endings the writer's Git would like better, so that the commits are the same everywhere.
 */
async function storeContents(
  folder: string,
  paths: readonly string[],
): Promise<Result<ReadonlyMap<string, string>, RepositoryError>> {
  const copies = await mkdtemp(join(folder, '.git', 'sample-'));
  const input = paths.map((_, index) => `${join(copies, String(index))}\n`).join('');
  await Promise.all(paths.map((path, index) => copyFile(path, join(copies, String(index)))));
  const stored = await git(folder, ['hash-object', '-w', '--no-filters', '--stdin-paths'], { input });
  await rm(copies, { recursive: true });
  if (!stored.ok) return stored;
  const ids = stored.value.split('\n');
  return ok(new Map(paths.map((path, index) => [path, ids[index] ?? ''])));
}

interface PlannedCommit extends Omit<StoredCommit, 'files'> {
  /** Where each file's content lies, by its path in the repository. */
  readonly files: ReadonlyMap<string, string>;
}

async function plannedCommits(resources: string, history: SampleHistory): Promise<readonly PlannedCommit[]> {
  const { branch, commits, branches = [] } = history;
  const site = join(resources, 'site');
  const files = await filesBelow(site);
  const main = commits.map((commit, index): PlannedCommit => {
    const isLast = index === commits.length - 1;
    const taken = (isLast ? files : filesOf(commit, files)).map((path) => [path, join(site, path)] as const);
    const earlier = Object.entries(isLast ? {} : (commit.earlier ?? {})).map(
      ([path, name]) => [path, join(resources, 'earlier', name)] as const,
    );
    return { commit, branch, from: undefined, files: new Map([...taken, ...earlier]) };
  });
  const others = await Promise.all(branches.map((one) => commitsOfBranch(resources, one, branch)));
  return [...main, ...others.flat()];
}

async function commitsOfBranch(
  resources: string,
  { name, commits }: SampleBranch,
  main: string,
): Promise<readonly PlannedCommit[]> {
  const folder = join(resources, 'branches', name);
  const files = await filesBelow(folder);
  return commits.map((commit, index) => ({
    commit,
    branch: name,
    from: index === 0 ? main : undefined,
    files: new Map(filesOf(commit, files).map((path) => [path, join(folder, path)])),
  }));
}

async function git(
  folder: string,
  args: readonly string[],
  options?: GitRunOptions,
): Promise<Result<string, RepositoryError>> {
  const run = await runGit(folder, args, options);
  if (run.exitCode === 0) return ok(run.stdout.toString('utf8'));
  const failure = gitFailure(run);
  return failed(
    failure.code === 'git-missing'
      ? failure
      : { code: 'git-failed', detail: run.stderr.trim() || failure.code },
  );
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
