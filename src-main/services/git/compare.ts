import type { FileError, GitError } from '../../../shared/api/errors';
import type { FileComparison } from '../../../shared/api/facts';
import type { RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import { decodeUtf8 } from '../workspace/utf8';
import { readPage } from '../workspace/read-page';
import { committedBytes } from './committed-bytes';
import type { GitRepository } from './git-repository';

/** The two sides of a file's change. `from` is where a renamed file was in the last commit. */
export async function compare(
  repository: GitRepository,
  path: RepoPath,
  from: RepoPath | undefined,
): Promise<Result<FileComparison, FileError | GitError>> {
  const bytes = await committedBytes(repository, from ?? path);
  const before = bytes === undefined ? undefined : decodeUtf8(bytes);
  if (bytes !== undefined && before === undefined) return failed({ code: 'not-utf8', path });
  const disk = await readPage(repository.root, path);
  if (!disk.ok && disk.error.code !== 'file-missing') return disk;
  return ok({ path, before, after: disk.ok ? disk.value.text : undefined });
}
