import { useStore } from 'zustand';
import { messages } from '../../messages';
import { useApp, useFacts } from '../../state/app-context';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { ChangeList } from './change-list';
import styles from './changes.module.css';
import { CommitForm } from './commit-form';
import { usePageChanges } from './use-page-changes';

const words = messages.changes;

/** What has changed since the last commit, and the form that commits it. */
export function ChangesPane() {
  const changes = usePageChanges();
  const otherCount = useFacts(
    (facts) => facts.repository?.git.changes.filter((change) => !change.isPage).length ?? 0,
  );
  return (
    <div className={styles['pane']}>
      <Committed />
      {changes.length === 0 ? (
        <EmptyState icon="check" title={words.emptyTitle}>
          <p>{words.emptyDetail}</p>
        </EmptyState>
      ) : (
        <ChangeList changes={changes} />
      )}
      {otherCount > 0 && <p className={styles['others']}>{words.otherFiles(otherCount)}</p>}
      {changes.length > 0 && <CommitForm changes={changes} />}
    </div>
  );
}

/** Says that a commit was made, until the next one is begun. */
function Committed() {
  const app = useApp();
  const committed = useStore(app.commitForm, (form) => form.committed);
  if (!committed) return null;
  return (
    <Notice
      look="success"
      shape="bar"
      title={words.committed(committed.branch)}
      actions={
        <Button look="quiet" onPress={() => app.commands.run('view.history')}>
          {words.seeHistory}
        </Button>
      }
    />
  );
}
