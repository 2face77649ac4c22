import type { Worker } from 'node:worker_threads';
import type { EventName, Events } from '../../shared/api/contract';

/** What a host gives the services, and what it gets: the seam between `hosts/` and `services/`. */

export interface ServicesOptions {
  /** The user's own folder for this app: settings, drafts and the sample repository live there. */
  readonly userFolder: string;
  /** The app's own resources; holds `sample/`. */
  readonly resourcesFolder: string;
  /** The services' built worker, a script for `worker_threads`. */
  readonly workerFile: string;
  /** A thread of it that was started ahead; see `startSpareWorker`. */
  readonly spareWorker?: Worker | undefined;
  /** The built script that is put into every page of the preview. */
  readonly bridgeFile: string;
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** The folder to open at once, absolute. */
  readonly startFolder?: string | undefined;
  /** What is shown at the very first start where no folder was given; the sample where it is left out. */
  readonly firstStart?: 'sample' | 'welcome' | undefined;
  /** Scheme and host of the preview, without a slash at the end: `answerbook-preview://site`. */
  readonly previewOrigin: string;
  readonly platform: Platform;
  readonly log: Log;
}

/** What only the host can do. */
export interface Platform {
  /** Undefined where the user cancels, or where the host has no dialogs. */
  chooseFolder(): Promise<string | undefined>;
  /** Opens an address that the services have checked; false where nothing could open it. */
  openExternal(url: string): Promise<boolean>;
  setWindow(state: { readonly title: string; readonly unsaved: boolean }): void;
  /** The window may go: what was unsaved is kept or given up. */
  close(): void;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface Services {
  /** Begins to open what the app starts with, before its window is there to ask for it. Rejects never. */
  start(): Promise<void>;
  /**
   * Answers one request of the contract. Rejects with a `RefusedRequest` where the name or the input is not of the
   * contract; every failure a user can cause is part of the answer.
   */
  handle(name: string, input: unknown): Promise<unknown>;
  /** Calls back for each event; returns its stop. */
  on(listener: (event: ServiceEvent) => void): () => void;
  /** Tells the renderer something that the host saw: a menu item, a dropped folder, a window about to close. */
  emit<N extends EventName>(name: N, event: Events[N]): void;
  /** Answers a request of the preview's frame, whatever its path: the part of the address behind the origin. */
  servePreview(path: string): Promise<PreviewResponse>;
  /** Whether the preview of the open repository may load files of other servers now. */
  loadsRemote(): boolean;
  /** Looks for changes on disk that no watcher told of: on window focus. */
  lookAgain(): Promise<void>;
  /** Ends everything that was started. */
  stop(): Promise<void>;
}

export type ServiceEvent = {
  [N in EventName]: { readonly name: N; readonly event: Events[N] };
}[EventName];

export interface PreviewResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}
