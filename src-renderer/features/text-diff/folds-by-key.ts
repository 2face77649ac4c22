import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { ViewPlugin } from '@codemirror/view';

const FOLD = '.cm-collapsedLines';

/**
 * Makes the folded lines of a comparison buttons: Tab reaches them, Enter and Space open them. The package that folds
 * them gives them a click alone.
 */
export function foldsByKey(): Extension {
  return ViewPlugin.define(
    (view) => {
      // The text is drawn after its plugins are made.
      view.requestMeasure({ read: () => undefined, write: () => nameFolds(view) });
      return { docViewUpdate: nameFolds };
    },
    { eventHandlers: { keydown: (event, view) => openFold(event, view) } },
  );
}

function nameFolds(view: EditorView): void {
  for (const fold of view.contentDOM.querySelectorAll(FOLD)) {
    fold.setAttribute('role', 'button');
    fold.setAttribute('tabindex', '0');
  }
}

/** The text takes the keyboard when its button has gone; it would fall to the start of the window. */
function openFold(event: KeyboardEvent, view: EditorView): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches(FOLD)) return false;
  event.preventDefault();
  target.click();
  view.focus();
  return true;
}
