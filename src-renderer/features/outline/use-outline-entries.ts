import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { PageSummary } from '../../../shared/api/facts';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { DocumentSession } from '../../document/document-session';
import type { DocumentState } from '../../document/document-state';
import { useApp, useFacts } from '../../state/app-context';
import { listedPages } from '../../state/listed-pages';
import type { OutlineEntry } from './outline-entry';
import { pageEntry } from './outline-entry';

const none: readonly PageSummary[] = [];

/** The outline's rows, for the pages whose title or path has the filter's words. */
export function useOutlineEntries(filter: string): readonly OutlineEntry[] {
  const app = useApp();
  const pages = useFacts((facts) => facts.repository?.pages ?? none);
  const sessions = useStore(app.pages.state, (state) => state.sessions);
  const states = useStates(sessions);
  return useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return listedPages(pages, states)
      .filter(({ title, path }) => `${title}\n${path}`.toLowerCase().includes(wanted))
      .map((page) => entryOf(page, states.get(page.path)));
  }, [pages, states, filter]);
}

/** Rows are made anew only where what they show has changed: not at each letter that is typed into an answer. */
const made = new WeakMap<PageSummary, { readonly shown: Shown; readonly entry: OutlineEntry }>();

type Shown = Partial<Pick<DocumentState, 'faq' | 'ids' | 'problems' | 'unsaved' | 'readable'>>;

function entryOf(page: PageSummary, state: DocumentState | undefined): OutlineEntry {
  const shown: Shown = state ?? {};
  const before = made.get(page);
  if (before && isSame(before.shown, shown)) return before.entry;
  const entry = pageEntry(page, state);
  made.set(page, { shown, entry });
  return entry;
}

function isSame(a: Shown, b: Shown): boolean {
  return (
    a.faq === b.faq &&
    a.ids === b.ids &&
    a.problems === b.problems &&
    a.unsaved === b.unsaved &&
    a.readable === b.readable
  );
}

/** The states of all open pages, as one value that changes when one of them does. */
function useStates(sessions: ReadonlyMap<RepoPath, DocumentSession>): ReadonlyMap<RepoPath, DocumentState> {
  const source = useMemo(() => statesOf(sessions), [sessions]);
  return useSyncExternalStore(source.subscribe, source.read);
}

function statesOf(sessions: ReadonlyMap<RepoPath, DocumentSession>) {
  const readAll = () => new Map([...sessions].map(([path, session]) => [path, session.state.getState()]));
  let states = readAll();
  return {
    read: (): ReadonlyMap<RepoPath, DocumentState> => states,
    subscribe: (onChange: () => void): (() => void) => {
      const changed = () => {
        states = readAll();
        onChange();
      };
      const stops = [...sessions.values()].map((session) => session.state.subscribe(changed));
      changed();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
