import { ClosingDialog } from './features/closing/closing-dialog';
import { Palette } from './features/palette/palette';
import { ShortcutsDialog } from './features/palette/shortcuts-dialog';
import { Starting } from './features/welcome/starting';
import { Welcome } from './features/welcome/welcome';
import { useFacts } from './state/app-context';
import { Workspace } from './workspace/workspace';

/** The whole window: the welcome screen, or the repository that is open, and the few questions that can't wait. */
export function AnswerbookApp() {
  const info = useFacts((facts) => facts.info);
  const repository = useFacts((facts) => facts.repository);
  const isStarting = useFacts((facts) => facts.starting);
  if (!info || (isStarting && !repository)) return <Starting />;
  return (
    <>
      {repository ? <Workspace key={repository.root} /> : <Welcome />}
      <ClosingDialog />
      <Palette />
      <ShortcutsDialog />
    </>
  );
}
