import type { RepoPath } from '../../shared/text/repo-path';
import type { App } from './app';
import { emptyCommitForm } from './commit-form';
import { changeRepository } from './facts';
import { focusLeft } from './focus-left';

export interface CommitWish {
  readonly paths: readonly RepoPath[];
  readonly message: string;
  readonly branch: { readonly kind: 'current' } | { readonly kind: 'new'; readonly name: string };
}

/** Saves the unsaved pages, then commits. Where either fails nothing is committed, and the form says why. */
export async function commitChanges(app: App, { paths, message, branch }: CommitWish): Promise<void> {
  const form = app.commitForm;
  if (form.getState().committing) return;
  form.setState({ committing: true, error: undefined, committed: undefined });
  try {
    const saved = await app.pages.saveAll();
    if (!saved.ok) {
      form.setState({ error: saved.error });
      return;
    }
    const committed = await app.api.request('git/commit', { paths: [...paths], message, branch });
    if (!committed.ok) {
      form.setState({ error: committed.error });
      return;
    }
    changeRepository(app.facts, { git: committed.value.status });
    app.view.setState({ comparedPath: undefined });
    form.setState({ ...emptyCommitForm, committed: { branch: committed.value.branch } });
    focusLeft('changes');
  } finally {
    form.setState({ committing: false });
  }
}

/** Tells Git who commits; for this repository alone. */
export async function setIdentity(
  app: App,
  identity: { readonly name: string; readonly email: string },
): Promise<void> {
  const set = await app.api.request('git/set-identity', identity);
  if (!set.ok) {
    app.commitForm.setState({ error: set.error });
    return;
  }
  const status = await app.api.request('git/status', {});
  if (status.ok) changeRepository(app.facts, { git: status.value });
  app.commitForm.setState({ error: undefined });
}

/** Remembers that the writer trusts the repository: from now on its hooks run with a commit. */
export async function trustRepository(app: App): Promise<void> {
  await app.api.request('repository/trust', {});
  app.commitForm.setState({ error: undefined });
}
