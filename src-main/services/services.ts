import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import {
  requestSchemas,
  type Answer,
  type EventName,
  type Events,
  type ParsedInput,
  type RequestName,
} from '../../shared/api/contract';
import type { GitError, RepositoryError } from '../../shared/api/errors';
import type { ExactState } from '../../shared/api/exact';
import { loadsRemote, noPermissions } from '../../shared/api/preview-permissions';
import type { AppInfo, Repository } from '../../shared/api/facts';
import { failed, ok, type Result } from '../../shared/text/result';
import { externalLink } from './external-link';
import { compare } from './git/compare';
import { log } from './git/log';
import { setIdentity } from './git/set-identity';
import { notFound, serveBridge } from './preview/preview';
import { startSpareWorker } from './rendering/spare-worker';
import { RefusedRequest } from './refused-request';
import { asRepositoryError, startSession, type RepositorySession } from './repository-session';
import { makeSample } from './sample/make-sample';
import type { PreviewResponse, ServiceEvent, Services, ServicesOptions } from './service-port';
import { openSettings, type SettingsStore } from './settings/settings';
import { openRepository } from './workspace/open-repository';
import { createTurns } from './workspace/turns';

/** Everything behind the contract. A host hands requests in and carries answers and events out. */
export function createServices(options: ServicesOptions): Services {
  return new AllServices(options);
}

type Handlers = { readonly [N in RequestName]: (input: ParsedInput<N>) => Promise<Answer<N>> };

const NO_REPOSITORY = failed({ code: 'no-repository' as const });

class AllServices implements Services {
  readonly #options: ServicesOptions;
  readonly #settings: Promise<SettingsStore>;
  readonly #listeners = new Set<(event: ServiceEvent) => void>();
  /** Opening and closing wait for each other. */
  readonly #turns = createTurns();
  readonly #handlers: Handlers;
  #session: RepositorySession | undefined;
  /** What is opened at once, until it was told. */
  #startFolder: Promise<string | undefined> | undefined;
  #early: EarlyOpening | undefined;
  /** For the first repository that is opened. */
  #spare: Worker | undefined;

  constructor(options: ServicesOptions) {
    this.#options = options;
    this.#spare = options.spareWorker;
    this.#settings = openSettings(options.userFolder, options.log);
    this.#handlers = {
      ...this.#appHandlers(),
      ...this.#repositoryHandlers(),
      ...this.#pageHandlers(),
      ...this.#exactHandlers(),
      ...this.#gitHandlers(),
    };
  }

  async start(): Promise<void> {
    this.#spare ??= startSpareWorker(this.#options.workerFile);
    this.#startFolder ??= this.#findStartFolder(await this.#settings);
    const path = await this.#startFolder;
    if (path === undefined) return;
    const opened = this.#turns.take('session', () => this.#open(path));
    this.#early = { path, isCurrent: true, opened };
    await opened;
  }

  async handle(name: string, input: unknown): Promise<unknown> {
    if (!isRequestName(name)) throw new RefusedRequest('unknown-request', `There is no request "${name}".`);
    return this.#answer(name, input);
  }

  on(listener: (event: ServiceEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit<N extends EventName>(name: N, event: Events[N]): void {
    if (this.#early && (name === 'pages/changed' || name === 'git/changed')) this.#early.isCurrent = false;
    // A name and an event of that name are one of the pairs.
    const told = { name, event } as ServiceEvent;
    for (const listener of this.#listeners) listener(told);
  }

  async servePreview(path: string): Promise<PreviewResponse> {
    const bridge = await serveBridge(path, this.#options.bridgeFile);
    if (bridge) return bridge;
    return this.#session?.preview.serve(path) ?? notFound('No repository is open.');
  }

  loadsRemote(): boolean {
    const permissions = this.#session?.preview.permissions();
    return permissions !== undefined && loadsRemote(permissions);
  }

  async lookAgain(): Promise<void> {
    await this.#session?.lookAgain();
  }

  async stop(): Promise<void> {
    await this.#turns.take('session', () => this.#close());
    await this.#spare?.terminate();
    await (await this.#settings).settled();
    this.#listeners.clear();
  }

  async #answer<N extends RequestName>(name: N, input: unknown): Promise<Answer<N>> {
    const parsed = requestSchemas[name].safeParse(input);
    if (!parsed.success) throw new RefusedRequest('bad-input', `${name}: ${parsed.error.message}`);
    // The schema of this name gives the input of this name.
    return this.#handlers[name](parsed.data as ParsedInput<N>);
  }

  #appHandlers(): Pick<Handlers, Extract<RequestName, `app/${string}`>> {
    const { platform } = this.#options;
    return {
      'app/info': () => this.#info(),
      'app/update-settings': async (change) => (await this.#settings).update(change),
      'app/choose-folder': async () => (await platform.chooseFolder()) ?? null,
      'app/open-external': async ({ url }) => {
        const link = externalLink(url);
        return link !== undefined && (await platform.openExternal(link));
      },
      'app/window-state': async (state) => {
        platform.setWindow(state);
        return null;
      },
      'app/close': async () => {
        platform.close();
        return null;
      },
    };
  }

  #repositoryHandlers(): Pick<Handlers, Extract<RequestName, `repository/${string}`>> {
    return {
      'repository/open': ({ path }) => this.#openOrTakeEarly(path),
      'repository/open-sample': () =>
        this.#turns.take('session', async () => {
          const made = await this.#sample();
          return made.ok ? this.#open(made.value) : made;
        }),
      'repository/forget': async ({ path }) => {
        await (await this.#settings).forget(path);
        return null;
      },
      'repository/trust': async () => {
        if (this.#session) await (await this.#settings).trust(this.#session.git.root);
        return null;
      },
      'repository/close': async () => {
        await this.#turns.take('session', () => this.#close());
        return null;
      },
      'repository/questions': async () => (await this.#session?.questions()) ?? [],
    };
  }

  #pageHandlers(): Pick<
    Handlers,
    Extract<
      RequestName,
      `page/${string}` | `draft/${string}` | `render/${string}` | `check/${string}` | `preview/${string}`
    >
  > {
    return {
      'page/read': async ({ path }) => (await this.#session?.files.read(path)) ?? NO_REPOSITORY,
      'page/save': async ({ overwrite, ...page }) =>
        (await this.#session?.save({ ...page, over: overwrite ? 'anything' : 'version' })) ?? NO_REPOSITORY,
      'draft/keep': async (draft) => (await this.#session?.drafts.keep(draft)) ?? NO_REPOSITORY,
      'draft/drop': async ({ path }) => {
        await this.#session?.drafts.drop(path);
        return null;
      },
      'render/page': async ({ path, text, version }) =>
        (await this.#session?.render(path, text, version)) ?? NO_REPOSITORY,
      'preview/permit': async (permissions) => {
        const session = this.#session;
        if (!session) return noPermissions;
        session.preview.permit(permissions);
        await (await this.#settings).permit(session.git.root, permissions);
        return permissions;
      },
      'check/page': async ({ path, text, version }) =>
        (await this.#session?.check(path, text, version)) ?? NO_REPOSITORY,
    };
  }

  #exactHandlers(): Pick<Handlers, Extract<RequestName, `exact/${string}`>> {
    return {
      'exact/state': async () => this.#exactState(),
      'exact/turn': async ({ to }) => {
        const session = this.#session;
        if (session) {
          await (await this.#settings).setJekyll(session.git.root, to);
          await session.exact.turn(to);
        }
        return this.#exactState();
      },
      'exact/start-again': async () => {
        this.#session?.exact.startAgain();
        return this.#exactState();
      },
      'exact/page': async (request) => (await this.#session?.exact.render(request)) ?? NO_REPOSITORY,
    };
  }

  #exactState(): ExactState {
    return this.#session?.exact.state() ?? { kind: 'absent', lacks: 'site' };
  }

  #gitHandlers(): Pick<Handlers, Extract<RequestName, `git/${string}`>> {
    return {
      'git/status': async () => (await this.#session?.status.read()) ?? NO_REPOSITORY,
      'git/compare': async ({ path }) => {
        const session = this.#session;
        return session ? compare(session.git, path, session.status.formerPath(path)) : NO_REPOSITORY;
      },
      'git/commit': async (request) => {
        const session = this.#session;
        if (!session) return NO_REPOSITORY;
        const trusted = (await this.#settings).trusts(session.git.root);
        const committed = await session.commit(request, trusted ? 'trusted' : 'untrusted');
        if (!committed.ok) return committed;
        const { commit, status } = committed.value;
        const branch = status.head.kind === 'detached' ? undefined : status.head.name;
        return ok({ commit, branch, status });
      },
      'git/set-identity': async (identity) =>
        this.#session ? setIdentity(this.#session.git, identity) : NO_REPOSITORY,
      'git/log': async ({ limit }) => (this.#session ? log(this.#session.git, limit) : NO_REPOSITORY),
    };
  }

  async #info(): Promise<AppInfo> {
    const settings = await this.#settings;
    this.#startFolder ??= this.#findStartFolder(settings);
    return {
      version: this.#options.version,
      host: this.#options.host,
      platform: platformName(),
      recent: settings.recent(),
      startFolder: await this.#startFolder,
      settings: settings.current(),
    };
  }

  async #findStartFolder(settings: SettingsStore): Promise<string | undefined> {
    const { startFolder, firstStart, log: journal } = this.#options;
    if (startFolder !== undefined) return startFolder;
    if (!settings.firstStart || firstStart === 'welcome') return undefined;
    const made = await this.#sample();
    // From now on there are settings: the next start is no first one.
    await settings.update({});
    if (!made.ok) journal.warn(`The sample could not be made: ${JSON.stringify(made.error)}`);
    return made.ok ? made.value : undefined;
  }

  #sample(): Promise<Result<string, RepositoryError>> {
    return makeSample(this.#options.resourcesFolder, join(this.#options.userFolder, 'sample-docs'));
  }

  /** What is opening since before the window was there is what it asks for first; it counts until there is news of it. */
  async #openOrTakeEarly(path: string): Promise<Result<Repository, RepositoryError>> {
    const early = this.#early;
    const opened = early?.path === path ? await early.opened : undefined;
    this.#early = undefined;
    if (opened && early?.isCurrent === true) return opened;
    return this.#turns.take('session', () => this.#open(path));
  }

  /**
   * Opens a repository in place of the one that is open, which stays where the new one can't be opened. The one that
   * is open already (a window loaded again) goes on, and what is being rendered with it.
   */
  async #open(path: string): Promise<Result<Repository, RepositoryError>> {
    this.#options.log.info(`Opening ${path}`);
    const found = await openRepository(path);
    if (!found.ok) return found;
    const { root } = found.value;
    if (this.#session?.git.root === root && (await this.#session.isCurrent())) {
      return asOpened(await this.#session.facts());
    }
    const tell: typeof this.emit = (name, event) => this.emit(name, event);
    const spare = this.#spare;
    this.#spare = undefined;
    const started = await startSession(found.value, this.#options, tell, spare);
    if (!started.ok) return started;
    started.value.preview.permit((await this.#settings).permissions(root));
    const facts = asOpened(await started.value.facts());
    if (!facts.ok) {
      await started.value.stop();
      return facts;
    }
    await this.#close();
    this.#session = started.value;
    const settings = await this.#settings;
    if (settings.runsJekyll(root)) await started.value.exact.turn('on');
    await settings.opened(root);
    return facts;
  }

  async #close(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.stop();
  }
}

/** A repository that is opened before the window asks for it. */
interface EarlyOpening {
  readonly path: string;
  readonly opened: Promise<Result<Repository, RepositoryError>>;
  /** Until an event tells of something newer. */
  isCurrent: boolean;
}

function asOpened(facts: Result<Repository, GitError>): Result<Repository, RepositoryError> {
  return facts.ok ? facts : failed(asRepositoryError(facts.error));
}

function isRequestName(name: string): name is RequestName {
  return Object.prototype.hasOwnProperty.call(requestSchemas, name);
}

function platformName(): AppInfo['platform'] {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}
