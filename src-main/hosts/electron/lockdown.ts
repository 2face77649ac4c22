import type { OnBeforeRequestListenerDetails, Session, WebContents } from 'electron';
import { app, session } from 'electron';

export interface Allowed {
  /** The page's own address: loading it again is the only navigation of the window. */
  readonly pageUrl: string;
  /** The beginnings of all addresses that may be requested (`answerbook://app/`). */
  readonly sources: readonly string[];
  /** The beginning of the addresses that a frame inside the page may go to. */
  readonly frames: string;
  /** Whether the frames may show what lies on other servers. */
  readonly showsRemote: () => boolean;
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
    answer({ cancel: !known && !isShownFile(details, allowed) });
  });
}

/** A picture, a font, a sheet or a film for a page of the preview, where the writer allows it. */
function isShownFile(details: OnBeforeRequestListenerDetails, { showsRemote, frames }: Allowed): boolean {
  if (!showsRemote() || !details.url.startsWith('https:')) return false;
  const isOfPreview = details.frame?.url.startsWith(frames) === true;
  return isOfPreview && ['image', 'font', 'stylesheet', 'media'].includes(details.resourceType);
}

function lockContents(contents: WebContents, allowed: Allowed): void {
  // Scripts that a writer lets run are to reach no network by this way either.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
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
