import { useStore } from 'zustand';
import type { DocumentSession } from '../document/document-session';
import { linesWords, messages } from './messages';
import styles from './save-line.module.css';

/** Below a view of a page: whether the page is saved, and what a save will do to its file. */
export function SaveLine({ session }: { readonly session: DocumentSession }) {
  const unsaved = useStore(session.state, (state) => state.unsaved);
  const saving = useStore(session.state, (state) => state.saving);
  const lines = useStore(session.state, (state) => state.changedLines);
  const draftError = useStore(session.state, (state) => state.draftError);
  return (
    <output className={styles['line']}>
      <span className={styles['dot']} data-unsaved={unsaved ? 'yes' : undefined} />
      {saving ? messages.saving : unsaved ? `${messages.unsaved} – ${linesWords(lines)}` : messages.saved}
      {draftError !== undefined && <span className={styles['failed']}>{messages.draftFailed}</span>}
    </output>
  );
}
