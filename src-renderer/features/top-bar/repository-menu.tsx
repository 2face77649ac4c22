import type { RecentRepository, Repository } from '../../../shared/api/facts';
import { messages } from '../../messages';
import { useApp, useFacts, useKeys } from '../../state/app-context';
import { openRepository } from '../../state/open-repository';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu';
import styles from './top-bar.module.css';

const words = messages.topBar;
const none: readonly RecentRepository[] = [];
const SHOWN = 6;

export function RepositoryMenu({ repository }: { readonly repository: Repository }) {
  const app = useApp();
  const keys = useKeys();
  const recent = useFacts((facts) => facts.info?.recent ?? none);
  const others = recent.filter(({ path }) => path !== repository.root).slice(0, SHOWN);
  const entries: readonly MenuEntry[] = [
    {
      id: 'open',
      label: words.openOther,
      icon: 'folder-open',
      keys: keys('repository.open'),
      onAction: () => app.commands.run('repository.open'),
    },
    {
      id: 'sample',
      label: words.openSample,
      icon: 'sample',
      onAction: () => app.commands.run('repository.open-sample'),
    },
    ...(others.length > 0 ? (['separator'] as const) : []),
    ...others.map(({ path, name }): MenuEntry => ({
      id: path,
      label: name,
      detail: path,
      icon: 'folder',
      onAction: () => openRepository(app, path),
    })),
    'separator',
    { id: 'close', label: words.close, icon: 'close', onAction: () => app.commands.run('repository.close') },
  ];
  return (
    <Menu label={words.repositoryMenu} entries={entries}>
      <Button look="quiet" aria-label={`${words.repositoryMenu}: ${repository.name}`}>
        <span className={styles['repository']}>
          <span className={styles['repositoryName']}>{repository.name}</span>
          <Icon name="chevron-down" size={14} />
        </span>
      </Button>
    </Menu>
  );
}
