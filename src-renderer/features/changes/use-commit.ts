import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { GitStatus } from '../../../shared/api/facts';
import { useApp, useFacts } from '../../state/app-context';
import { commitChanges } from '../../state/commit-changes';
import type { CommitForm } from '../../state/commit-form';
import type { PageChange } from './page-change';
import { proposeBranch } from './propose-branch';
import { proposeMessage } from './propose-message';

export interface CommitPlan {
  readonly message: string;
  readonly branchChoice: 'current' | 'new';
  readonly branchName: string;
  readonly included: readonly PageChange[];
  readonly canCommit: boolean;
  readonly commit: () => void;
}

/** What the next commit will be: what the writer typed and chose, and what is proposed for the rest. */
export function useCommit(changes: readonly PageChange[]): CommitPlan {
  const app = useApp();
  const form = useStore(app.commitForm);
  const git = useFacts((facts) => facts.repository?.git);
  const plan = useMemo(() => planOf(form, git, changes), [form, git, changes]);

  const commit = () => {
    if (!plan.canCommit) return;
    void commitChanges(app, {
      paths: plan.included.map(({ path }) => path),
      message: plan.message,
      branch: plan.branchChoice === 'new' ? { kind: 'new', name: plan.branchName } : { kind: 'current' },
    });
  };
  useEffect(() => app.commands.handle('changes.commit', { run: commit }));
  return { ...plan, commit };
}

function planOf(
  form: CommitForm,
  git: GitStatus | undefined,
  changes: readonly PageChange[],
): Omit<CommitPlan, 'commit'> {
  const included = changes.filter(({ path }) => !form.leftOut.has(path));
  const message = form.message ?? proposeMessage(included);
  const branchChoice = form.branchChoice ?? (git && isProtected(git) ? 'new' : 'current');
  const branchName = form.branchName ?? proposeBranch(included);
  const hasBranch = branchChoice === 'current' || branchName.trim() !== '';
  const canCommit =
    included.length > 0 &&
    message.trim() !== '' &&
    hasBranch &&
    git?.author !== undefined &&
    !form.committing;
  return { message, branchChoice, branchName, included, canCommit };
}

/** Whether changes should go to a branch of their own: on the default branch, and where no branch is checked out. */
function isProtected({ head, defaultBranch }: GitStatus): boolean {
  if (head.kind === 'detached') return true;
  return head.kind === 'branch' && head.name === defaultBranch;
}
