import { noPermissions } from '../../../shared/api/preview-permissions';
import { useApp, useFacts } from '../../state/app-context';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu';
import { messages } from './messages';
import styles from './site-menu.module.css';

const words = messages.site;

export interface SiteMenuProps {
  /** Files of other servers, by their addresses, that the page did not get. */
  readonly blocked: readonly string[];
}

/** What the site may do in the preview, and how much of it is left out. */
export function SiteMenu({ blocked }: SiteMenuProps) {
  const app = useApp();
  const { scripts, remote } = useFacts((facts) => facts.repository?.permissions ?? noPermissions);
  const servers = [...new Set(blocked.map(serverOf))];
  const entries: readonly MenuEntry[] = [
    {
      id: 'remote',
      label: words.remote,
      detail: scripts === 'on' ? words.remoteOff : words.remoteDetail(servers),
      icon: remote === 'allowed' ? 'check' : undefined,
      disabled: scripts === 'on',
      onAction: () => app.commands.run('preview.remote'),
    },
    {
      id: 'scripts',
      label: words.scripts,
      detail: words.scriptsDetail,
      icon: scripts === 'on' ? 'check' : undefined,
      onAction: () => app.commands.run('preview.scripts'),
    },
  ];
  const isScripted = scripts === 'on';
  return (
    <Menu label={words.menu} entries={entries}>
      {blocked.length > 0 ? (
        <Button
          look="quiet"
          icon={isScripted ? 'code' : 'offline'}
          aria-label={words.blockedDetail(blocked.length, isScripted)}
        >
          {blocked.length} <span className={styles['word']}>{words.blocked}</span>
        </Button>
      ) : (
        <IconButton icon={isScripted ? 'code' : 'site'} label={isScripted ? words.scripted : words.menu} />
      )}
    </Menu>
  );
}

function serverOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
}
