import type { DocumentSession } from '../document/document-session';
import type { DocumentState } from '../document/document-state';
import type { Place } from '../document/place';
import { placeAfter } from './place-after';
import type { App } from './app';
import { currentSession } from './app';

/**
 * Keeps the topic or question in hand the same one while the page changes around it, and goes where an undo
 * happened; returns its stop.
 */
export function followSelection(app: App): () => void {
  let followed: DocumentSession | undefined;
  let stopSession = () => {};
  const follow = () => {
    const session = currentSession(app);
    if (session === followed) return;
    stopSession();
    followed = session;
    stopSession = session?.state.subscribe((now, before) => keepPlace(app, now, before)) ?? (() => {});
  };
  const stops = [app.view.subscribe(follow), app.pages.state.subscribe(follow)];
  follow();
  return () => {
    stopSession();
    for (const stop of stops) stop();
  };
}

function keepPlace(app: App, now: DocumentState, before: DocumentState): void {
  if (now.undone !== before.undone && now.undone?.place) {
    app.view.setState({ place: now.undone.place });
    return;
  }
  if (now.ids === before.ids) return;
  const { place } = app.view.getState();
  const kept: Place | undefined = place && placeAfter(before.ids, now.ids, place);
  app.view.setState({ place: kept });
}
