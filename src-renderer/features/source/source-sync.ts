import type { EditorView } from '@codemirror/view';
import type { TextChange } from '../../../shared/text/change';
import type { TextRange } from '../../../shared/text/range';
import type { DocumentSession } from '../../document/document-session';
import { answerLineAt } from '../../document/answer-line-at';
import type { Place } from '../../document/place';
import { isSamePlace, placeAtOffset, questionAt } from '../../document/place';
import { minimalChange } from '../../editor/minimal-change';
import type { CursorMove } from '../../editor/outside-change';
import { bringIn } from '../../editor/outside-change';
import type { ShownSource } from './line-ends';
import { shownSource } from './line-ends';
import { markPlace, revealRange } from './source-extensions';

/** Where the cursor of the source is. */
export interface SourceCursor {
  /** Undefined outside all topics and questions. */
  readonly place: Place | undefined;
  /** The line of the question's answer, from 1; undefined outside it and where it can't be told. */
  readonly line: number | undefined;
}

/** Keeps a view and the page's source in step: text, and the topic or question that the cursor is in. */
export class SourceSync {
  readonly #session: DocumentSession;
  #onCursor: (cursor: SourceCursor) => void = () => {};
  #shown: ShownSource;
  /** Where the cursor was last found. */
  #cursor: SourceCursor = { place: undefined, line: undefined };
  /** The place that was last brought into sight, and in which view. */
  #revealed: { readonly view: EditorView; readonly place: Place | undefined } | undefined;

  constructor(session: DocumentSession) {
    this.#session = session;
    this.#shown = shownSource(session.state.getState().text);
  }

  get shown(): ShownSource {
    return this.#shown;
  }

  /** What was typed in the view becomes a change of the page. */
  typed(changes: readonly TextChange[], userEvent: string): void {
    this.#session.applyChanges(this.#shown.changesToSource(changes), { userEvent });
  }

  /** Calls back where the cursor goes to another place or line of an answer; returns its stop. */
  onCursor(listener: (cursor: SourceCursor) => void): () => void {
    this.#onCursor = listener;
    return () => {
      this.#onCursor = () => {};
    };
  }

  /** The cursor stands elsewhere: tells where it is another topic, question or line of an answer. */
  cursorAt(offset: number): void {
    const { faq, readable } = this.#session.state.getState();
    if (!faq || !readable) return;
    const at = this.#shown.toSource(offset);
    const place = placeAtOffset(faq, at);
    const answer = questionAt(faq, place)?.answer;
    const line = answer && answerLineAt(faq.source, answer, at);
    if (isSamePlace(place, this.#cursor.place) && line === this.#cursor.line) return;
    this.#cursor = { place, line };
    this.#onCursor(this.#cursor);
  }

  /** Brings to the view what changes elsewhere; returns its stop. What is typed in the view is there already. */
  follow(view: EditorView): () => void {
    this.#bring(view, [], 'stay');
    return this.#session.onChange(({ changes, cause }) => {
      this.#bring(view, changes, cause === 'undo' || cause === 'redo' ? 'to-change' : 'stay');
    });
  }

  /** Marks the place in hand, and scrolls to it where it was chosen elsewhere: not where the cursor went there. */
  showPlace(view: EditorView, place: Place | undefined): void {
    const { faq } = this.#session.state.getState();
    const topic = place && faq?.topics[place.topicIndex];
    const entry = place?.itemIndex === undefined ? topic : topic?.questions[place.itemIndex];
    const range = entry && {
      from: this.#shown.toShown(entry.range.from),
      to: this.#shown.toShown(entry.range.to),
    };
    markPlace(view, range);
    const isNew = this.#revealed?.view !== view || !isSamePlace(this.#revealed.place, place);
    this.#revealed = { view, place };
    const isCursors = view.hasFocus && isSamePlace(this.#cursor.place, place);
    if (!isCursors) this.#cursor = { place, line: undefined };
    if (range && isNew && !isCursors) revealRange(view, { from: range.from, to: range.from });
  }

  /** Brings a stretch of the source into sight, the cursor over it. */
  reveal(view: EditorView, range: TextRange): void {
    revealRange(view, { from: this.#shown.toShown(range.from), to: this.#shown.toShown(range.to) });
    view.focus();
  }

  #bring(view: EditorView, changes: readonly TextChange[], cursor: CursorMove): void {
    const before = this.#shown;
    this.#shown = shownSource(this.#session.state.getState().text);
    const now = view.state.doc.toString();
    if (now === this.#shown.text) return;
    if (now === before.text) bringIn(view, before.changesToShown(changes), cursor);
    // Where a change divided a carriage return from its line feed, what is shown differs by more than the change.
    const rest = minimalChange(view.state.doc.toString(), this.#shown.text);
    if (rest) bringIn(view, [rest], 'stay');
  }
}
