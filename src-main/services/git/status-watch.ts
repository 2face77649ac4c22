import type { GitError } from '../../../shared/api/errors';
import type { FileChange, GitStatus } from '../../../shared/api/facts';
import { folderSignOf, mayBeQuestions } from '../../../shared/faq/folder/folder-sign';
import { looksLikeFaq } from '../../../shared/faq/read-faq';
import { SHAPE_FILE } from '../../../shared/faq/shapes/shape-rule';
import { folderOf, type RepoPath } from '../../../shared/text/repo-path';
import { ok, type Result } from '../../../shared/text/result';
import type { PageList } from '../workspace/page-list';
import { committedBytes } from './committed-bytes';
import type { GitRepository } from './git-repository';
import type { PorcelainChange } from './porcelain';
import { status, type BareStatus } from './status';

/** The status of a repository, and news of it. */
export interface StatusWatch {
  /** Reads the status now. What it says counts as told. */
  read(): Promise<Result<GitStatus, GitError>>;
  /** Reads the status and tells of it where it is another one than was told last. */
  look(): Promise<void>;
  /** Where a renamed file was in the last commit, by the last status. */
  formerPath(path: RepoPath): RepoPath | undefined;
}

/** @param begun - a status that is on its way already, for the first reading */
export function watchStatus(
  repository: GitRepository,
  pages: Pick<PageList, 'has' | 'mayHold' | 'kindOf'>,
  onChange: (status: GitStatus) => void,
  begun: Promise<Result<BareStatus, GitError>>,
): StatusWatch {
  let first: typeof begun | undefined = begun;
  let told = '';
  let revision = 0;
  let latest: readonly FileChange[] = [];
  const read = async (): Promise<Result<GitStatus, GitError>> => {
    revision += 1;
    const mine = revision;
    const reading = first ?? status(repository);
    first = undefined;
    const found = await reading;
    if (!found.ok) return found;
    const changes = await Promise.all(
      found.value.changes.map((change) => withPage(repository, pages, change)),
    );
    latest = changes;
    return ok({ ...found.value, changes, revision: mine });
  };
  return {
    async read() {
      const found = await read();
      if (found.ok) told = saying(found.value);
      return found;
    },
    async look() {
      const found = await read();
      if (!found.ok) return;
      const now = saying(found.value);
      if (now === told) return;
      told = now;
      onChange(found.value);
    },
    formerPath: (path) => latest.find((change) => change.path === path)?.from,
  };
}

/** All that a status says, whenever it was read. */
function saying(status: GitStatus): string {
  return JSON.stringify({ ...status, revision: 0 });
}

async function withPage(
  repository: GitRepository,
  pages: Pick<PageList, 'has' | 'mayHold' | 'kindOf'>,
  { path, kind, from }: PorcelainChange,
): Promise<FileChange> {
  const isPage =
    path === SHAPE_FILE ||
    pages.has(path) ||
    (kind !== 'added' && (await wasPage(repository, pages, from ?? path)));
  return { path, kind, from, isPage };
}

async function wasPage(
  repository: GitRepository,
  pages: Pick<PageList, 'mayHold' | 'kindOf'>,
  path: RepoPath,
): Promise<boolean> {
  if (!pages.mayHold(path)) return false;
  const text = (await committedBytes(repository, path))?.toString('utf8');
  if (text === undefined) return false;
  return looksLikeFaq(text, pages.kindOf(path)) || wasQuestion(pages, path, text);
}

/** Whether a file was one of those of a folder in which each is a question; its folder may be gone with it. */
function wasQuestion(pages: Pick<PageList, 'kindOf'>, path: RepoPath, text: string): boolean {
  const kind = pages.kindOf(folderOf(path));
  const sign = folderSignOf(text);
  return kind.holder === 'folder' && mayBeQuestions(kind, [sign, sign]);
}
