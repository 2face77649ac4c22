import type { Draft } from '../../shared/api/facts';
import type { RepoPath } from '../../shared/text/repo-path';
import type { DocumentSession } from '../document/document-session';
import type { Place } from '../document/place';
import { errorWords } from '../error-words';
import type { App } from './app';
import { withoutDraft } from './facts';

/** Shows a page in the editor: at that topic or question, as itself (`page`), or where the writer was on it. */
export async function showPage(app: App, path: RepoPath, place?: Place | 'page'): Promise<void> {
  // At once: by the time the page is read the writer may be elsewhere.
  app.view.setState({ leftTab: 'pages' });
  const wish = Symbol(path);
  wishes.set(app, wish);
  const opened = await app.pages.open(path);
  if (wishes.get(app) !== wish) return;
  if (!opened.ok) {
    app.view.setState({ failure: errorWords(opened.error) });
    return;
  }
  const session = opened.value;
  const { readable } = session.state.getState();
  const before = app.view.getState();
  const here = before.path === path ? before.place : undefined;
  app.view.setState({
    path,
    place: place === 'page' ? undefined : (place ?? here),
    // A page that does not parse can be edited as text alone.
    editorView: readable ? before.editorView : 'source',
    comparedPath: undefined,
    failure: undefined,
  });
  if (!readable && before.editorView === 'form') showFormOnceMended(app, session);
}

/** The form is back the moment that somebody else has mended the page, unless the writer has begun to. */
function showFormOnceMended(app: App, { state }: DocumentSession): void {
  const look = (): void => {
    const { readable, unsaved, path } = state.getState();
    const view = app.view.getState();
    const isOver = unsaved || view.path !== path || view.editorView === 'form';
    if (!isOver && !readable) return;
    stop();
    if (!isOver) app.view.setState({ editorView: 'form' });
  };
  // What follows from a new text, whether it is the writer's, is known once all of the change is made.
  const stop = state.subscribe(() => queueMicrotask(look));
}

/** What each window was last asked to show: a page that takes longer to read does not come in its way. */
const wishes = new WeakMap<App, symbol>();

/** Puts the words of an earlier run back into their pages and shows the first of them. */
export async function restoreDrafts(app: App, drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) {
    const restored = await app.pages.restore(draft);
    if (restored.ok) withoutDraft(app.facts, draft.path);
    else app.view.setState({ failure: errorWords(restored.error) });
  }
  const [first] = drafts;
  if (first && app.pages.get(first.path)) await showPage(app, first.path);
}

export async function discardDrafts(app: App, drafts: readonly Draft[]): Promise<void> {
  for (const { path } of drafts) {
    await app.api.request('draft/drop', { path });
    withoutDraft(app.facts, path);
  }
}
