import { errorWords } from '../error-words';
import type { App } from './app';
import { currentSession } from './app';

export async function saveCurrentPage(app: App): Promise<void> {
  const session = currentSession(app);
  if (!session) return;
  const saved = await session.save();
  showOutcome(app, saved);
}

export async function saveAllPages(app: App): Promise<boolean> {
  const saved = await app.pages.saveAll();
  showOutcome(app, saved);
  return saved.ok;
}

type Saved = Awaited<ReturnType<App['pages']['saveAll']>>;

function showOutcome(app: App, saved: Saved): void {
  // A file that changed outside has its own bar above the editor, which offers what to do.
  const isTold = !saved.ok && saved.error.code === 'changed-outside';
  app.view.setState({ failure: saved.ok || isTold ? undefined : errorWords(saved.error) });
}
