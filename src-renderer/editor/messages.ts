import type { ChangedLines } from '../document/changed-lines';

/** The words below every view of a page. */
export const messages = {
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Unsaved',
  draftFailed: 'No draft could be kept: save soon.',
} as const;

/** What a save will do to the file, in lines as Git counts them. */
export function linesWords({ removed, added }: ChangedLines): string {
  const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`);
  if (removed === 0 && added === 0) return 'this save changes line ends alone';
  if (removed === 0) return `this save adds ${lines(added)}`;
  if (added === 0) return `this save takes out ${lines(removed)}`;
  if (removed === added) return `this save changes ${lines(added)}`;
  return `this save takes out ${lines(removed)} and adds ${lines(added)}`;
}
