import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/api/contract';
import type { RepositoryError } from '../../shared/api/errors';
import type { AppInfo, Repository, Settings } from '../../shared/api/facts';
import type { RepoPath } from '../../shared/text/repo-path';

/** What the services told: written by their answers and events alone. */
export interface Facts {
  readonly info: AppInfo | undefined;
  readonly settings: Settings;
  readonly repository: Repository | undefined;
  /** Until it is known what the window begins with, and that is opened. */
  readonly starting: boolean;
  /** The path that is being opened now. */
  readonly opening: string | undefined;
  readonly openError: { readonly path: string; readonly error: RepositoryError } | undefined;
}

export type FactsStore = StoreApi<Facts>;

export function createFacts(): FactsStore {
  return createStore<Facts>(() => ({
    info: undefined,
    settings: { theme: 'system', panes: {} },
    repository: undefined,
    starting: true,
    opening: undefined,
    openError: undefined,
  }));
}

/** Keeps the facts up to date with what the services tell; returns its stop. */
export function followEvents(api: Api, facts: FactsStore): () => void {
  const stops = [
    api.on('pages/changed', ({ pages }) => changeRepository(facts, { pages })),
    api.on('git/changed', ({ status }) => changeRepository(facts, { git: status })),
    api.on('site/changed', () => renewChanges(facts)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A file can change and still be no more than `changed` to Git: what was compared with the last commit is old then. */
function renewChanges(facts: FactsStore): void {
  const git = facts.getState().repository?.git;
  if (git) changeRepository(facts, { git: { ...git, changes: [...git.changes] } });
}

export function changeRepository(facts: FactsStore, change: Partial<Repository>): void {
  const { repository } = facts.getState();
  if (repository) facts.setState({ repository: { ...repository, ...change } });
}

/** The words of an earlier run for that page wait no longer. */
export function withoutDraft(facts: FactsStore, path: RepoPath): void {
  const drafts = facts.getState().repository?.drafts.filter((draft) => draft.path !== path);
  if (drafts) changeRepository(facts, { drafts });
}
