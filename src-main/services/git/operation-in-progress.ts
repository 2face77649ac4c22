import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GitStatus } from '../../../shared/api/facts';
import type { GitRepository } from './git-repository';

/** The merge, rebase ... that was begun and not ended. Git leaves a file for each in its folder. */
export function operationInProgress(repository: GitRepository): GitStatus['inProgress'] {
  return traces.find(({ file }) => existsSync(join(repository.gitFolder, file)))?.operation;
}

/** A rebase comes first: it picks commits, and may leave the trace of a merge or a pick beside its own. */
const traces = [
  { file: 'rebase-merge', operation: 'rebase' },
  { file: 'rebase-apply', operation: 'rebase' },
  { file: 'MERGE_HEAD', operation: 'merge' },
  { file: 'CHERRY_PICK_HEAD', operation: 'cherry-pick' },
  { file: 'REVERT_HEAD', operation: 'revert' },
  { file: 'BISECT_LOG', operation: 'bisect' },
] as const;
