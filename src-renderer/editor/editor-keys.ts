import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

/** Undo and redo as the page has them: an editor's own history would know of one view alone. */
export interface UndoTarget {
  undo(): void;
  redo(): void;
}

/** Sends an editor's undo keys, and the undo of a touch bar or a context menu, to the page. */
export function undoKeys(target: UndoTarget): Extension {
  const undo = () => {
    target.undo();
    return true;
  };
  const redo = () => {
    target.redo();
    return true;
  };
  const own = { preventDefault: true, stopPropagation: true };
  return [
    keymap.of([
      { key: 'Mod-z', run: undo, ...own },
      { key: 'Mod-y', run: redo, ...own },
      { key: 'Mod-Shift-z', run: redo, ...own },
    ]),
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
