import type { BrowserWindow } from 'electron';
import { dialog, shell } from 'electron';
import type { Platform } from '../../services/service-port';
import type { AppWindow } from './window';

/** What Electron does for the services, in the window that is there when it is asked. */
export function platform(window: () => AppWindow | undefined): Platform {
  return {
    chooseFolder: () => chooseFolder(window()?.window),
    openExternal: (url) => opened(shell.openExternal(url)),
    setWindow: (state) => window()?.setState(state),
    close: () => window()?.close(),
  };
}

async function chooseFolder(window: BrowserWindow | undefined): Promise<string | undefined> {
  if (window === undefined) return undefined;
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a docs repository',
    buttonLabel: 'Open',
    properties: ['openDirectory'],
  });
  return filePaths[0];
}

async function opened(opening: Promise<void>): Promise<boolean> {
  try {
    await opening;
    return true;
  } catch {
    return false;
  }
}
