import { VisuallyHidden } from 'react-aria-components';
import type { Repository } from '../../../shared/api/facts';
import { messages } from '../../messages';
import { useApp, useChangedPaths, useFacts, useKeys } from '../../state/app-context';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu';
import { Tooltip } from '../../ui/tooltip';
import { branchWords, syncWords } from './branch-words';
import { RepositoryMenu } from './repository-menu';
import styles from './top-bar.module.css';

const words = messages.topBar;

/** Where one is (repository, branch), everything by its name, and the commit. */
export function TopBar({ repository }: { readonly repository: Repository }) {
  const app = useApp();
  const keys = useKeys();
  return (
    <header
      className={styles['bar']}
      aria-label={messages.regions.topBar}
      data-region="top-bar"
      tabIndex={-1}
    >
      <VisuallyHidden elementType="h1">{repository.name}</VisuallyHidden>
      <div className={styles['start']}>
        <RepositoryMenu repository={repository} />
        <Branch repository={repository} />
      </div>
      <span className={styles['middle']}>
        <Tooltip label={messages.palette.label} keys={keys('app.palette')}>
          <Button look="plain" icon="search" onPress={() => app.commands.run('app.palette')}>
            <span className={styles['search']}>
              {messages.palette.open}
              <kbd className={styles['keys']}>{keys('app.palette')}</kbd>
            </span>
          </Button>
        </Tooltip>
      </span>
      <div className={styles['end']}>
        <ThemeMenu />
        <CommitButton />
      </div>
    </header>
  );
}

function Branch({ repository }: { readonly repository: Repository }) {
  const { git } = repository;
  const sync = syncWords(git);
  return (
    <p className={styles['branch']}>
      <Icon name="branch" size={14} />
      <span className={styles['name']}>{branchWords(git)}</span>
      {git.inProgress !== undefined && <Badge look="warning">{words.inProgress(git.inProgress)}</Badge>}
      {sync !== undefined && <span className={styles['sync']}>{sync}</span>}
    </p>
  );
}

function CommitButton() {
  const app = useApp();
  const keys = useKeys();
  const count = useChangedPaths().length;
  return (
    <Tooltip label={words.commitCount(count)} keys={keys('changes.commit')}>
      <Button look="plain" icon="commit" onPress={() => app.commands.run('changes.commit')}>
        {count === 0 ? words.commit : `${words.commit} (${count})`}
      </Button>
    </Tooltip>
  );
}

function ThemeMenu() {
  const app = useApp();
  const theme = useFacts((facts) => facts.settings.theme);
  const entry = (id: 'system' | 'light' | 'dark', label: string): MenuEntry => ({
    id,
    label,
    icon: theme === id ? 'check' : undefined,
    onAction: () => app.commands.run(`theme.${id}`),
  });
  const entries: readonly MenuEntry[] = [
    entry('system', words.themeSystem),
    entry('light', words.themeLight),
    entry('dark', words.themeDark),
    'separator',
    { id: 'shortcuts', label: words.shortcuts, onAction: () => app.commands.run('app.shortcuts') },
  ];
  return (
    <Menu label={words.viewMenu} entries={entries}>
      <IconButton icon={`theme-${theme}`} label={words.viewMenu} />
    </Menu>
  );
}
