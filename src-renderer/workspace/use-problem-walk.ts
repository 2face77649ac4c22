import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Problem } from '../../shared/check/problem';
import { nextProblem } from '../document/next-problem';
import type { DocumentSession } from '../document/document-session';
import { useApp } from '../state/app-context';
import type { App } from '../state/app';

export interface ProblemWalk {
  /** The problem that was gone to last, else the first one. */
  readonly present: Problem | undefined;
  readonly count: number;
  readonly go: (problem: Problem) => void;
}

/** Walks the page's problems by list and by key. */
export function useProblemWalk(session: DocumentSession): ProblemWalk {
  const app = useApp();
  const problems = useStore(session.state, (state) => state.problems);
  const [goneTo, setGoneTo] = useState<Problem>();
  const go = (problem: Problem) => {
    setGoneTo(problem);
    // Another file than a page is not open here: the list names its place.
    if (problem.elsewhere) return;
    showProblem(app, problem);
    session.seek(problem);
  };
  useEffect(() => {
    const walk = (direction: 'next' | 'previous') => ({
      run: () => {
        const next = nextProblem(problems, goneTo, direction);
        if (next) go(next);
      },
      enabled: () => problems.length > 0,
    });
    const stops = [
      app.commands.handle('problem.next', walk('next')),
      app.commands.handle('problem.previous', walk('previous')),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  });
  const present = problems.find((problem) => problem === goneTo) ?? nextProblem(problems, goneTo, 'next');
  return { present, count: problems.length, go };
}

/** Shows the field that a problem is in, or its line in the source where it has no field. */
function showProblem(app: App, problem: Problem): void {
  const { place } = problem;
  const here = place && { topicIndex: place.topicIndex, itemIndex: place.itemIndex };
  const { editorView } = app.view.getState();
  app.view.setState({
    leftTab: 'pages',
    place: here ?? app.view.getState().place,
    editorView: here ? editorView : 'source',
  });
}
