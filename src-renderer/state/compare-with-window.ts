import type { FileError, GitError } from '../../shared/api/errors';
import type { FileComparison } from '../../shared/api/facts';
import type { RepoPath } from '../../shared/text/repo-path';
import type { Result } from '../../shared/text/result';
import { ok } from '../../shared/text/result';
import type { App } from './app';

/** The last commit's text beside the one that a commit would take: the open page's words, else the file's. */
export async function compareWithWindow(
  app: App,
  path: RepoPath,
): Promise<Result<FileComparison, FileError | GitError>> {
  const compared = await app.api.request('git/compare', { path });
  const session = app.pages.get(path)?.state.getState();
  if (!compared.ok || session?.unsaved !== true) return compared;
  return ok({ ...compared.value, after: session.text });
}
