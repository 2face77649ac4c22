import type { FileError, SaveError } from '../../../shared/api/errors';
import type { PageFile } from '../../../shared/api/facts';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { Result } from '../../../shared/text/result';
import { isQuestionFolder, readPageOnDisk, savePageOnDisk } from './page-on-disk';
import type { PageToSave } from './save-page';
import { createTurns } from './turns';

/** The files that the renderer has read, each with the version it knows: only news of these is worth telling. */
export interface KnownFiles {
  read(path: RepoPath): Promise<Result<PageFile, FileError>>;
  save(page: PageToSave): Promise<Result<PageFile, SaveError>>;
  /** Looks at the given files, or at all known ones; answers what is another version now, undefined for gone. */
  news(paths?: readonly RepoPath[]): Promise<readonly FileNews[]>;
  /** Whether the file is known, or one of those of a folder that is. */
  isOwn(path: RepoPath): boolean;
}

interface FileNews {
  readonly path: RepoPath;
  readonly file: PageFile | undefined;
}

const GONE = 'gone';

export function knownFiles(root: string): KnownFiles {
  const versions = new Map<RepoPath, string>();
  /** A save and a look at the same file wait for each other: a look in between would take our own words for news. */
  const turns = createTurns();
  const look = async (path: RepoPath): Promise<FileNews | undefined> => {
    const known = versions.get(path);
    const read = await readPageOnDisk(root, path);
    if (!read.ok && read.error.code !== 'file-missing') return undefined;
    const version = read.ok ? read.value.hash : GONE;
    if (known === undefined || known === version) return undefined;
    versions.set(path, version);
    return { path, file: read.ok ? read.value : undefined };
  };
  /** What is known at a path: the file itself, and the folder of questions that it is in. */
  const knownAt = (path: RepoPath): readonly RepoPath[] =>
    [...versions.keys()].filter(
      (known) => known === path || (isQuestionFolder(known) && path.startsWith(`${known}/`)),
    );
  return {
    read: (path) =>
      turns.take(path, async () => {
        const read = await readPageOnDisk(root, path);
        if (read.ok) versions.set(path, read.value.hash);
        return read;
      }),
    save: (page) =>
      turns.take(page.path, async () => {
        const saved = await savePageOnDisk(root, page);
        if (saved.ok) versions.set(page.path, saved.value.hash);
        return saved;
      }),
    async news(paths) {
      const wanted = paths ? [...new Set(paths.flatMap(knownAt))] : [...versions.keys()];
      const found = await Promise.all(wanted.map((path) => turns.take(path, () => look(path))));
      return found.filter((news) => news !== undefined);
    },
    isOwn: (path) => knownAt(path).length > 0,
  };
}
