import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DocumentSession } from '../../document/document-session';
import type { Place } from '../../document/place';
import { SaveLine } from '../../editor/save-line';
import { useSought } from '../../editor/use-sought';
import { useEditorView } from '../../editor/use-editor-view';
import { FaultBar } from './fault-bar';
import { mend, problemAt, yamlProblems } from './mending';
import { showSourceProblems, sourceExtensions } from './source-extensions';
import type { SourceCursor } from './source-sync';
import { SourceSync } from './source-sync';
import styles from './source-view.module.css';

export interface SourceViewProps {
  readonly session: DocumentSession;
  /** The question or topic in hand: marked, and brought into sight when it changes. */
  readonly place: Place | undefined;
  /** The cursor went to another question, topic or line of an answer. */
  readonly onCursor: (cursor: SourceCursor) => void;
}

/** The page's file as it is, to be edited as text. */
export function SourceView({ session, place, onCursor }: SourceViewProps) {
  const [sync] = useState(() => new SourceSync(session));
  const [parent, view] = useEditorView({
    text: sync.shown.text,
    extensions: () =>
      sourceExtensions({
        holds: session.state.getState().kind.holder === 'folder' ? 'folder' : 'file',
        target: session,
        onTyped: (changes, userEvent) => sync.typed(changes, userEvent),
        onCursor: (offset) => sync.cursorAt(offset),
        onMend: (offset) => mendAt(session, sync.shown.toSource(offset)),
      }),
  });

  useEffect(() => view && sync.follow(view), [view, sync]);
  useEffect(() => sync.onCursor(onCursor), [sync, onCursor]);
  const readFaq = useStore(session.state, (state) => (state.readable ? state.faq : undefined));
  useEffect(() => {
    if (view && readFaq) sync.showPlace(view, place);
  }, [view, sync, place, readFaq]);
  useShownErrors(session, sync, view);
  useSought(session, ({ range }) => {
    if (!view) return false;
    sync.reveal(view, range);
    return true;
  });
  return (
    <div className={styles['source']}>
      <div ref={parent} className={styles['text']} />
      <FaultBar
        session={session}
        onMend={(problem) => {
          if (mend(session, problem)) view?.focus();
        }}
        onShow={({ range }) => view && sync.reveal(view, range)}
      />
      <SaveLine session={session} />
    </div>
  );
}

/** Underlines what the check found, as soon as it is known of this text; until then the marks move with the text. */
function useShownErrors(
  session: DocumentSession,
  sync: SourceSync,
  view: ReturnType<typeof useEditorView>[1],
): void {
  const problems = useStore(session.state, (state) =>
    state.checkedVersion === state.version ? state.problems : undefined,
  );
  useEffect(() => {
    if (view && problems) showSourceProblems(view, sync.shown, problems, (problem) => mend(session, problem));
  }, [view, sync, session, problems]);
}

/** Carries out the fix that is meant at an offset of the source, where there is one. */
function mendAt(session: DocumentSession, offset: number): boolean {
  const problem = problemAt(yamlProblems(session.state.getState()) ?? [], offset);
  return problem !== undefined && mend(session, problem);
}
