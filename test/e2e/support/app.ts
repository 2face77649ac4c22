import type { ElectronApplication, Page } from '@playwright/test';
import type { Answer, RequestInput, RequestName } from '../../../shared/api/contract';

/** Which of the two hosts a project runs its tests in. */
export interface AppOptions {
  host: 'electron' | 'browser';
}

export interface Launch {
  /** The folder on the command line; none where it is left out, as at a first start. */
  readonly folder?: string;
}

/** How the app is ended: as a user does it, or as a power cut does. */
export type End = 'quit' | 'kill';

/** A running app, as a test sees it in either host. */
export interface App {
  readonly host: AppOptions['host'];
  /** The window's page; another one after `restart`. */
  readonly page: Page;
  /** Sends a request of the contract from the page, over the host's own way. Rejects where it is refused. */
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Answer<N>>;
  /** The same for what the contract does not know. */
  requestAnything(name: string, input: unknown): Promise<unknown>;
  /** Electron's main process; undefined in the browser host. */
  readonly electron: ElectronApplication | undefined;
  /** Has the next folder dialogs answer this; undefined cancels. Electron alone has dialogs. */
  chooseFolder(folder: string | undefined): Promise<void>;
  /** Ends the app and starts it again with the same user folder. */
  restart(how: End, launch?: Launch): Promise<void>;
  end(how: End): Promise<void>;
}

/** A host's way to have a window open: what the two launchers give. */
export interface Running {
  readonly page: Page;
  readonly electron: ElectronApplication | undefined;
  requestAnything(name: string, input: unknown): Promise<unknown>;
  chooseFolder(folder: string | undefined): Promise<void>;
  end(how: End): Promise<void>;
}

/** Makes a test's app of a way to start one. */
export async function startApp(
  host: AppOptions['host'],
  start: (launch: Launch) => Promise<Running>,
  launch: Launch,
): Promise<App> {
  let running = await start(launch);
  return {
    host,
    get page() {
      return running.page;
    },
    get electron() {
      return running.electron;
    },
    // The services answer what the contract says; that is what the tests look at.
    request: <N extends RequestName>(name: N, input: RequestInput<N>) =>
      running.requestAnything(name, input) as Promise<Answer<N>>,
    requestAnything: (name, input) => running.requestAnything(name, input),
    chooseFolder: (folder) => running.chooseFolder(folder),
    restart: async (how, again = launch) => {
      await running.end(how);
      running = await start(again);
    },
    end: (how) => running.end(how),
  };
}
