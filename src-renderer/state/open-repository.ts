import type { RepositoryError } from '../../shared/api/errors';
import type { Repository } from '../../shared/api/facts';
import type { Result } from '../../shared/text/result';
import type { App } from './app';
import { emptyCommitForm } from './commit-form';
import { changeRepository, takeHeardPages } from './facts';
import { showPage } from './show-page';
import { initialView } from './view';

/** Opens the repository at that path, in place of the one that is open. Unsaved words are asked about first. */
export function openRepository(app: App, path: string): void {
  beforeLeaving(app, () => void takeUp(app, path, () => app.api.request('repository/open', { path })));
}

export function openSample(app: App): void {
  beforeLeaving(app, () => void takeUp(app, '', () => app.api.request('repository/open-sample', {})));
}

/** Asks for a folder in the platform's dialog where the host has one; else shows the welcome screen's path field. */
export function chooseRepository(app: App): void {
  if (app.facts.getState().info?.host === 'electron') void chooseFolder(app);
  else closeRepository(app);
}

export function closeRepository(app: App): void {
  beforeLeaving(app, () => void leave(app));
}

export async function forgetRepository(app: App, path: string): Promise<void> {
  await app.api.request('repository/forget', { path });
  await readInfo(app);
}

/** Reads anew what the services know of the app itself: its settings and the recent repositories. */
export async function readInfo(app: App): Promise<void> {
  const info = await app.api.request('app/info', {});
  app.facts.setState({ info, settings: info.settings });
}

/** What changed while the answer was on its way was told of a repository that was not known here yet. */
async function readStatus(app: App): Promise<void> {
  const status = await app.api.request('git/status', {});
  if (status.ok) changeRepository(app.facts, { git: status.value });
}

async function chooseFolder(app: App): Promise<void> {
  const path = await app.api.request('app/choose-folder', {});
  if (path !== null) openRepository(app, path);
}

/** Asks what to do with unsaved words, where there are any, before the pages are left. */
function beforeLeaving(app: App, proceed: () => void): void {
  if (app.pages.state.getState().unsaved.length === 0) proceed();
  else app.view.setState({ closing: { leaves: 'repository', proceed } });
}

async function takeUp(
  app: App,
  path: string,
  open: () => Promise<Result<Repository, RepositoryError>>,
): Promise<void> {
  app.facts.setState({ opening: path, heardPages: undefined, openError: undefined });
  try {
    const opened = await open();
    if (!opened.ok) {
      app.facts.setState({ openError: { path, error: opened.error } });
      return;
    }
    app.pages.closeAll();
    app.view.setState({ ...initialView });
    app.commitForm.setState(emptyCommitForm);
    app.facts.setState({ repository: opened.value, openError: undefined });
    takeHeardPages(app.facts);
    const [first] = opened.value.pages;
    if (first) void showPage(app, first.path);
    await Promise.all([readInfo(app), readStatus(app)]);
  } finally {
    app.facts.setState({ opening: undefined, starting: false });
  }
}

async function leave(app: App): Promise<void> {
  app.pages.closeAll();
  app.view.setState({ ...initialView });
  app.facts.setState({ repository: undefined, openError: undefined });
  await app.api.request('repository/close', {});
  await readInfo(app);
}
