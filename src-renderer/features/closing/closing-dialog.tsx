import { useStore } from 'zustand';
import { messages } from '../../messages';
import type { App } from '../../state/app';
import { useApp, useFacts, useView } from '../../state/app-context';
import { saveAllPages } from '../../state/save-page';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

const words = messages.closing;

/** Asks what to do with unsaved words before the window closes or another repository is opened. */
export function ClosingDialog() {
  const app = useApp();
  const closing = useView((view) => view.closing);
  const unsaved = useStore(app.pages.state, (state) => state.unsaved);
  const titles = useFacts((facts) => facts.repository?.pages);
  const dismiss = () => app.view.setState({ closing: undefined });
  return (
    <Dialog
      role="alertdialog"
      title={words.title(unsaved.length)}
      open={closing !== undefined}
      onDismiss={dismiss}
      actions={
        <>
          <Button look="quiet" onPress={dismiss}>
            {words.cancel}
          </Button>
          <Button onPress={() => void keepAndProceed(app)}>{words.keepDrafts}</Button>
          {/* The answer that loses nothing and is wanted most: Enter gives it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <Button autoFocus look="primary" onPress={() => void saveAndProceed(app)}>
            {words.saveAll}
          </Button>
        </>
      }
    >
      <p>{words.detail[closing?.leaves ?? 'window']}</p>
      <ul>
        {unsaved.map((path) => (
          <li key={path}>{titles?.find((page) => page.path === path)?.title ?? path}</li>
        ))}
      </ul>
    </Dialog>
  );
}

async function saveAndProceed(app: App): Promise<void> {
  const { closing } = app.view.getState();
  const isSaved = await saveAllPages(app);
  app.view.setState({ closing: undefined });
  if (isSaved) closing?.proceed();
}

async function keepAndProceed(app: App): Promise<void> {
  const { closing } = app.view.getState();
  await app.pages.keepDrafts();
  app.view.setState({ closing: undefined });
  closing?.proceed();
}
