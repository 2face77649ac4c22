import type { Session, WebContents } from 'electron';
import { app, session } from 'electron';

export interface Allowed {
  /** The page's own address: loading it again is the only navigation of the window. */
  readonly pageUrl: string;
  /** The beginnings of all addresses that may be requested (`answerbook://app/`). */
  readonly sources: readonly string[];
  /** The beginning of the addresses that a frame inside the page may go to. */
  readonly frames: string;
}

/**
 * Shuts what an editor of local files needs none of: other pages, new windows, webviews, permissions, the network.
 * Links leave the app by the contract's `app/open-external` alone. To be called when the app is ready.
 */
export function lockDown(allowed: Allowed): void {
  lockSession(session.defaultSession, allowed);
  app.on('web-contents-created', (_, contents) => lockContents(contents, allowed));
}

function lockSession(session: Session, allowed: Allowed): void {
  // Writing to the clipboard is what a copy button does; reading it is not.
  const grants = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  session.setPermissionRequestHandler((_, permission, answer) => answer(grants(permission)));
  session.setPermissionCheckHandler((_, permission) => grants(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const known = [...allowed.sources, 'data:', 'devtools:'].some((start) => details.url.startsWith(start));
    answer({ cancel: !known });
  });
}

function lockContents(contents: WebContents, allowed: Allowed): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event, url) => {
    if (url !== allowed.pageUrl) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !event.url.startsWith(allowed.frames)) event.preventDefault();
  });
}
