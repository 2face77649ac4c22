import { useMemo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Problem } from '../../../shared/check/problem';
import { lineColumnAt } from '../../../shared/text/position';
import type { DocumentSession } from '../../document/document-session';
import { inFileOrder, isSameProblem } from '../../document/next-problem';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { countWords, messages } from './messages';
import { placeWords } from './place-words';
import styles from './problems-list.module.css';

export interface ProblemsListProps {
  readonly session: DocumentSession;
  /** The one that was gone to last. */
  readonly present?: Problem | undefined;
  readonly onGo: (problem: Problem) => void;
}

/** What is wrong in the page, in the file's order; Enter or a click goes there. */
export function ProblemsList({ session, present, onGo }: ProblemsListProps) {
  const told = useStore(session.state, (state) => state.problems);
  const isChecked = useStore(session.state, (state) => state.checkedVersion > 0);
  const problems = useMemo(() => inFileOrder(told), [told]);
  if (problems.length === 0) {
    return (
      <EmptyState icon="check" title={isChecked ? messages.none : messages.checking}>
        {isChecked && messages.noneDetail}
      </EmptyState>
    );
  }
  const go = (key: unknown) => {
    const problem = problems[Number(key)];
    if (problem) onGo(problem);
  };
  return (
    <ListBox
      className={styles['list'] ?? ''}
      aria-label={messages.label}
      selectionMode="none"
      onAction={go}
      shouldFocusOnHover={false}
    >
      {problems.map((problem, index) => (
        <ProblemRow
          key={index}
          id={`${index}`}
          session={session}
          problem={problem}
          present={present !== undefined && isSameProblem(problem, present)}
        />
      ))}
    </ListBox>
  );
}

/** `2 errors, 1 warning`, or that there are none: for the head of the list. */
export function ProblemsCount({ session }: { readonly session: DocumentSession }) {
  const problems = useStore(session.state, (state) => state.problems);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (problems.length === 0) return <span>{messages.none}</span>;
  return <span>{countWords(errors, problems.length - errors)}</span>;
}

interface ProblemRowProps {
  readonly id: string;
  readonly session: DocumentSession;
  readonly problem: Problem;
  readonly present: boolean;
}

function ProblemRow({ id, session, problem, present }: ProblemRowProps) {
  const { faq, text } = session.state.getState();
  const line = problem.elsewhere ? problem.elsewhere.line : lineColumnAt(text, problem.range.from).line;
  return (
    <ListBoxItem
      id={id}
      textValue={problem.message}
      className={styles['row'] ?? ''}
      data-present={present ? 'yes' : undefined}
    >
      <span className={styles[problem.severity]}>
        <Icon name={problem.severity === 'error' ? 'error' : 'warning'} size={14} />
        <span className={styles['spoken']}>
          {problem.severity === 'error' ? messages.error : messages.warning}
        </span>
      </span>
      <span className={styles['message']}>{problem.message}</span>
      <span className={styles['place']}>{placeWords(faq, problem)}</span>
      <span className={styles['line']}>{line !== undefined && messages.line(line)}</span>
    </ListBoxItem>
  );
}
