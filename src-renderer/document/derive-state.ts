import type { PageFile } from '../../shared/api/facts';
import type { Problem } from '../../shared/check/problem';
import type { FaqDocument } from '../../shared/faq/document';
import type { DocumentIds } from '../../shared/faq/identity';
import { carryIds, NO_IDS } from '../../shared/faq/identity';
import type { FileKind } from '../../shared/faq/shapes/place';
import { readFaq, readFaqAs } from '../../shared/faq/read-faq';
import { isSameButAnswer } from '../../shared/faq/same-but-answer';
import type { TextChange } from '../../shared/text/change';
import { changesBetween } from '../../shared/text/changes-between';
import { UNCHANGED } from './changed-lines';
import { NO_FILES } from './unsaved-files';
import type { DocumentState } from './document-state';
import { syntaxErrorsOf } from './syntax-errors';

/** What is known of a page at the moment it is opened. */
export function openingState(file: PageFile, kind: FileKind): DocumentState {
  const faq = readFaq(file.text, kind);
  return {
    path: file.path,
    kind,
    text: file.text,
    version: 1,
    base: file,
    faq,
    readable: isReadable(faq),
    syntaxErrors: syntaxErrorsOf(kind, file.text, faq),
    ids: carryIds(undefined, NO_IDS, [], faq),
    unsaved: false,
    unsavedFiles: NO_FILES,
    saving: false,
    savedAt: undefined,
    draftError: undefined,
    changedLines: UNCHANGED,
    canUndo: false,
    canRedo: false,
    undone: undefined,
    problems: [],
    checkedVersion: 0,
    previewOf: 'built-in',
    rendering: undefined,
    renderError: undefined,
    conflict: undefined,
    sought: undefined,
  };
}

/** What follows from another kind of file: `answerbook.yml` says something else of it now. */
export function stateAs(
  before: DocumentState,
  kind: FileKind,
): Pick<DocumentState, 'kind' | 'faq' | 'readable' | 'syntaxErrors' | 'ids'> {
  const { text, ids } = before;
  const faq = before.faq?.source === text ? readFaqAs(before.faq, kind) : readFaq(text, kind);
  return {
    kind,
    faq,
    readable: isReadable(faq),
    syntaxErrors: syntaxErrorsOf(kind, text, faq),
    ids: keptWhereSame(ids, carryIds(before.faq, ids, sinceRead(before, text, []), faq)),
  };
}

/** The text after an edit, and what is known of it and of the edit. */
export interface NewText {
  readonly text: string;
  readonly read: FaqDocument | undefined;
  readonly changes: readonly TextChange[];
  readonly mapOffset: (offset: number) => number;
}

/** What follows from a new text. The last page that parsed stays while the text does not. */
export function stateAfter(
  before: DocumentState,
  { text, read, changes, mapOffset }: NewText,
): Pick<DocumentState, 'text' | 'version' | 'faq' | 'readable' | 'syntaxErrors' | 'ids' | 'problems'> {
  const readable = isReadable(read);
  // One that was read whole is worth more than what can be made out of a broken text.
  const faq = readable || !isReadable(before.faq) ? read : before.faq;
  return {
    text,
    version: before.version + 1,
    faq,
    readable,
    syntaxErrors: syntaxErrorsOf(before.kind, text, read),
    ids: readable ? idsAfter(before, faq, () => sinceRead(before, text, changes)) : before.ids,
    problems:
      before.problems.length === 0
        ? before.problems
        : before.problems.map((problem) => moved(problem, mapOffset)),
  };
}

function idsAfter(
  { faq: older, ids }: DocumentState,
  newer: FaqDocument | undefined,
  changes: () => readonly TextChange[],
): DocumentIds {
  if (older && newer && isSameButAnswer(older, newer)) return ids;
  return keptWhereSame(ids, carryIds(older, ids, changes(), newer));
}

/** The same value while the names are the same: who follows them has nothing to do at most edits. */
function keptWhereSame(before: DocumentIds, after: DocumentIds): DocumentIds {
  const isSame =
    before.next === after.next &&
    before.gone.length === after.gone.length &&
    before.topics.length === after.topics.length &&
    before.topics.every((topic, index) => {
      const other = after.topics[index];
      return (
        topic.id === other?.id &&
        topic.questions.length === other.questions.length &&
        topic.questions.every((id, item) => id === other.questions[item])
      );
    });
  return isSame ? before : after;
}

/** The changes since the page was last read: more than the latest where its text did not parse in between. */
function sinceRead(
  before: DocumentState,
  text: string,
  changes: readonly TextChange[],
): readonly TextChange[] {
  if (!before.faq || before.faq.source === before.text) return changes;
  return changesBetween(before.faq.source, text);
}

function isReadable(faq: FaqDocument | undefined): boolean {
  return faq !== undefined && faq.syntaxErrors.length === 0;
}

function moved(problem: Problem, mapOffset: (offset: number) => number): Problem {
  return { ...problem, range: { from: mapOffset(problem.range.from), to: mapOffset(problem.range.to) } };
}
