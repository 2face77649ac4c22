import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CommitError, SaveError } from '../../shared/api/errors';
import type { RepoPath } from '../../shared/text/repo-path';

/** What the writer has typed and chosen for the next commit; it stays while they go elsewhere. */
export interface CommitForm {
  /** Undefined until the writer types: the proposed one stands. */
  readonly message: string | undefined;
  /** Undefined until the writer chooses: the offered one stands. */
  readonly branchChoice: 'current' | 'new' | undefined;
  readonly branchName: string | undefined;
  /** Changed pages that the writer has left out. */
  readonly leftOut: ReadonlySet<RepoPath>;
  readonly committing: boolean;
  readonly error: CommitError | SaveError | undefined;
  readonly committed: { readonly branch: string | undefined } | undefined;
}

export type CommitFormStore = StoreApi<CommitForm>;

export const emptyCommitForm: CommitForm = {
  message: undefined,
  branchChoice: undefined,
  branchName: undefined,
  leftOut: new Set(),
  committing: false,
  error: undefined,
  committed: undefined,
};

export function createCommitForm(): CommitFormStore {
  return createStore<CommitForm>(() => emptyCommitForm);
}
