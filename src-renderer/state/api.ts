import type { Api } from '../../shared/api/contract';
import { createBrowserApi } from './browser-api';

declare global {
  interface Window {
    /** Put there by the Electron host's preload; a browser window has none. */
    readonly answerbook?: Api;
  }
}

/** The services: through Electron where the window is its, else over the loopback server. */
export function connectApi(): Api {
  return window.answerbook ?? createBrowserApi();
}
