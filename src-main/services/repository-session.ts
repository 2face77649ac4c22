import { basename, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { EventName, Events, PageCheck, PageRendering } from '../../shared/api/contract';
import type { CommitError, GitError, RenderError, RepositoryError, SaveError } from '../../shared/api/errors';
import type { Draft, GitStatus, PageFile, PageQuestions, Repository } from '../../shared/api/facts';
import type { RepoPath } from '../../shared/text/repo-path';
import { failed, ok, type Result } from '../../shared/text/result';
import { draftsOf, type Drafts } from './drafts/drafts';
import { commit, type CommitRequest } from './git/commit';
import { commitHooks } from './git/commit-hooks';
import { status, type BareStatus } from './git/status';
import type { GitRepository } from './git/git-repository';
import { exactPages, type ExactPages } from './jekyll/exact-pages';
import { watchStatus, type StatusWatch } from './git/status-watch';
import { createPreview, type Preview } from './preview/preview';
import { indexSite } from './rendering/index-site';
import { startRendering, type Rendering } from './rendering/rendering';
import type { ServicesOptions } from './service-port';
import { keptPlace } from './workspace/kept-place';
import { knownFiles, type KnownFiles } from './workspace/known-files';
import type { PageToSave } from './workspace/save-page';
import { readPageOnDisk } from './workspace/page-on-disk';
import { askedPageList } from './workspace/asked-page-list';
import type { PageList } from './workspace/page-list';
import { reasonOf } from './workspace/system-error';
import { createTurns } from './workspace/turns';
import { watchRepository, type RepositoryEvents, type RepositoryWatch } from './workspace/watch-repository';

/** Everything that lives as long as one repository is open. */
export interface RepositorySession {
  readonly git: GitRepository;
  readonly files: Pick<KnownFiles, 'read'>;
  readonly drafts: Drafts;
  readonly preview: Preview;
  readonly status: StatusWatch;
  /** The pages as the site's own Jekyll makes them. */
  readonly exact: ExactPages;
  save(page: PageToSave): Promise<Result<PageFile, SaveError>>;
  facts(): Promise<Result<Repository, GitError>>;
  render(path: RepoPath, text: string, version: number): Promise<Result<PageRendering, RenderError>>;
  check(path: RepoPath, text: string, version: number): Promise<Result<PageCheck, RenderError>>;
  /** What all pages ask, by their files. */
  questions(): Promise<readonly PageQuestions[]>;
  /** In a repository that is not trusted a commit that would run hooks is refused. */
  commit(
    request: CommitRequest,
    trust: 'trusted' | 'untrusted',
  ): Promise<Result<{ commit: string; status: GitStatus }, CommitError>>;
  /** Looks at all pages again; says whether the session still fits the repository: the site is where it was. */
  isCurrent(): Promise<boolean>;
  /** Looks for what no watcher told of. */
  lookAgain(): Promise<void>;
  stop(): Promise<void>;
}

type Emit = <N extends EventName>(name: N, event: Events[N]) => void;

/**
 * Starts all that an open repository needs; where its pages can't be listed, nothing is left running.
 *
 * @param spare - a worker that was started ahead, see `startSpareWorker`
 */
export async function startSession(
  git: GitRepository,
  options: ServicesOptions,
  emit: Emit,
  spare?: Worker,
): Promise<Result<RepositorySession, RepositoryError>> {
  const place = keptPlace(options.userFolder, git.root, options.workerFile);
  const rendering = startRendering({
    workerFile: options.workerFile,
    start: { git, kept: place },
    spare,
    log: options.log,
  });
  const pages = askedPageList(rendering);
  const early: RepositoryEvents[] = [];
  let receive = (events: RepositoryEvents): void => void early.push(events);
  // All at once; what changes before the watching has begun is looked for by `lookForMissed`.
  const watching = watchRepository(git, (events) => receive(events), options.log);
  const firstStatus = status(git);
  const scanning = pages.scan();
  const [watch, scanned] = await Promise.all([watching, scanning]);
  if (!scanned.ok) {
    await Promise.all([watch.stop(), rendering.stop(), firstStatus]);
    return failed(asRepositoryError(scanned.error));
  }
  rendering.openSite(pages.siteRoot());
  // What renders is loaded while the window shows the list.
  void rendering.ask('invalidate', { changed: [] });
  const session = new OpenRepository({ git, options, emit, pages, rendering, watch, firstStatus });
  receive = (events) => session.receive(events);
  for (const events of early) session.receive(events);
  return ok(session);
}

/** When a start is over where no page is shown, in milliseconds. */
const START_MS = 3_000;

/** What a failure of Git means where a repository is being opened. */
export function asRepositoryError(error: GitError): RepositoryError {
  if (error.code === 'git-missing') return error;
  return { code: 'git-failed', detail: error.code === 'git-failed' ? error.detail : error.code };
}

interface SessionParts {
  readonly git: GitRepository;
  readonly options: ServicesOptions;
  readonly emit: Emit;
  readonly pages: PageList;
  readonly rendering: Rendering;
  readonly watch: RepositoryWatch;
  readonly firstStatus: Promise<Result<BareStatus, GitError>>;
}

class OpenRepository implements RepositorySession {
  readonly git: GitRepository;
  readonly files: KnownFiles;
  readonly drafts: Drafts;
  readonly preview: Preview;
  readonly status: StatusWatch;
  readonly exact: ExactPages;
  readonly #options: ServicesOptions;
  readonly #emit: Emit;
  readonly #pages: PageList;
  readonly #rendering: Rendering;
  /** Looks and commits wait for each other: a half-made commit is nothing to tell of. */
  readonly #turns = createTurns();
  readonly #watch: RepositoryWatch;
  #stopped = false;
  #pagesRevision = 0;
  /** A look that was asked for before all has been looked at once more since the opening: it is done then. */
  #waitingLook: 'none' | 'wanted' | 'past' = 'none';
  readonly #startTimer: NodeJS.Timeout;
  /** The first page is rendered, or none is asked for. */
  #noteStarted: () => void = () => undefined;

  constructor({ git, options, emit, pages, rendering, watch, firstStatus }: SessionParts) {
    this.git = git;
    this.#options = options;
    this.#pages = pages;
    this.#rendering = rendering;
    this.#watch = watch;
    this.#emit = (name, event) => {
      if (!this.#stopped) emit(name, event);
    };
    const started = new Promise<void>((resolve) => (this.#noteStarted = resolve));
    this.#startTimer = setTimeout(this.#noteStarted, START_MS);
    // What can wait leaves the processors to the first page.
    void Promise.all([indexSite(rendering, options.log), started]).then(() => this.#lookForMissed());
    this.files = knownFiles(git.root);
    this.drafts = draftsOf(options.userFolder, git.root);
    this.preview = createPreview({ root: git.root, rendering, pages, log: options.log });
    this.exact = exactPages({
      root: git.root,
      pages,
      rendering,
      programFolder: join(options.resourcesFolder, 'jekyll'),
      onState: (state) => this.#emit('exact/changed', { state }),
      log: options.log,
    });
    this.status = watchStatus(git, pages, (now) => this.#emit('git/changed', { status: now }), firstStatus);
  }

  /** Takes in what the watcher tells, one after the other. */
  receive(events: RepositoryEvents): void {
    void this.#turns
      .take('look', () => this.#take(events))
      .catch((error: unknown) => this.#options.log.error(`Taking in changes: ${reasonOf(error)}`));
  }

  async facts(): Promise<Result<Repository, GitError>> {
    const [status, drafts] = await Promise.all([this.status.read(), this.#waitingDrafts()]);
    if (!status.ok) return status;
    return ok({
      root: this.git.root,
      name: basename(this.git.root) || this.git.root,
      siteRoot: this.#pages.siteRoot(),
      ...this.#listed(),
      git: status.value,
      permissions: this.preview.permissions(),
      drafts,
    });
  }

  async render(path: RepoPath, text: string, version: number): Promise<Result<PageRendering, RenderError>> {
    const started = performance.now();
    const rendered = await this.#rendering.ask(
      'render',
      { path, text, kind: this.#pages.kindOf(path) },
      `render:${path}`,
    );
    this.#noteStarted();
    if (!rendered.ok) return rendered;
    const page = rendered.value;
    const address = this.preview.show(path, page.url, page.html);
    return ok({
      version,
      page,
      previewUrl: this.#options.previewOrigin + address,
      milliseconds: performance.now() - started,
    });
  }

  async check(path: RepoPath, text: string, version: number): Promise<Result<PageCheck, RenderError>> {
    const checked = await this.#rendering.ask(
      'check',
      { path, text, kind: this.#pages.kindOf(path) },
      `check:${path}`,
    );
    return checked.ok ? ok({ version, problems: checked.value }) : checked;
  }

  async questions(): Promise<readonly PageQuestions[]> {
    const found = await this.#rendering.ask('questions', null);
    return found.ok ? found.value : [];
  }

  commit(
    request: CommitRequest,
    trust: 'trusted' | 'untrusted',
  ): Promise<Result<{ commit: string; status: GitStatus }, CommitError>> {
    return this.#turns.take('look', async () => {
      const hooks = trust === 'trusted' ? [] : await commitHooks(this.git);
      if (hooks.length > 0) return failed({ code: 'untrusted-hooks', hooks });
      const committed = await commit(this.git, request);
      const status = await this.status.read();
      if (!committed.ok) return committed;
      return status.ok ? ok({ commit: committed.value, status: status.value }) : status;
    });
  }

  async save(page: PageToSave): Promise<Result<PageFile, SaveError>> {
    const saved = await this.files.save(page);
    // Said without waiting for the watcher, which may not be there.
    if (saved.ok) this.receive({ files: [page.path], git: false, lost: false });
    return saved;
  }

  isCurrent(): Promise<boolean> {
    return this.#turns.take('look', async () => {
      const before = this.#pages.siteRoot();
      await this.#pages.rescan();
      return this.#pages.siteRoot() === before;
    });
  }

  async lookAgain(): Promise<void> {
    if (this.#waitingLook === 'past') await this.#turns.take('look', () => this.#takeWhatIsUntold());
    else this.#waitingLook = 'wanted';
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#startTimer);
    await this.#watch.stop();
    await Promise.all([
      this.#turns.settled(),
      this.drafts.settled(),
      this.exact.stop(),
      this.#rendering.stop(),
    ]);
  }

  /** A draft whose words are in its file is dropped: the app ended between the save and the draft's removal. */
  async #waitingDrafts(): Promise<readonly Draft[]> {
    const drafts = await this.drafts.list();
    const waiting = await Promise.all(
      drafts.map(async (draft) => {
        const file = await readPageOnDisk(this.git.root, draft.path);
        if (!file.ok || file.value.text !== draft.text) return draft;
        await this.drafts.drop(draft.path);
        return [];
      }),
    );
    return waiting.flat();
  }

  /** What changed while the first look and the watching began, side by side, was told by neither. */
  #lookForMissed(): void {
    void this.#turns
      .take('look', async () => {
        if (this.#stopped) return;
        const isWanted = this.#waitingLook === 'wanted';
        this.#waitingLook = 'past';
        const isListOther = await this.#pages.rescan();
        if (isWanted) await this.#takeWhatIsUntold(isListOther);
        else await this.#tellOfChanges(isListOther);
      })
      .catch((error: unknown) => this.#options.log.error(`Looking for missed changes: ${reasonOf(error)}`));
  }

  #listed(): Omit<Events['pages/changed'], 'root'> {
    return {
      pages: this.#pages.pages(),
      pagesRevision: this.#pagesRevision,
      ...this.#pages.shapes(),
    };
  }

  /** Looks at what can change without the watcher telling of it. */
  async #takeWhatIsUntold(isListOther = false): Promise<void> {
    await this.#take({ files: [], git: true, lost: !this.#watch.isComplete }, isListOther);
  }

  /** @param isListOther - whether the list of pages has changed before */
  async #take(events: RepositoryEvents, isListOther = false): Promise<void> {
    if (this.#stopped) return;
    const mayBeAny = events.lost || events.files.length === 0;
    const news = await this.files.news(mayBeAny ? undefined : events.files);
    for (const { path, file } of news) this.#emit('file/changed', { path, file });
    const isNews = (path: string): boolean =>
      news.some((one) => path === one.path || path.startsWith(`${one.path}/`));
    const fromOutside = events.files.filter((path) => isNews(path) || !this.files.isOwn(path));
    if (events.files.length > 0) {
      this.exact.changed(events.files);
      await this.#rendering.ask('invalidate', { changed: events.files });
      this.preview.forget(fromOutside);
      if (fromOutside.length > 0) this.#emit('site/changed', {});
    }
    if (events.lost) {
      this.exact.changed('everything');
      await this.#rendering.ask('invalidate', { changed: 'everything' });
      this.#emit('site/changed', {});
    }
    const listChanged = events.lost ? await this.#pages.rescan() : await this.#pages.look(events.files);
    await this.#tellOfChanges(listChanged || isListOther);
  }

  async #tellOfChanges(listChanged: boolean): Promise<void> {
    if (listChanged) {
      this.#pagesRevision += 1;
      this.#emit('pages/changed', { root: this.git.root, ...this.#listed() });
    }
    await this.status.look();
  }
}
