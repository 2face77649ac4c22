import type { App } from './app';
import { currentPath } from './app';
import { followEvents } from './facts';
import { followKeys } from './key-commands';
import { isCommandId } from './commands';
import { openRepository, readInfo } from './open-repository';
import { registerCommands } from './register-commands';
import { followSelection } from './follow-selection';
import { followTheme } from './set-theme';

/** Brings the app to life: events, keys, theme, title, and the folder it was started with. Returns its stop. */
export function startApp(app: App): () => void {
  const stops = [
    followEvents(app.api, app.facts),
    registerCommands(app),
    followKeys(app),
    followTheme(app),
    followSelection(app),
    followShapeRules(app),
    followWindowState(app),
    followClosing(app),
    app.api.on('app/run-command', ({ id }) => {
      if (isCommandId(id)) app.commands.run(id);
    }),
    app.api.on('app/open-folder', ({ path }) => openRepository(app, path)),
  ];
  void readInfo(app).then(() => {
    const startFolder = app.facts.getState().info?.startFolder;
    if (startFolder === undefined || app.facts.getState().repository) app.facts.setState({ starting: false });
    else openRepository(app, startFolder);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

/** What `answerbook.yml` says counts for the pages that are open, too. */
function followShapeRules(app: App): () => void {
  return app.facts.subscribe((now, before) => {
    if (now.repository?.shapeRules !== before.repository?.shapeRules) app.pages.readAgain();
  });
}

/** Tells the host the window's title and whether it holds unsaved words. */
function followWindowState(app: App): () => void {
  let told = '';
  const tell = () => {
    const title = windowTitle(app);
    const unsaved = app.pages.state.getState().unsaved.length > 0;
    if (told === `${title}${unsaved}`) return;
    told = `${title}${unsaved}`;
    document.title = title;
    void app.api.request('app/window-state', { title, unsaved });
  };
  const stops = [app.facts.subscribe(tell), app.view.subscribe(tell), app.pages.state.subscribe(tell)];
  tell();
  return () => {
    for (const stop of stops) stop();
  };
}

function windowTitle(app: App): string {
  const { repository } = app.facts.getState();
  const page = repository?.pages.find(({ path }) => path === currentPath(app));
  return [page?.title, repository?.name, 'Answerbook'].filter((part) => part !== undefined).join(' – ');
}

/** Closing the window asks about unsaved words first; the browser has its own question for it. */
function followClosing(app: App): () => void {
  const hasUnsaved = () => app.pages.state.getState().unsaved.length > 0;
  const close = () => void app.api.request('app/close', {});
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (!hasUnsaved() || app.facts.getState().info?.host === 'electron') return;
    void app.pages.keepDrafts();
    event.preventDefault();
  };
  window.addEventListener('beforeunload', onBeforeUnload);
  const stop = app.api.on('app/close-requested', () => {
    if (hasUnsaved()) app.view.setState({ closing: { leaves: 'window', proceed: close } });
    else close();
  });
  return () => {
    window.removeEventListener('beforeunload', onBeforeUnload);
    stop();
  };
}
