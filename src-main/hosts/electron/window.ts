import type { WebContents } from 'electron';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { showContextMenus } from './context-menu';
import { fitWindowPlace, keepWindowPlace, readWindowPlace, smallest, usual } from './window-place';

export interface WindowOptions {
  readonly url: string;
  readonly preload: string;
  readonly icon: string;
  /** Where the window's place is remembered. */
  readonly placeFile: string;
  /** The user wants the window closed while it holds unsaved words: it stays until `close()`. */
  closeRequested(): void;
  /** The window is looked at again: files may have changed meanwhile. */
  focused(): void;
  /** The page's process ended by itself. */
  crashed(reason: string): void;
}

/** The app's window as the host uses it. */
export interface AppWindow {
  readonly window: BrowserWindow;
  /** The page in it; undefined once it is gone. */
  contents(): WebContents | undefined;
  setState(state: { readonly title: string; readonly unsaved: boolean }): void;
  /** Closes the window without asking again. */
  close(): void;
  /** Brings the window to the front. */
  show(): void;
}

/** Opens the window where it last stood, and shows it when it has something to show. */
export function openWindow(options: WindowOptions): AppWindow {
  const window = createWindow(options);
  let unsaved = false;
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    keepPlace(window, options.placeFile);
    if (!unsaved || window.webContents.isCrashed()) return;
    event.preventDefault();
    options.closeRequested();
  });
  window.on('focus', () => options.focused());
  reloadAfterCrash(window, options);
  void window.loadURL(options.url);
  return {
    window,
    contents: () => (window.isDestroyed() ? undefined : window.webContents),
    setState: (state) => {
      unsaved = state.unsaved;
      window.setTitle(state.title);
      window.setDocumentEdited(state.unsaved);
    },
    close: () => {
      unsaved = false;
      window.close();
    },
    show: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

function createWindow({ preload, icon, placeFile }: WindowOptions): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const kept = readWindowPlace(placeFile);
  const place = kept === undefined ? undefined : fitWindowPlace(kept, areas);
  const { maximized, ...bounds } = place ?? { ...usual, maximized: false };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Answerbook',
    icon,
    show: false,
    // The ground of tokens.css, so that nothing flashes before the page is there.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1d24' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  showContextMenus(window.webContents);
  return window;
}

function keepPlace(window: BrowserWindow, file: string): void {
  keepWindowPlace(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
}

/** A page whose process died is loaded again, once a minute at most; its words are in the drafts. */
function reloadAfterCrash(window: BrowserWindow, options: WindowOptions): void {
  let last = 0;
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    options.crashed(reason);
    if (Date.now() - last < 60_000) return;
    last = Date.now();
    window.webContents.reload();
  });
}
