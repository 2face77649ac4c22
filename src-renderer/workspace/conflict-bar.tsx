import { useState } from 'react';
import { useStore } from 'zustand';
import type { Conflict } from '../document/document-state';
import type { DocumentSession } from '../document/document-session';
import { errorWords } from '../error-words';
import { TextDiff } from '../features/text-diff/text-diff';
import { messages } from '../messages';
import type { App } from '../state/app';
import { useApp } from '../state/app-context';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import styles from './workspace.module.css';

const words = messages.conflict;

/** The file and the words here went different ways; both are kept until the writer chooses. */
export function ConflictBar({ session }: { readonly session: DocumentSession }) {
  const conflict = useStore(session.state, (state) => state.conflict);
  if (!conflict) return null;
  return conflict.kind === 'deleted' ? (
    <DeletedBar session={session} />
  ) : (
    <ChangedBar session={session} conflict={conflict} />
  );
}

interface ChangedBarProps {
  readonly session: DocumentSession;
  readonly conflict: Extract<Conflict, { kind: 'changed' }>;
}

function ChangedBar({ session, conflict }: ChangedBarProps) {
  const [comparison, setComparison] = useState<'shown' | 'hidden'>('hidden');
  const mine = useStore(session.state, (state) => state.text);
  return (
    <>
      <Notice
        look="warning"
        shape="bar"
        title={words.changedTitle}
        actions={
          <>
            <Button look="quiet" onPress={() => setComparison(comparison === 'shown' ? 'hidden' : 'shown')}>
              {comparison === 'shown' ? words.hideCompare : words.compare}
            </Button>
            <Button onPress={() => session.resolve('theirs')}>{words.takeTheirs}</Button>
            <Button onPress={() => session.resolve('mine')}>{words.keepMine}</Button>
          </>
        }
      >
        <p>{words.changedDetail}</p>
      </Notice>
      {comparison === 'shown' && (
        <div className={styles['conflictDiff']}>
          <p className={styles['conflictHint']}>{words.compareHint}</p>
          <TextDiff before={conflict.theirs.text} after={mine} label={words.compareLabel} />
        </div>
      )}
    </>
  );
}

function DeletedBar({ session }: { readonly session: DocumentSession }) {
  const app = useApp();
  return (
    <Notice
      look="warning"
      shape="bar"
      title={words.deletedTitle}
      actions={
        <>
          <Button onPress={() => giveUp(app, session)}>{words.close}</Button>
          <Button onPress={() => void writeAgain(app, session)}>{words.writeAgain}</Button>
        </>
      }
    >
      <p>{words.deletedDetail}</p>
    </Notice>
  );
}

async function writeAgain(app: App, session: DocumentSession): Promise<void> {
  session.resolve('mine');
  const saved = await session.save('overwrite');
  if (!saved.ok) app.view.setState({ failure: errorWords(saved.error) });
}

function giveUp(app: App, session: DocumentSession): void {
  session.resolve('theirs');
  app.view.setState({ path: undefined, place: undefined });
  app.pages.close(session.state.getState().path);
}
