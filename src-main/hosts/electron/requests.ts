import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { ipcMain } from 'electron';
import type { ServiceEvent } from '../../services/service-port';
import { dropChannel, eventChannel, requestChannel } from './channels';

export interface RequestPort {
  /** The contents of the app's window; undefined while there is none. */
  contents(): WebContents | undefined;
  /** The origin of the app's own page. */
  readonly origin: string;
  /** Answers a request of the contract; it validates the name and the input. */
  handle(name: string, input: unknown): Promise<unknown>;
  dropped(path: string): void;
}

/** Answers the page's messages: those of our own page in the window's top frame, and nobody else's. */
export function answerRequests(port: RequestPort): void {
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown) => {
    if (!isOwnPage(event, port)) throw new Error('A request from another page was refused.');
    if (typeof name !== 'string') throw new Error('A request without a name was refused.');
    return port.handle(name, input);
  });
  ipcMain.on(dropChannel, (event, path: unknown) => {
    if (isOwnPage(event, port) && typeof path === 'string' && path !== '') port.dropped(path);
  });
}

/** Tells the page of an event. Events before the page listens are lost: `app/info` holds what it needs first. */
export function tell(contents: WebContents | undefined, told: ServiceEvent): void {
  if (contents === undefined || contents.isDestroyed()) return;
  contents.send(eventChannel, told.name, told.event);
}

function isOwnPage({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent, port: RequestPort): boolean {
  const contents = port.contents();
  if (contents === undefined || sender !== contents) return false;
  if (!senderFrame || senderFrame !== contents.mainFrame) return false;
  return senderFrame.url.startsWith(`${port.origin}/`);
}
