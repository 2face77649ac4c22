import { messages } from '../../messages';
import { useApp, useKeys, useView } from '../../state/app-context';
import { commands } from '../../state/commands';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { KeyHint } from '../../ui/key-hint';
import styles from './shortcuts-dialog.module.css';

/** All keys in one list. */
export function ShortcutsDialog() {
  const app = useApp();
  const keys = useKeys();
  const isOpen = useView((view) => view.shortcutsOpen);
  const close = () => app.view.setState({ shortcutsOpen: false });
  return (
    <Dialog
      title={messages.palette.shortcutsTitle}
      open={isOpen}
      onDismiss={close}
      actions={<Button onPress={close}>{messages.palette.close}</Button>}
    >
      <dl className={styles['list']}>
        {commands.map(({ id, label }) => {
          const shown = keys(id);
          return (
            shown !== undefined && (
              <div key={id} className={styles['row']}>
                <dt>{label}</dt>
                <dd>
                  <KeyHint keys={shown} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </Dialog>
  );
}
