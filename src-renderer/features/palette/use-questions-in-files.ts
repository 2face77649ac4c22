import { useEffect, useState } from 'react';
import type { PageQuestions } from '../../../shared/api/facts';
import { useApp } from '../../state/app-context';

/** What the pages of the repository ask, by their files; none until it was read. */
export function useQuestionsInFiles(): readonly PageQuestions[] {
  const app = useApp();
  const [questions, setQuestions] = useState<readonly PageQuestions[]>([]);
  useEffect(() => {
    let isGone = false;
    void app.api.request('repository/questions', {}).then((found) => {
      if (!isGone) setQuestions(found);
    });
    return () => {
      isGone = true;
    };
  }, [app]);
  return questions;
}
