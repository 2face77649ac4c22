import { useEffect, useState } from 'react';
import type { LogEntry } from '../../../shared/api/facts';
import type { Words } from '../../error-words';
import { errorWords } from '../../error-words';
import { messages, timeAgo } from '../../messages';
import { useApp, useFacts } from '../../state/app-context';
import { EmptyState } from '../../ui/empty-state';
import { Output } from '../../ui/output';
import { Spinner } from '../../ui/spinner';
import { useNow } from '../../ui/use-now';
import styles from './history.module.css';

const words = messages.history;
const SHOWN = 100;

type Loaded = { readonly entries: readonly LogEntry[] } | { readonly failure: Words } | undefined;

/** The latest commits of the branch. */
export function History() {
  const loaded = useLog();
  if (!loaded) {
    return (
      <div className={styles['loading']}>
        <Spinner label={words.loading} />
      </div>
    );
  }
  if ('failure' in loaded) {
    const { title, detail, output } = loaded.failure;
    return (
      <EmptyState icon="warning" title={title}>
        <p>{detail}</p>
        {output !== undefined && <Output label={title} text={output} />}
      </EmptyState>
    );
  }
  if (loaded.entries.length === 0) {
    return (
      <EmptyState icon="history" title={words.emptyTitle}>
        <p>{words.emptyDetail}</p>
      </EmptyState>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keys
    <ol className={styles['list']} aria-label={words.label} tabIndex={0}>
      {loaded.entries.map((entry) => (
        <Entry key={entry.commit} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { readonly entry: LogEntry }) {
  const now = useNow();
  return (
    <li className={styles['entry']}>
      <span className={styles['subject']}>{entry.subject}</span>
      <span className={styles['about']}>
        <span className={styles['author']}>{entry.authorName}</span>
        <time dateTime={new Date(entry.authoredAt).toISOString()}>{timeAgo(entry.authoredAt, now)}</time>
        <code className={styles['commit']}>{entry.commit.slice(0, 7)}</code>
      </span>
    </li>
  );
}

/** The log, read anew whenever Git's state changes. */
function useLog(): Loaded {
  const { api } = useApp();
  const git = useFacts((facts) => facts.repository?.git);
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (!git) return;
    let isStale = false;
    void api.request('git/log', { limit: SHOWN }).then((log) => {
      if (!isStale) setLoaded(log.ok ? { entries: log.value } : { failure: errorWords(log.error) });
    });
    return () => {
      isStale = true;
    };
  }, [api, git]);
  return loaded;
}
