import { useEffect, useState } from 'react';
import type { FileComparison } from '../../shared/api/facts';
import type { RepoPath } from '../../shared/text/repo-path';
import type { Words } from '../error-words';
import { errorWords } from '../error-words';
import { TextDiff } from '../features/text-diff/text-diff';
import { messages } from '../messages';
import type { App } from '../state/app';
import { useApp, useFacts } from '../state/app-context';
import { compareWithWindow } from '../state/compare-with-window';
import { showPage } from '../state/show-page';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Spinner } from '../ui/spinner';
import styles from './workspace.module.css';

const words = messages.changes;

/** A changed page: its text in the last commit beside the one that a commit would take. */
export function Comparison({ path }: { readonly path: RepoPath }) {
  const app = useApp();
  const title = useFacts((facts) => facts.repository?.pages.find((page) => page.path === path)?.title);
  return (
    <section className={styles['comparison']} aria-label={words.comparisonLabel(path)}>
      <div className={styles['editorHead']}>
        <h2 className={styles['comparisonTitle']}>
          {title ?? path}
          {title !== undefined && <span className={styles['comparisonPath']}>{path}</span>}
        </h2>
        {title !== undefined && (
          <Button icon="edit" onPress={() => void goToPage(app, path)}>
            {words.openPage}
          </Button>
        )}
      </div>
      <ComparisonBody path={path} />
    </section>
  );
}

function ComparisonBody({ path }: { readonly path: RepoPath }) {
  const compared = useComparison(path);
  if (!compared) {
    return (
      <div className={styles['waiting']}>
        <Spinner label={words.comparing} />
      </div>
    );
  }
  if ('failure' in compared) {
    return (
      <EmptyState icon="warning" title={compared.failure.title}>
        <p>{compared.failure.detail}</p>
      </EmptyState>
    );
  }
  const { before = '', after = '' } = compared.comparison;
  if (before === after) return <EmptyState icon="check" title={words.noDiff} />;
  return (
    <div className={styles['comparisonBody']}>
      <TextDiff before={before} after={after} label={words.diffLabel(path)} />
    </div>
  );
}

type Compared = { readonly comparison: FileComparison } | { readonly failure: Words } | undefined;

function useComparison(path: RepoPath): Compared {
  const app = useApp();
  const git = useFacts((facts) => facts.repository?.git);
  const [compared, setCompared] = useState<Compared>();
  useEffect(() => {
    if (!git) return;
    let isStale = false;
    void compareWithWindow(app, path).then((result) => {
      if (isStale) return;
      setCompared(result.ok ? { comparison: result.value } : { failure: errorWords(result.error) });
    });
    return () => {
      isStale = true;
    };
  }, [app, path, git]);
  return compared;
}

async function goToPage(app: App, path: RepoPath): Promise<void> {
  app.view.setState({ leftTab: 'pages' });
  await showPage(app, path);
}
