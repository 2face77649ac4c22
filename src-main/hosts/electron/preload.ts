import type { IpcRendererEvent } from 'electron';
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Api } from '../../../shared/api/contract';
import { dropChannel, eventChannel, requestChannel } from './channels';

/** All that listen to events, whatever their name; the channel itself has one listener. */
const listeners = new Set<(told: string, event: unknown) => void>();
ipcRenderer.on(eventChannel, (_: IpcRendererEvent, told: string, event: unknown) => {
  for (const heard of listeners) heard(told, event);
});

/**
 * The only bridge into the page: `window.answerbook` is the contract's `Api` and nothing else. What crosses is
 * data; the main process checks who sends it and what it holds.
 */
const api: Api = {
  request: (name, input) => ipcRenderer.invoke(requestChannel, name, input),
  on: (name, listener) => {
    const heard = (told: string, event: unknown): void => {
      // The main process tells events of the contract alone.
      if (told === name) listener(event as Parameters<typeof listener>[0]);
    };
    listeners.add(heard);
    return () => void listeners.delete(heard);
  },
};

contextBridge.exposeInMainWorld('answerbook', api);
takeDroppedFolders();

/** A folder dropped anywhere on the window is opened. Drags within the page are left to the page. */
function takeDroppedFolders(): void {
  window.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!carriesFiles(event) || file === undefined) return;
    event.preventDefault();
    ipcRenderer.send(dropChannel, pathOf(file));
  });
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Electrons before 29 have no `webUtils`: there the path is a property of the file. */
function pathOf(file: File & { readonly path?: string }): string {
  const utils: Partial<typeof webUtils> | undefined = webUtils;
  return utils?.getPathForFile?.(file) ?? file.path ?? '';
}
