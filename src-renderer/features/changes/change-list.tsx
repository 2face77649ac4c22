import { Checkbox, GridList, GridListItem } from 'react-aria-components';
import { useStore } from 'zustand';
import type { RepoPath } from '../../../shared/text/repo-path';
import { messages } from '../../messages';
import type { App } from '../../state/app';
import { useApp, useView } from '../../state/app-context';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import styles from './changes.module.css';
import type { EntryChange, PageChange } from './page-change';

const words = messages.changes;

/** The changed pages, each with its questions; the chosen one is compared in the middle. */
export function ChangeList({ changes }: { readonly changes: readonly PageChange[] }) {
  const app = useApp();
  const compared = useView((view) => view.comparedPath);
  const leftOut = useStore(app.commitForm, (form) => form.leftOut);
  const shown = compared ?? changes[0]?.path;
  const choose = (keys: 'all' | Iterable<unknown>) => {
    const [key] = keys === 'all' ? [] : keys;
    const change = changes.find(({ path }) => path === key);
    if (change) app.view.setState({ comparedPath: change.path });
  };
  return (
    <GridList
      className={styles['list'] ?? ''}
      aria-label={words.listLabel}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={shown === undefined ? [] : [shown]}
      onSelectionChange={choose}
    >
      {changes.map((change) => (
        <ChangeRow key={change.path} change={change} included={!leftOut.has(change.path)} />
      ))}
    </GridList>
  );
}

function ChangeRow({ change, included }: { readonly change: PageChange; readonly included: boolean }) {
  const app = useApp();
  return (
    <GridListItem id={change.path} textValue={change.title} className={styles['change'] ?? ''}>
      <div className={styles['head']}>
        <Checkbox
          slot={null}
          className={styles['check'] ?? ''}
          aria-label={words.include(change.title)}
          isSelected={included}
          onChange={(isIncluded) => include(app, change.path, isIncluded ? 'in' : 'out')}
        >
          <span className={styles['box']}>{included && <Icon name="check" size={12} />}</span>
        </Checkbox>
        <span className={styles['title']} title={change.path}>
          {change.title}
        </span>
        <Badge look={change.kind === 'conflicted' ? 'danger' : 'quiet'}>{words.kind[change.kind]}</Badge>
      </div>
      <ul className={styles['entries']}>
        {change.entries.map((entry, index) => (
          <li key={`${entry.kind}-${String(index)}`} className={styles['entry']}>
            <span className={`${styles['kind']} ${styles[entry.kind]}`}>{words.summary[entry.kind]}</span>
            <span className={styles['entryWords']}>{entryWords(entry)}</span>
          </li>
        ))}
      </ul>
    </GridListItem>
  );
}

function entryWords({ what, words: said }: EntryChange): string {
  if (what === 'body') return words.pageBody;
  if (what === 'field') return `${words.pageDetails}: ${said}`;
  return said === '' ? messages.outline.untitledQuestion : said;
}

function include(app: App, path: RepoPath, side: 'in' | 'out'): void {
  const leftOut = new Set(app.commitForm.getState().leftOut);
  if (side === 'in') leftOut.delete(path);
  else leftOut.add(path);
  app.commitForm.setState({ leftOut });
}
