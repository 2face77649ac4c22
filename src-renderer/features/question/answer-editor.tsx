import { useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../../../shared/check/problem';
import type { Sharing } from '../../../shared/faq/command';
import type { ScalarField } from '../../../shared/faq/document';
import { commandErrorWords } from '../../document/command-error-words';
import type { DocumentSession } from '../../document/document-session';
import type { Place } from '../../document/place';
import { addressOfPlace, isSamePlace } from '../../document/place';
import { minimalChange } from '../../editor/minimal-change';
import { bringIn } from '../../editor/outside-change';
import { useEditorView } from '../../editor/use-editor-view';
import { useSought } from '../../editor/use-sought';
import { Notice } from '../../ui/notice';
import { answerExtensions, freezeEditor, selectInAnswer, showAnswerProblems } from './answer-extensions';
import { answerValue, shownAnswer } from './answer-text';
import { AnswerToolbar } from './answer-toolbar';
import styles from './answer-editor.module.css';
import { messages } from './messages';

export interface AnswerEditorProps {
  readonly session: DocumentSession;
  readonly place: Place;
  readonly field: ScalarField;
  /** Those of this answer. */
  readonly problems: readonly Problem[];
  readonly frozen: boolean;
  /** Sent with each change, where the answer is a text that other places show too. */
  readonly shared?: Sharing['shared'];
  /** The cursor went to a line, counted from 1. */
  readonly onCursor: (line: number) => void;
}

/** The answer's value as Markdown with Liquid. It is one of several views of the page's text, and has no undo of its own. */
export function AnswerEditor(props: AnswerEditorProps) {
  const { session, place, field, problems, frozen } = props;
  const [refusal, setRefusal] = useState<string>();
  const now = useRef(props);
  useLayoutEffect(() => {
    now.current = props;
  });

  const write = (shown: string, userEvent: string) => {
    const { session, place, field, shared } = now.current;
    const value = answerValue(shown, field);
    if (value === field.value) return setRefusal(undefined);
    const done = session.run(
      { command: 'setAnswer', at: addressOfPlace(place), value, shared },
      { userEvent },
    );
    setRefusal(done.ok ? undefined : commandErrorWords(done.error));
  };
  const [parent, view] = useEditorView({
    text: shownAnswer(field),
    extensions: () =>
      answerExtensions({
        target: session,
        onTyped: write,
        onCursor: (line) => now.current.onCursor(line),
      }),
  });

  useFollowedValue({ session, view, field });
  useShownProblems(session, view, problems);
  useSought(session, ({ place: at }) => {
    if (!view || at?.field !== 'answer' || !isSamePlace(at, place)) return false;
    selectInAnswer(view, at.valueRange);
    return true;
  });
  useLayoutEffect(() => {
    if (view) freezeEditor(view, frozen ? 'frozen' : 'free');
  }, [view, frozen]);

  return (
    <div className={styles['answer']}>
      <div className={styles['frame']}>
        <AnswerToolbar view={view} disabled={frozen} />
        <div ref={parent} className={styles['text']} />
      </div>
      {refusal !== undefined && (
        <Notice look="danger" title={messages.notWritten}>
          {refusal}
        </Notice>
      )}
    </div>
  );
}

type View = ReturnType<typeof useEditorView>[1];

/** Brings to the view what changed elsewhere: undo, a merge, the source view. */
function useFollowedValue(followed: {
  readonly session: DocumentSession;
  readonly view: View;
  readonly field: ScalarField;
}): void {
  const { session, view, field } = followed;
  const undone = useStore(session.state, (state) => state.undone);
  const seenUndo = useRef(undone);
  useLayoutEffect(() => {
    const isUndo = undone !== seenUndo.current;
    seenUndo.current = undone;
    if (!view) return;
    const bring = () => {
      const shown = view.state.doc.toString();
      // The same value: line breaks at the end wait in the view for the words behind them.
      if (answerValue(shown, field) === field.value) return;
      const change = minimalChange(shown, shownAnswer(field));
      if (change) bringIn(view, [change], isUndo && view.hasFocus ? 'to-change' : 'stay');
    };
    // A change of the text would end an input method's composition; the value waits until it has ended.
    if (!view.composing) return bring();
    view.contentDOM.addEventListener('compositionend', bring, { once: true });
    return () => view.contentDOM.removeEventListener('compositionend', bring);
  }, [view, field, undone]);
}

function useShownProblems(session: DocumentSession, view: View, problems: readonly Problem[]): void {
  const isCurrent = useStore(session.state, (state) => state.checkedVersion === state.version);
  useLayoutEffect(() => {
    // Between two checks the marks move with the text by themselves.
    if (view && isCurrent) showAnswerProblems(view, problems);
  }, [view, problems, isCurrent]);
}
