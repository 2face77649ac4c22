import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

/** Undo and redo as the page has them: an editor's own history would know of one view alone. */
export interface UndoTarget {
  undo(): void;
  redo(): void;
}

/** Sends an editor's undo keys, and the undo of a touch bar or a context menu, to the page. */
export function undoKeys(target: UndoTarget): Extension {
  const onKey = (event: KeyboardEvent): boolean => {
    const meaning = meaningOf(event);
    if (meaning === undefined) return false;
    event.preventDefault();
    event.stopPropagation();
    target[meaning]();
    return true;
  };
  return [
    keymap.of([{ any: (_, event) => onKey(event) }]),
    EditorView.domEventHandlers({
      beforeinput(event) {
        if (event.inputType === 'historyUndo') target.undo();
        else if (event.inputType === 'historyRedo') target.redo();
        else return false;
        event.preventDefault();
        return true;
      },
    }),
  ];
}

/** By the letter, whatever its case: with Caps Lock, Shift and Z are a small z, which a binding would take for undo. */
function meaningOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const letter = event.key.toLowerCase();
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !event.shiftKey ? 'redo' : undefined;
}
