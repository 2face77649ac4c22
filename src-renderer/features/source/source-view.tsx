import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { DocumentSession } from '../../document/document-session';
import type { Place } from '../../document/place';
import { isSamePlace, placeAtOffset } from '../../document/place';
import { minimalChange } from '../../editor/minimal-change';
import { bringIn } from '../../editor/outside-change';
import { useEditorView } from '../../editor/use-editor-view';
import { shownSource } from './line-ends';
import type { ShownSource } from './line-ends';
import { markPlace, revealOffset, showSourceProblems, sourceExtensions } from './source-extensions';
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
  const shown = useRef<ShownSource>(undefined);
  shown.current ??= shownSource(session.state.getState().text);
  const reported = useRef(place);
  const report = useRef(onPlaceChange);
  useLayoutEffect(() => {
    report.current = onPlaceChange;
  });

  const [parent, view] = useEditorView({
    text: shown.current.text,
    extensions: () =>
      sourceExtensions({
        target: session,
        onTyped(changes, userEvent) {
          const toSource = shown.current?.changesToSource(changes) ?? [];
          session.applyChanges(toSource, { userEvent });
        },
        onCursor(offset) {
          const { faq, readable } = session.state.getState();
          if (!readable) return;
          const here = placeAtOffset(faq, shown.current?.toSource(offset) ?? offset);
          if (isSamePlace(here, reported.current)) return;
          reported.current = here;
          report.current(here);
        },
      }),
  });

  useFollowedText(session, view, shown);
  usePlaceInSight({ session, view, shown, place, reported });
  useShownErrors(session, view, shown);
  return <div ref={parent} className={styles['source']} />;
}

type View = ReturnType<typeof useEditorView>[1];
type Shown = React.RefObject<ShownSource | undefined>;

/** Brings to the view what changed elsewhere. What was typed in the view itself is there already. */
function useFollowedText(session: DocumentSession, view: View, shown: Shown): void {
  useEffect(() => {
    if (!view) return;
    const follow = (changes: Parameters<ShownSource['changesToShown']>[0], cursor: 'stay' | 'to-change') => {
      const before = shown.current;
      const after = shownSource(session.state.getState().text);
      shown.current = after;
      const now = view.state.doc.toString();
      if (now === after.text) return;
      const isInStep = before !== undefined && now === before.text;
      if (isInStep) bringIn(view, before.changesToShown(changes), cursor);
      const rest = minimalChange(view.state.doc.toString(), after.text);
      if (rest) bringIn(view, [rest], 'stay');
    };
    follow([], 'stay');
    return session.onChange(({ changes, cause }) => {
      follow(changes, cause === 'undo' || cause === 'redo' ? 'to-change' : 'stay');
    });
  }, [session, view, shown]);
}

/** Marks the question in hand; scrolls to it where another one was chosen elsewhere, not where the cursor went there. */
function usePlaceInSight(sight: {
  readonly session: DocumentSession;
  readonly view: View;
  readonly shown: Shown;
  readonly place: Place | undefined;
  readonly reported: React.RefObject<Place | undefined>;
}): void {
  const { session, view, shown, place, reported } = sight;
  const faq = useStore(session.state, (state) => (state.readable ? state.faq : undefined));
  const revealed = useRef<{ readonly view: View; readonly place: Place | undefined }>(undefined);
  useEffect(() => {
    if (!view || !faq) return;
    const entry = place && rangeOfPlace(faq, place);
    const map = (offset: number) => shown.current?.toShown(offset) ?? offset;
    markPlace(view, entry && { from: map(entry.from), to: map(entry.to) });
    const isNew = revealed.current?.view !== view || !isSamePlace(revealed.current.place, place);
    revealed.current = { view, place };
    const cameFromCursor = isSamePlace(reported.current, place) && view.hasFocus;
    if (entry && isNew && !cameFromCursor) revealOffset(view, map(entry.from));
    reported.current = place;
  }, [view, faq, place, shown, reported]);
}

function rangeOfPlace(faq: NonNullable<ReturnType<typeof faqOf>>, place: Place) {
  const topic = faq.topics[place.topicIndex];
  return place.itemIndex === undefined ? topic?.range : topic?.questions[place.itemIndex]?.range;
}

function faqOf(session: DocumentSession) {
  return session.state.getState().faq;
}

/** Underlines syntax errors at once, and what the check found as soon as it is known of this text. */
function useShownErrors(session: DocumentSession, view: View, shown: Shown): void {
  const syntaxErrors = useStore(session.state, (state) => state.syntaxErrors);
  const problems = useStore(session.state, (state) =>
    state.checkedVersion === state.version ? state.problems : undefined,
  );
  useEffect(() => {
    const map = shown.current;
    if (!view || !map) return;
    if (problems) showSourceProblems(view, map, problems);
    else if (syntaxErrors.length > 0) {
      showSourceProblems(
        view,
        map,
        syntaxErrors.map(({ message, range }) => ({ message, range, severity: 'error' as const })),
      );
    }
  }, [view, shown, problems, syntaxErrors]);
}
