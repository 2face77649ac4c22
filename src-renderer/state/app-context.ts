import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { RepoPath } from '../../shared/text/repo-path';
import type { DocumentSession } from '../document/document-session';
import type { App } from './app';
import { changedPaths } from './changed-paths';
import type { CommandId } from './commands';
import { shownKeys } from './commands';
import type { Facts } from './facts';
import type { View } from './view';

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppContext');
  return app;
}

export function useFacts<T>(select: (facts: Facts) => T): T {
  return useStore(useApp().facts, select);
}

export function useView<T>(select: (view: View) => T): T {
  return useStore(useApp().view, select);
}

/** The session of the page in the editor. */
export function useCurrentSession(): DocumentSession | undefined {
  const path = useView((view) => view.path);
  return useStore(useApp().pages.state, ({ sessions }) =>
    path === undefined ? undefined : sessions.get(path),
  );
}

/** The command's keys as they are shown here; undefined where it has none. */
export function useKeys(): (id: CommandId) => string | undefined {
  const platform = useFacts((facts) => facts.info?.platform ?? 'linux');
  return (id) => shownKeys(id, platform);
}

/** The pages that a commit would take. */
export function useChangedPaths(): readonly RepoPath[] {
  const git = useFacts((facts) => facts.repository?.git);
  const unsaved = useStore(useApp().pages.state, (state) => state.unsavedFiles);
  return useMemo(() => (git ? changedPaths(git, unsaved) : []), [git, unsaved]);
}
