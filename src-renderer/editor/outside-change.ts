import { Annotation, Transaction } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import { exactText } from '../document/exact-text';
import type { TextChange } from '../../shared/text/change';

/** Marks a transaction that brings a text to its view, in contrast to what is typed there. */
const fromOutside = Annotation.define<true>();

/** Whether a transaction brings a text to its view. */
export function isFromOutside(transaction: Transaction): boolean {
  return transaction.annotation(fromOutside) === true;
}

/** Whether the writer changed the text in this very view. */
export function isTyped(update: ViewUpdate): boolean {
  return update.docChanged && !update.transactions.some(isFromOutside);
}

/** What the writer did, in CodeMirror's words (`input.type`). */
export function userEventOf(update: ViewUpdate): string {
  for (const transaction of update.transactions) {
    const event = transaction.annotation(Transaction.userEvent);
    if (event !== undefined) return event;
  }
  return 'input';
}

/** Where the cursor goes: it stays with its text, or goes to the end of what changed (an undo). */
export type CursorMove = 'stay' | 'to-change';

/** Brings changes to a view that were made elsewhere; scroll and cursor stay with the text around them. */
export function bringIn(view: EditorView, changes: readonly TextChange[], cursor: CursorMove): void {
  if (changes.length === 0) return;
  const set = view.state.changes(
    changes.map(({ from, to, insert }) => ({ from, to, insert: exactText(insert) })),
  );
  const last = changes[changes.length - 1];
  const goes = cursor === 'to-change' && last !== undefined;
  view.dispatch({
    changes: set,
    annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
    ...(goes && { selection: { anchor: set.mapPos(last.to, 1) }, scrollIntoView: true }),
  });
}
