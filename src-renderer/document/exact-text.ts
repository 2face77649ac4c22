import type { ChangeSet } from '@codemirror/state';
import { EditorState, Text } from '@codemirror/state';
import { history } from '@codemirror/commands';
import type { TextChange } from '../../shared/text/change';

/**
 * The source text as a CodeMirror state without a view: the one undo history of a page. Lines end at `\n` alone, so
 * that every other character, `\r` included, stays as it is.
 */
export function exactState(text: string): EditorState {
  return EditorState.create({
    doc: exactText(text),
    extensions: [EditorState.lineSeparator.of('\n'), history({ minDepth: 500 })],
  });
}

/** CodeMirror splits a plain string at `\r` too; a `Text` is taken as it is. */
export function exactText(text: string): Text {
  return Text.of(text.split('\n'));
}

export function changeSpecs(changes: readonly TextChange[]): { from: number; to: number; insert: Text }[] {
  return changes.map(({ from, to, insert }) => ({ from, to, insert: exactText(insert) }));
}

export function textChangesOf(changes: ChangeSet): readonly TextChange[] {
  const list: TextChange[] = [];
  changes.iterChanges((from, to, _fromAfter, _toAfter, inserted) => {
    list.push({ from, to, insert: inserted.sliceString(0, inserted.length, '\n') });
  });
  return list;
}
