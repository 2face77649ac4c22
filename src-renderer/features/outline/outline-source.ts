import type { DocumentState } from '../../document/document-state';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { App } from '../../state/app';
import type { DocumentSession } from '../../document/document-session';
import { listedPages } from '../../state/listed-pages';
import type { OutlineEntry } from './outline-entry';
import { pageEntry } from './outline-entry';

/** The outline's rows, and when they change: for React's `useSyncExternalStore`. */
export interface OutlineSource {
  readonly read: () => readonly OutlineEntry[];
  readonly subscribe: (onChange: () => void) => () => void;
}

/**
 * The rows of all pages, made of the repository's pages and the open sessions. They change only when what they show
 * does: not at each letter that is typed into an answer.
 */
export function outlineSource(app: App): OutlineSource {
  let rows = rowsOf(app, []);
  let entries = rows.map(({ entry }) => entry);
  return {
    read: () => entries,
    subscribe: (onChange) => {
      const update = () => {
        rows = rowsOf(app, rows);
        const next = rows.map(({ entry }) => entry);
        if (isSame(entries, next)) return;
        entries = next;
        onChange();
      };
      const sessions = followSessions(app, update);
      const stopFacts = app.facts.subscribe((now, before) => {
        if (now.repository?.pages !== before.repository?.pages) update();
      });
      update();
      return () => {
        stopFacts();
        sessions.stop();
      };
    },
  };
}

/** A page's row, and what it was made of. */
interface PageRow {
  readonly entry: OutlineEntry;
  readonly state: DocumentState | undefined;
}

function rowsOf(app: App, before: readonly PageRow[]): readonly PageRow[] {
  const { sessions } = app.pages.state.getState();
  const states = new Map([...sessions].map(([path, session]) => [path, session.state.getState()]));
  const known = new Map(before.map((row) => [row.entry.path, row]));
  return listedPages(app.facts.getState().repository?.pages ?? [], states).map((page) => {
    const state = states.get(page.path);
    const former = known.get(page.path);
    return { entry: pageEntry(page, state, former?.entry, former?.state), state };
  });
}

function isSame(a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

/** Calls back whenever a session comes, goes or changes. */
function followSessions(app: App, onChange: () => void): { stop(): void } {
  let stops = new Map<RepoPath, () => void>();
  const follow = (sessions: ReadonlyMap<RepoPath, DocumentSession>) => {
    for (const stop of stops.values()) stop();
    stops = new Map([...sessions].map(([path, session]) => [path, session.state.subscribe(onChange)]));
    onChange();
  };
  const stopPages = app.pages.state.subscribe((now, before) => {
    if (now.sessions !== before.sessions) follow(now.sessions);
  });
  follow(app.pages.state.getState().sessions);
  return {
    stop: () => {
      stopPages();
      for (const stop of stops.values()) stop();
    },
  };
}
