import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Api, Events } from '../../shared/api/contract';
import type { RepositoryError } from '../../shared/api/errors';
import type { AppInfo, Repository, Settings } from '../../shared/api/facts';
import { firstLook } from '../../shared/api/preview-look';
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
  /** The latest list of pages that an event told of, of whichever repository. */
  readonly heardPages: Events['pages/changed'] | undefined;
  readonly openError: { readonly path: string; readonly error: RepositoryError } | undefined;
}

export type FactsStore = StoreApi<Facts>;

export function createFacts(): FactsStore {
  return createStore<Facts>(() => ({
    info: undefined,
    settings: { theme: 'system', panes: {}, preview: firstLook },
    repository: undefined,
    starting: true,
    opening: undefined,
    heardPages: undefined,
    openError: undefined,
  }));
}

/** Keeps the facts up to date with what the services tell; returns its stop. */
export function followEvents(api: Api, facts: FactsStore): () => void {
  const stops = [
    api.on('pages/changed', (heardPages) => {
      facts.setState({ heardPages });
      takeHeardPages(facts);
    }),
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

/** Takes the list of pages from the latest event, where it is of this repository and newer than what is known. */
export function takeHeardPages(facts: FactsStore): void {
  const { heardPages: heard, repository } = facts.getState();
  if (!heard || heard.root !== repository?.root || heard.pagesRevision <= repository.pagesRevision) return;
  changeRepository(facts, heard);
}

/** A status that was read before the one that is known is none to take: answers and events can overtake each other. */
export function changeRepository(facts: FactsStore, change: Partial<Repository>): void {
  const { repository } = facts.getState();
  if (!repository) return;
  const isOld = change.git !== undefined && change.git.revision < repository.git.revision;
  facts.setState({
    repository: { ...repository, ...change, git: isOld ? repository.git : (change.git ?? repository.git) },
  });
}

/** The words of an earlier run for that page wait no longer. */
export function withoutDraft(facts: FactsStore, path: RepoPath): void {
  const drafts = facts.getState().repository?.drafts.filter((draft) => draft.path !== path);
  if (drafts) changeRepository(facts, { drafts });
}
