import { useId } from 'react';
import type { RecentRepository } from '../../../shared/api/facts';
import { messages, timeAgo } from '../../messages';
import { useApp, useFacts } from '../../state/app-context';
import { forgetRepository, openRepository } from '../../state/open-repository';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { RowButton } from '../../ui/row-button';
import { useNow } from '../../ui/use-now';
import styles from './welcome.module.css';

const words = messages.welcome;
const none: readonly RecentRepository[] = [];

export function RecentRepositories() {
  const heading = useId();
  const recent = useFacts((facts) => facts.info?.recent ?? none);
  return (
    <section aria-labelledby={heading} className={styles['section']}>
      <h2 id={heading} className={styles['heading']}>
        {words.recentTitle}
      </h2>
      {recent.length === 0 ? (
        <p className={styles['muted']}>{words.noRecent}</p>
      ) : (
        <ul className={styles['recent']}>
          {recent.map((repository) => (
            <Recent key={repository.path} repository={repository} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Recent({ repository }: { readonly repository: RecentRepository }) {
  const app = useApp();
  const { path, name, openedAt } = repository;
  const now = useNow();
  return (
    <li className={styles['row']}>
      <RowButton onPress={() => openRepository(app, path)}>
        <Icon name="folder" />
        <span className={styles['words']}>
          <span className={styles['name']}>{name}</span>
          <span className={styles['path']}>{path}</span>
        </span>
        <span className={styles['when']}>{timeAgo(openedAt, now)}</span>
      </RowButton>
      <IconButton
        icon="close"
        size="small"
        label={words.forget(name)}
        onPress={() => void forgetRepository(app, path)}
      />
    </li>
  );
}
