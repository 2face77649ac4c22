import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DocumentSession } from '../../document/document-session';
import type { Place } from '../../document/place';
import { SaveLine } from '../../editor/save-line';
import { useSought } from '../../editor/use-sought';
import { useEditorView } from '../../editor/use-editor-view';
import { showSourceProblems, sourceExtensions } from './source-extensions';
import { SourceSync } from './source-sync';
import styles from './source-view.module.css';

export interface SourceViewProps {
  readonly session: DocumentSession;
  /** The question or topic in hand: marked, and brought into sight when it changes. */
  readonly place: Place | undefined;
  /** The cursor went to another question or topic; undefined outside all of them. */
  readonly onPlaceChange: (place: Place | undefined) => void;
}

/** The page's file as it is, to be edited as text. */
export function SourceView({ session, place, onPlaceChange }: SourceViewProps) {
  const [sync] = useState(() => new SourceSync(session));
  const [parent, view] = useEditorView({
    text: sync.shown.text,
    extensions: () =>
      sourceExtensions({
        target: session,
        onTyped: (changes, userEvent) => sync.typed(changes, userEvent),
        onCursor: (offset) => sync.cursorAt(offset),
      }),
  });

  useEffect(() => view && sync.follow(view), [view, sync]);
  useEffect(() => sync.onPlace(onPlaceChange), [sync, onPlaceChange]);
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
      <SaveLine session={session} />
    </div>
  );
}

/** Underlines syntax errors at once, and what the check found as soon as it is known of this text. */
function useShownErrors(
  session: DocumentSession,
  sync: SourceSync,
  view: ReturnType<typeof useEditorView>[1],
): void {
  const syntaxErrors = useStore(session.state, (state) => state.syntaxErrors);
  const problems = useStore(session.state, (state) =>
    state.checkedVersion === state.version ? state.problems : undefined,
  );
  useEffect(() => {
    if (!view) return;
    const errors = syntaxErrors.map((error) => ({ ...error, severity: 'error' as const }));
    if (errors.length > 0) showSourceProblems(view, sync.shown, errors);
    else if (problems) showSourceProblems(view, sync.shown, problems);
  }, [view, sync, problems, syntaxErrors]);
}
