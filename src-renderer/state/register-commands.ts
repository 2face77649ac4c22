import { capabilitiesOf } from '../../shared/faq/capabilities';
import type { DocumentState } from '../document/document-state';
import type { Place } from '../document/place';
import type { App } from './app';
import { currentSession } from './app';
import type { CommandHandler, CommandId } from './commands';
import { addQuestion, addTopic, duplicate, moveBy, remove, rename } from './edit-outline';
import { focusLeft } from './focus-left';
import { chooseRepository, closeRepository, openSample } from './open-repository';
import { saveAllPages, saveCurrentPage } from './save-page';
import { goToRegion } from './next-region';
import { permissionCommands } from './permit-preview';
import { previewLookCommands } from './set-preview-look';
import { setTheme } from './set-theme';
import { toggleSource } from './toggle-source';
import type { LeftTab } from './view';

/** Makes the app carry out its commands; returns its stop. Those of one feature alone are registered by it. */
export function registerCommands(app: App): () => void {
  const handlers: Partial<Record<CommandId, CommandHandler>> = {
    ...repositoryCommands(app),
    ...pageCommands(app),
    ...outlineCommands(app),
    ...viewCommands(app),
    ...previewLookCommands(app),
    ...permissionCommands(app),
  };
  const stops = Object.entries(handlers).map(([id, handler]) =>
    app.commands.handle(id as CommandId, handler),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

type Handlers = Partial<Record<CommandId, CommandHandler>>;

function repositoryCommands(app: App): Handlers {
  return {
    'repository.open': { run: () => chooseRepository(app) },
    'repository.open-sample': { run: () => openSample(app) },
    'repository.close': { run: () => closeRepository(app), enabled: () => isOpen(app) },
  };
}

function pageCommands(app: App): Handlers {
  return {
    'page.save': { run: () => void saveCurrentPage(app), enabled: () => state(app) !== undefined },
    'page.save-all': { run: () => void saveAllPages(app), enabled: () => isOpen(app) },
    'edit.undo': {
      run: () => currentSession(app)?.undo(),
      enabled: () => state(app)?.canUndo === true,
    },
    'edit.redo': {
      run: () => currentSession(app)?.redo(),
      enabled: () => state(app)?.canRedo === true,
    },
  };
}

function outlineCommands(app: App): Handlers {
  const place = () => app.view.getState().place;
  const withPlace = (act: (place: Place) => void): CommandHandler => ({
    run: () => {
      const here = place();
      if (here) act(here);
    },
    enabled: () => canEdit(app) && place() !== undefined,
  });
  /** For what a topic that stands in no list of its own can't have. */
  const inOrder = ({ run, enabled }: CommandHandler): CommandHandler => ({
    run,
    enabled: () => enabled?.() !== false && (place()?.itemIndex !== undefined || canOrderTopics(app)),
  });
  return {
    'question.add': { run: () => addQuestion(app), enabled: () => canEdit(app) },
    'topic.add': { run: () => addTopic(app), enabled: () => canEdit(app) && hasTopics(app) },
    'question.move-up': inOrder(withPlace((here) => moveBy(app, here, -1))),
    'question.move-down': inOrder(withPlace((here) => moveBy(app, here, 1))),
    'question.rename': withPlace((here) => rename(app, here)),
    'question.duplicate': inOrder(withPlace((here) => duplicate(app, here))),
    'question.remove': withPlace((here) => remove(app, here)),
  };
}

function viewCommands(app: App): Handlers {
  const tab = (leftTab: LeftTab): CommandHandler => ({
    run: () => {
      app.view.setState({ leftTab });
      focusLeft(leftTab);
    },
    enabled: () => isOpen(app),
  });
  return {
    'view.pages': tab('pages'),
    'view.changes': tab('changes'),
    'view.history': tab('history'),
    'view.details': {
      run: () => app.view.setState({ editorView: 'form', leftTab: 'pages', place: undefined }),
      enabled: () => canEdit(app),
    },
    'view.source': { run: () => toggleSource(app), enabled: () => state(app) !== undefined },
    'view.next-region': { run: () => goToRegion('next') },
    'view.previous-region': { run: () => goToRegion('previous') },
    // While the changes are shown, their form takes this over and commits.
    'changes.commit': tab('changes'),
    'theme.system': { run: () => void setTheme(app, 'system') },
    'theme.light': { run: () => void setTheme(app, 'light') },
    'theme.dark': { run: () => void setTheme(app, 'dark') },
    'app.palette': { run: () => app.view.setState({ paletteOpen: true }), enabled: () => isOpen(app) },
    'app.shortcuts': { run: () => app.view.setState({ shortcutsOpen: true }) },
  };
}

/** Whether the page in hand has a place for topics. */
function hasTopics(app: App): boolean {
  const faq = state(app)?.faq;
  return faq !== undefined && capabilitiesOf(faq.shape).topics;
}

/** Whether the topics of the page in hand can be moved and duplicated. */
function canOrderTopics(app: App): boolean {
  const faq = state(app)?.faq;
  return faq !== undefined && capabilitiesOf(faq.shape).topicOrder;
}

function isOpen(app: App): boolean {
  return app.facts.getState().repository !== undefined;
}

function state(app: App): DocumentState | undefined {
  return currentSession(app)?.state.getState();
}

function canEdit(app: App): boolean {
  return state(app)?.readable === true;
}
