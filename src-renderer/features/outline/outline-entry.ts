import type { PageSummary } from '../../../shared/api/facts';
import type { Problem } from '../../../shared/check/problem';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { DocumentState } from '../../document/document-state';
import { idAt } from '../../document/place-id';
import type { Place } from '../../document/place';
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

/** The rows of a page: itself, and below it what its session knows, where it is open. */
export function pageEntry(page: PageSummary, state: DocumentState | undefined): OutlineEntry {
  const topics = state?.faq?.topics;
  return {
    key: page.path,
    kind: 'page',
    path: page.path,
    place: undefined,
    words: page.title,
    isUntitled: false,
    problems: countProblems(state?.problems ?? [], () => true),
    questionCount: topics?.reduce((sum, topic) => sum + topic.questions.length, 0) ?? page.questionCount,
    isUnsaved: state?.unsaved ?? false,
    isReadable: state?.readable ?? page.readable,
    children: state ? topicEntries(state) : [],
  };
}

function topicEntries(state: DocumentState): readonly OutlineEntry[] {
  return (state.faq?.topics ?? []).map((topic, topicIndex): OutlineEntry => {
    const place = { topicIndex, itemIndex: undefined };
    return {
      ...rowOf(state, place, 'topic', topic.title.value),
      questionCount: topic.questions.length,
      children: topic.questions.map((question, itemIndex) =>
        rowOf(state, { topicIndex, itemIndex }, 'question', question.question.value),
      ),
    };
  });
}

function rowOf(state: DocumentState, place: Place, kind: 'topic' | 'question', value: string): OutlineEntry {
  const isUntitled = value.trim() === '';
  const { untitledTopic, untitledQuestion } = messages.outline;
  return {
    key: `${state.path}#${idAt(state.ids, place) ?? ''}`,
    kind,
    path: state.path,
    place,
    words: isUntitled ? (kind === 'topic' ? untitledTopic : untitledQuestion) : value,
    isUntitled,
    problems: countProblems(state.problems, (at) => isOf(at, place)),
    questionCount: 0,
    isUnsaved: false,
    isReadable: true,
    children: [],
  };
}

/** A topic's own problems; a question's all. */
function isOf(at: Problem['place'], place: Place): boolean {
  return at !== undefined && at.topicIndex === place.topicIndex && at.itemIndex === place.itemIndex;
}

function countProblems(
  problems: readonly Problem[],
  isCounted: (at: Problem['place']) => boolean,
): ProblemCount {
  let errors = 0;
  let warnings = 0;
  for (const { severity, place } of problems) {
    if (!isCounted(place)) continue;
    if (severity === 'error') errors += 1;
    else warnings += 1;
  }
  return { errors, warnings };
}
