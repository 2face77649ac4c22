import { fileKindOf } from '../../shared/faq/shapes/place';
import type { Api } from '../../shared/api/contract';
import type { RepoPath } from '../../shared/text/repo-path';
import type { DocumentSession } from '../document/document-session';
import { CommandRegistry } from './commands';
import { createCommitForm } from './commit-form';
import type { CommitFormStore } from './commit-form';
import { createFacts } from './facts';
import type { FactsStore } from './facts';
import { OpenPages } from './open-pages';
import { createView } from './view';
import type { ViewStore } from './view';

/** What the window holds: the services' facts, the open pages, where the writer is, and who carries out what. */
export interface App {
  readonly api: Api;
  readonly facts: FactsStore;
  readonly view: ViewStore;
  readonly pages: OpenPages;
  readonly commitForm: CommitFormStore;
  readonly commands: CommandRegistry;
}

export function createApp(api: Api): App {
  const facts = createFacts();
  return {
    api,
    facts,
    view: createView(),
    pages: new OpenPages(api, (path) => fileKindOf(path, facts.getState().repository?.shapeRules)),
    commitForm: createCommitForm(),
    commands: new CommandRegistry(),
  };
}

/** The page in the editor. */
export function currentSession(app: App): DocumentSession | undefined {
  return app.pages.get(currentPath(app));
}

export function currentPath(app: App): RepoPath | undefined {
  return app.view.getState().path;
}
