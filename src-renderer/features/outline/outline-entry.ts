import type { PageSummary } from '../../../shared/api/facts';
import type { Problem } from '../../../shared/check/problem';
import { capabilitiesOf } from '../../../shared/faq/capabilities';
import { isSameButAnswer } from '../../../shared/faq/same-but-answer';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { DocumentState } from '../../document/document-state';
import { idAt } from '../../document/place-id';
import type { Place } from '../../document/place';
import { addressOfPlace } from '../../document/place';
import { messages } from '../../messages';

/** One row of the outline. Its key stays the same while the page changes around it. */
export interface OutlineEntry {
  readonly key: string;
  readonly kind: 'page' | 'topic' | 'question';
  readonly path: RepoPath;
  /** Undefined for a page. */
  readonly place: Place | undefined;
  readonly words: string;
  /** Said in place of words that are missing. */
  readonly isUntitled: boolean;
  readonly problems: ProblemCount;
  readonly questionCount: number;
  readonly isUnsaved: boolean;
  readonly isReadable: boolean;
  readonly children: readonly OutlineEntry[];
}

export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

/**
 * The rows of a page: itself, and below it what its session knows, where it is open. Rows that show what they showed
 * before are the very ones of `before`, so that nothing is drawn anew for them.
 *
 * @param madeOf - what `before` was made of
 */
export function pageEntry(
  page: PageSummary,
  state: DocumentState | undefined,
  before: OutlineEntry | undefined,
  madeOf?: DocumentState,
): OutlineEntry {
  const topics = state?.faq?.topics;
  const isKnown = before !== undefined && state !== undefined && madeOf && hasSameRows(madeOf, state);
  const entry: OutlineEntry = {
    key: page.path,
    kind: 'page',
    path: page.path,
    place: undefined,
    words: page.title,
    isUntitled: false,
    problems: (state?.problems ?? []).reduce(plusOne, NO_PROBLEMS),
    questionCount: topics?.reduce((sum, topic) => sum + topic.questions.length, 0) ?? page.questionCount,
    isUnsaved: state?.unsaved ?? false,
    isReadable: state?.readable ?? page.readable,
    children: isKnown ? before.children : state ? childrenOfPage(state) : [],
  };
  return keepSame(before, entry);
}

/** Whether a page's topics and questions are known to show the same: looked at quickly, for each letter that is typed. */
function hasSameRows(before: DocumentState, after: DocumentState): boolean {
  if (before.path !== after.path || before.ids !== after.ids) return false;
  if (!hasSamePlaces(before.problems, after.problems)) return false;
  if (before.faq === after.faq) return true;
  return before.faq !== undefined && after.faq !== undefined && isSameButAnswer(before.faq, after.faq);
}

function hasSamePlaces(before: readonly Problem[], after: readonly Problem[]): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  return before.every(({ severity, place }, index) => {
    const other = after[index];
    return (
      severity === other?.severity &&
      place?.topicIndex === other.place?.topicIndex &&
      place?.itemIndex === other.place?.itemIndex
    );
  });
}

/** `after`, with all of `before` in it that shows the same. */
function keepSame(before: OutlineEntry | undefined, after: OutlineEntry): OutlineEntry {
  if (!before) return after;
  const children = keepSameChildren(before.children, after.children);
  const isSame =
    (children === before.children ||
      (children.length === before.children.length &&
        children.every((child, index) => child === before.children[index]))) &&
    showsSame(before, after);
  return isSame ? before : { ...after, children };
}

function keepSameChildren(
  before: readonly OutlineEntry[],
  after: readonly OutlineEntry[],
): readonly OutlineEntry[] {
  if (before === after) return before;
  const byKey = new Map(before.map((child) => [child.key, child]));
  return after.map((child) => keepSame(byKey.get(child.key), child));
}

function showsSame(a: OutlineEntry, b: OutlineEntry): boolean {
  return (
    a.words === b.words &&
    a.path === b.path &&
    a.place?.topicIndex === b.place?.topicIndex &&
    a.place?.itemIndex === b.place?.itemIndex &&
    a.isUntitled === b.isUntitled &&
    a.problems.errors === b.problems.errors &&
    a.problems.warnings === b.problems.warnings &&
    a.questionCount === b.questionCount &&
    a.isUnsaved === b.isUnsaved &&
    a.isReadable === b.isReadable
  );
}

/** The topics with their questions; the questions alone where they are one list. */
function childrenOfPage(state: DocumentState): readonly OutlineEntry[] {
  const topics = topicEntries(state);
  return state.faq && !capabilitiesOf(state.faq.shape).topics
    ? topics.flatMap(({ children }) => children)
    : topics;
}

function topicEntries(state: DocumentState): readonly OutlineEntry[] {
  const counts = countByPlace(state.problems);
  return (state.faq?.topics ?? []).map((topic, topicIndex): OutlineEntry => {
    const place = { topicIndex, itemIndex: undefined };
    return {
      ...rowOf(state, counts, place, 'topic', topic.title.value),
      questionCount: topic.questions.length,
      children: topic.questions.map((question, itemIndex) =>
        rowOf(state, counts, { topicIndex, itemIndex }, 'question', question.question.value),
      ),
    };
  });
}

function rowOf(
  state: DocumentState,
  counts: ReadonlyMap<string, ProblemCount>,
  place: Place,
  kind: 'topic' | 'question',
  value: string,
): OutlineEntry {
  const isUntitled = value.trim() === '';
  const { untitledTopic, untitledQuestion } = messages.outline;
  return {
    key: `${state.path}#${idAt(state.ids, place) ?? ''}`,
    kind,
    path: state.path,
    place,
    words: isUntitled ? (kind === 'topic' ? untitledTopic : untitledQuestion) : value,
    isUntitled,
    problems: counts.get(addressOfPlace(place)) ?? NO_PROBLEMS,
    questionCount: 0,
    isUnsaved: false,
    isReadable: true,
    children: [],
  };
}

const NO_PROBLEMS: ProblemCount = { errors: 0, warnings: 0 };

/** A topic's own problems, and a question's all, by their place's address. */
function countByPlace(problems: readonly Problem[]): ReadonlyMap<string, ProblemCount> {
  const counts = new Map<string, ProblemCount>();
  for (const problem of problems) {
    if (!problem.place) continue;
    const { topicIndex, itemIndex } = problem.place;
    const address = addressOfPlace({ topicIndex, itemIndex });
    counts.set(address, plusOne(counts.get(address) ?? NO_PROBLEMS, problem));
  }
  return counts;
}

function plusOne({ errors, warnings }: ProblemCount, { severity }: Problem): ProblemCount {
  return severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 };
}
