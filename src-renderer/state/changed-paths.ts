import type { GitStatus } from '../../shared/api/facts';
import type { RepoPath } from '../../shared/text/repo-path';

/** The pages that a commit would take: those that differ from the last one, and those that will once saved. */
export function changedPaths(git: GitStatus, unsaved: readonly RepoPath[]): readonly RepoPath[] {
  const changed = git.changes.filter((change) => change.isPage).map((change) => change.path);
  return [...new Set([...changed, ...unsaved])];
}
