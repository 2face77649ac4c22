import type { App } from './app';
import type { CommandId, KeyPress } from './commands';
import { commandForKey } from './commands';

/**
 * Runs commands by their keys, wherever in the window they are pressed; returns its stop. A control that has used the
 * key already keeps it.
 */
export function followKeys(app: App): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('[role="alertdialog"]')) return;
    const id = commandOf(app, event);
    if (id === undefined || isOwnUndo(id, event.target) || !app.commands.isEnabled(id)) return;
    event.preventDefault();
    app.commands.run(id);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** Runs the command of keys that were pressed in the preview's frame. */
export function runKeys(app: App, press: KeyPress): void {
  const id = commandOf(app, press);
  if (id !== undefined) app.commands.run(id);
}

function commandOf(app: App, press: KeyPress): CommandId | undefined {
  const platform = app.facts.getState().info?.platform ?? 'linux';
  return commandForKey(press, { platform, scope: 'window' });
}

/** Undo in a field that is no part of the page (a commit message) is that field's own. */
function isOwnUndo(id: CommandId, target: EventTarget | null): boolean {
  if (id !== 'edit.undo' && id !== 'edit.redo') return false;
  return target instanceof Element && target.closest('[data-own-undo]') !== null;
}
