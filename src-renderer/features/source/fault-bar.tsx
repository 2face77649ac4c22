import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../../../shared/check/problem';
import { lineColumnAt } from '../../../shared/text/position';
import type { DocumentSession } from '../../document/document-session';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { isYamlProblem, withoutPlace } from './mending';
import { messages } from './messages';

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
  const faults = useFaults(session);
  const text = useStore(session.state, (state) => state.text);
  const [first, ...others] = faults;
  if (!first) return null;
  return (
    <Notice
      look="warning"
      shape="bar"
      title={messages.broken(lineColumnAt(text, first.range.from).line)}
      actions={
        <>
          {first.fix && (
            <Button look="primary" onPress={() => onMend(first)}>
              {first.fix.label}
            </Button>
          )}
          <Button onPress={() => onShow(first)}>{messages.show}</Button>
        </>
      }
    >
      {withoutPlace(first)} {others.length > 0 ? messages.others(others.length) : messages.formBack}
    </Notice>
  );
}

/** The faults that keep the form away; those last known while the newest text is still being checked. */
function useFaults(session: DocumentSession): readonly Problem[] {
  const problems = useStore(session.state, (state) => (state.readable ? NONE : state.problems));
  return useMemo(() => problems.filter(isYamlProblem), [problems]);
}

const NONE: readonly Problem[] = [];
