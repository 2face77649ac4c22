import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../../../shared/check/problem';
import { lineColumnAt } from '../../../shared/text/position';
import type { DocumentSession } from '../../document/document-session';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { isYamlProblem, withoutPlace } from './mending';
import { messages } from './messages';
import styles from './source-view.module.css';

export interface FaultBarProps {
  readonly session: DocumentSession;
  readonly onMend: (problem: Problem) => void;
  readonly onShow: (problem: Problem) => void;
}

/**
 * Below a text whose YAML does not parse: the cause, and how to mend it. It stands below the text, which so does not
 * move while a quote is being typed.
 */
export function FaultBar({ session, onMend, onShow }: FaultBarProps) {
  const readable = useStore(session.state, (state) => state.readable);
  const faults = useFaults(session, readable);
  const text = useStore(session.state, (state) => state.text);
  const [first, ...others] = faults;
  if (!first) return null;
  const { line } = lineColumnAt(text, first.range.from);
  return (
    <Notice look="warning" shape="bar" title={messages.broken(line)}>
      <p>
        {withoutPlace(first)} {others.length > 0 && messages.others(others.length)}{' '}
        {!readable && messages.formBack}
      </p>
      <div className={styles['actions']}>
        {first.fix && (
          <Button look="primary" onPress={() => onMend(first)}>
            {first.fix.label}
          </Button>
        )}
        <Button onPress={() => onShow(first)}>{messages.show}</Button>
      </div>
    </Notice>
  );
}

/** What keeps the form away, or stops Jekyll; the last known while the newest text is still being checked. */
function useFaults(session: DocumentSession, readable: boolean): readonly Problem[] {
  const problems = useStore(session.state, (state) => state.problems);
  return useMemo(
    () => problems.filter((problem) => isYamlProblem(problem) && (problem.severity === 'error' || !readable)),
    [problems, readable],
  );
}
