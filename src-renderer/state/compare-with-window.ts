import type { FileError, GitError } from '../../shared/api/errors';
import type { FileComparison } from '../../shared/api/facts';
import type { RepoPath } from '../../shared/text/repo-path';
import type { Result } from '../../shared/text/result';
import { ok } from '../../shared/text/result';
import { openBundle } from '../../shared/text/bundle';
import { folderOf } from '../../shared/text/repo-path';
import type { App } from './app';

/** The last commit's text beside the one that a commit would take: the open page's words, else the file's. */
export async function compareWithWindow(
  app: App,
  path: RepoPath,
): Promise<Result<FileComparison, FileError | GitError>> {
  const compared = await app.api.request('git/compare', { path });
  const folder = app.pages.get(folderOf(path))?.state.getState();
  const session = app.pages.get(path)?.state.getState() ?? folder;
  if (!compared.ok || session?.unsavedFiles.includes(path) !== true) return compared;
  const after = session === folder ? fileIn(session.text, path) : session.text;
  return ok({ ...compared.value, after });
}

/** The text of one of a folder's files; undefined where it goes. */
function fileIn(bundle: string, path: RepoPath): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return openBundle(bundle).files.find((file) => file.name === name)?.text;
}
