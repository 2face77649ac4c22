import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { problemWords } from '../features/problems/place-words';
import { ProblemsCount, ProblemsList } from '../features/problems/problems-list';
import type { DocumentSession } from '../document/document-session';
import { messages } from '../messages';
import { useApp, useCurrentSession, useKeys } from '../state/app-context';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Pane, PaneGroup, Splitter } from '../ui/splitter';
import type { PaneHandle } from '../ui/splitter';
import { usePaneSizes } from './use-pane-sizes';
import { useProblemWalk } from './use-problem-walk';
import styles from './workspace.module.css';

const words = messages.problems;

/** The strip below everything: what is wrong with the page in hand. It folds down to its head. */
export function ProblemsStrip({ children }: { readonly children: ReactNode }) {
  const session = useCurrentSession();
  const rows = usePaneSizes('rows', ['top', 'problems']);
  const pane = useRef<PaneHandle>(null);
  const [state, setState] = useState<'folded' | 'open'>('folded');
  const toggle = () => {
    if (state === 'folded') pane.current?.resize('180px');
    else pane.current?.collapse();
  };
  return (
    <PaneGroup direction="vertical" {...rows}>
      <Pane id="top" min="240px">
        {children}
      </Pane>
      <Splitter label={messages.regions.resizeProblems} />
      <Pane
        id="problems"
        size="33px"
        min="100px"
        folded="33px"
        resize="keep-pixels"
        handle={pane}
        onFolded={setState}
      >
        <section
          className={styles['problems']}
          aria-label={messages.regions.problems}
          data-region="problems"
          tabIndex={-1}
        >
          {session ? (
            <Problems session={session} state={state} onToggle={toggle} />
          ) : (
            <div className={styles['problemsHead']} />
          )}
        </section>
      </Pane>
    </PaneGroup>
  );
}

interface ProblemsProps {
  readonly session: DocumentSession;
  readonly state: 'folded' | 'open';
  readonly onToggle: () => void;
}

function Problems({ session, state, onToggle }: ProblemsProps) {
  const app = useApp();
  const keys = useKeys();
  const { present, count, go } = useProblemWalk(session);
  return (
    <>
      <div className={styles['problemsHead']}>
        <Button
          look="quiet"
          icon={state === 'folded' ? 'chevron-right' : 'chevron-down'}
          onPress={onToggle}
          aria-expanded={state === 'open'}
        >
          <ProblemsCount session={session} />
        </Button>
        <span className={styles['presentProblem']}>
          {state === 'folded' && present ? problemWords(present) : undefined}
        </span>
        {count > 0 && (
          <IconButton
            icon="move-down"
            label={words.next}
            keys={keys('problem.next')}
            onPress={() => app.commands.run('problem.next')}
          />
        )}
      </div>
      {state === 'open' && (
        <div className={styles['problemsList']}>
          <ProblemsList session={session} present={present} onGo={go} />
        </div>
      )}
    </>
  );
}
