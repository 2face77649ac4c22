import { relative, sep } from 'node:path';
import watcher from '@parcel/watcher';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import type { GitRepository } from '../git/git-repository';
import type { Log } from '../service-port';
import { reasonOf } from './system-error';
import { isTemporaryFile } from './write-atomically';

/** What may have changed since it was last told: read it again, whatever the event was. */
export interface RepositoryEvents {
  readonly files: readonly RepoPath[];
  /** HEAD, the index, a branch ... */
  readonly git: boolean;
  /** Whether events were lost, so that anything may have changed. */
  readonly lost: boolean;
}

export interface RepositoryWatch {
  /** False where a part of it could not be watched. */
  readonly isComplete: boolean;
  stop(): Promise<void>;
}

/** Editors write a file in several steps, Git many files at once: what comes this close together is told as one. */
const QUIET_MS = 80;
const LONGEST_MS = 500;

/**
 * Watches a work tree and its Git folders. Resolves when the watching has begun. Where the system can't watch (its
 * number of watches is used up), the app goes on without, and says so in the log.
 */
export async function watchRepository(
  repository: GitRepository,
  onEvents: (events: RepositoryEvents) => void,
  log: Log,
): Promise<RepositoryWatch> {
  const gathered = gather(onEvents);
  const note = (error: Error | null, events: readonly { readonly path: string }[]): void => {
    if (error) {
      log.warn(`Watching ${repository.root}: ${error.message}`);
      gathered.add({ files: [], git: true, lost: true });
      return;
    }
    const seen = sortEvents(
      repository,
      events.map(({ path }) => path),
    );
    if (seen.files.length > 0 || seen.git) gathered.add(seen);
  };
  let isComplete = true;
  const subscriptions: { unsubscribe(): Promise<void> }[] = [];
  for (const folder of watchedFolders(repository)) {
    try {
      subscriptions.push(await watcher.subscribe(folder, note, { ignore: [...ignored] }));
    } catch (error) {
      isComplete = false;
      log.warn(`${folder} can't be watched for changes: ${reasonOf(error)}`);
    }
  }
  return {
    isComplete,
    async stop() {
      gathered.stop();
      await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
    },
  };
}

/** One expression, not a glob for each: with seven globs the watcher takes ten times as long to begin. */
const ignored = [
  /[\\/](?:node_modules|_site|\.jekyll-cache|\.sass-cache|\.git[\\/](?:objects|lfs|logs))(?:[\\/]|$)/,
];

/** A linked work tree and a submodule have their Git folder elsewhere. */
function watchedFolders(repository: GitRepository): readonly string[] {
  const outside = [repository.gitFolder, repository.commonFolder].filter(
    (folder) => !isBelow(folder, repository.root),
  );
  const folders = [repository.root, ...new Set(outside)];
  return folders.filter((folder) => !folders.some((other) => other !== folder && isBelow(folder, other)));
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder + sep);
}

function sortEvents(repository: GitRepository, paths: readonly string[]): RepositoryEvents {
  const files: RepoPath[] = [];
  let git = false;
  for (const path of paths) {
    if (isTemporaryFile(path)) continue;
    const gitFolder = [repository.gitFolder, repository.commonFolder].find((folder) => isBelow(path, folder));
    if (gitFolder !== undefined) {
      git ||= tellsOfGit(relative(gitFolder, path).split(sep).join('/'));
      continue;
    }
    const file = repoPath(relative(repository.root, path).split(sep).join('/'));
    if (file !== undefined && file !== '' && !file.split('/').includes('.git')) files.push(file);
  }
  return { files, git, lost: false };
}

function tellsOfGit(path: string): boolean {
  return (
    (/^(?:HEAD|index|packed-refs|config|[A-Z]+_HEAD|BISECT_LOG)$/.test(path) ||
      /^(?:refs|rebase-merge|rebase-apply)(?:\/|$)/.test(path)) &&
    !path.endsWith('.lock')
  );
}

/** Tells of what has come once it is quiet for a moment, or when it has gone on for too long. */
function gather(onEvents: (events: RepositoryEvents) => void): {
  add(events: RepositoryEvents): void;
  stop(): void;
} {
  let files = new Set<RepoPath>();
  let git = false;
  let lost = false;
  let since: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const events = { files: [...files], git, lost };
    files = new Set();
    git = lost = false;
    since = undefined;
    onEvents(events);
  };
  return {
    add(events) {
      for (const file of events.files) files.add(file);
      git ||= events.git;
      lost ||= events.lost;
      since ??= Date.now();
      clearTimeout(timer);
      timer = setTimeout(tell, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - Date.now())));
    },
    stop: () => clearTimeout(timer),
  };
}
