import type { ExactError, ExactState, RunningJekyll } from '../../../shared/api/exact';
import { failed, ok, type Result } from '../../../shared/text/result';
import type { Log } from '../service-port';
import type { FoundJekyll } from './find-jekyll';
import { renderedSchema, type FaqPlace, type JekyllRequest, type UnsavedFiles } from './jekyll-message';
import type { JekyllEnding, JekyllProcess, JekyllRefusal, JekyllStart } from './jekyll-process';
import { GOOD_RUN_SECONDS, restartDelay } from './restart-delay';
import { siteChange } from './site-change';

/** The open site's own Jekyll: started with the first page that is asked for, and kept in step with the site. */
export interface WarmJekyll {
  state(): ExactState;
  /** The writer says whether it may run. */
  turn(to: 'on' | 'off'): Promise<void>;
  /** Starts it again after it was given up. */
  startAgain(): void;
  /**
   * The page as Jekyll wrote it. Of the requests that wait only the newest is done, the others are answered
   * `superseded`.
   */
  render(page: PageToRender): Promise<Result<MadePage, ExactError>>;
  /** Files of the site have changed on disk, by their paths from its folder; everything, where it can't be told. */
  changed(paths: readonly string[] | 'everything'): void;
  stop(): Promise<void>;
}

export interface PageToRender extends UnsavedFiles {
  readonly path: string;
  readonly faq: FaqPlace | undefined;
}

export interface MadePage {
  /** Marks and all. */
  readonly html: string;
  /** What `site.time` was, in milliseconds since the epoch. */
  readonly time: number;
}

export interface WarmJekyllOptions {
  readonly found: Result<FoundJekyll, 'site' | 'ruby' | 'jekyll'>;
  /** Starts one run; a test has its own. */
  readonly start: (run: Pick<JekyllStart, 'found' | 'onReady' | 'onEnd'>) => JekyllProcess;
  readonly onState: (state: ExactState) => void;
  readonly log: Log;
  readonly limits?: Limits | undefined;
}

/** In seconds. */
export interface Limits {
  /** To start and read the site. */
  readonly start: number;
  readonly render: number;
  /** To read again what has changed, which may be all of it. */
  readonly take: number;
}

const LIMITS: Limits = { start: 180, render: 10, take: 120 };

/** From this many changed files on, all of the site is read again by a new start. */
const MANY_FILES = 200;

export function warmJekyll(options: WarmJekyllOptions): WarmJekyll {
  return new OwnJekyll(options);
}

interface Waiting {
  readonly page: PageToRender;
  readonly done: (result: Result<MadePage, ExactError>) => void;
}

class OwnJekyll implements WarmJekyll {
  readonly #options: WarmJekyllOptions;
  readonly #limits: Limits;
  #state: ExactState;
  #process: JekyllProcess | undefined;
  #ready: { readonly jekyll: RunningJekyll; readonly since: number } | undefined;
  #waiting: Waiting | undefined;
  #changed = new Set<string>();
  #isBusy = false;
  /** How often in a row it has ended by itself soon after its start. */
  #endings = 0;
  #startLimit: NodeJS.Timeout | undefined;
  #restart: NodeJS.Timeout | undefined;
  /** Runs that are ending. */
  #ending: Promise<unknown> = Promise.resolve();

  constructor(options: WarmJekyllOptions) {
    this.#options = options;
    this.#limits = options.limits ?? LIMITS;
    this.#state = options.found.ok ? { kind: 'off' } : { kind: 'absent', lacks: options.found.error };
  }

  state(): ExactState {
    return this.#state;
  }

  async turn(to: 'on' | 'off'): Promise<void> {
    if (this.#state.kind === 'absent' || (to === 'on') === (this.#state.kind !== 'off')) return;
    this.#tell({ kind: to === 'on' ? 'idle' : 'off' });
    if (to === 'on') return;
    this.#refuseWaiting();
    this.#endRun();
    await this.#ending;
  }

  startAgain(): void {
    if (this.#state.kind !== 'stopped' && this.#state.kind !== 'waiting') return;
    this.#endings = 0;
    this.#begin();
  }

  render(page: PageToRender): Promise<Result<MadePage, ExactError>> {
    return new Promise((resolve) => {
      this.#waiting?.done(failed({ code: 'superseded' }));
      this.#waiting = { page, done: resolve };
      this.#next();
    });
  }

  changed(paths: readonly string[] | 'everything'): void {
    const { kind } = this.#state;
    if (kind === 'absent' || kind === 'off' || kind === 'idle') return;
    const change = paths === 'everything' ? ({ kind: 'restart' } as const) : siteChange(paths);
    if (change.kind === 'none') return;
    if (change.kind === 'take' && kind === 'ready') {
      for (const path of change.paths) this.#changed.add(path);
      if (this.#changed.size <= MANY_FILES) return this.#next();
    }
    // A site that could not be read may be whole again; one that is being read may be read too early.
    if (change.kind === 'restart' || kind !== 'waiting') this.#begin();
  }

  async stop(): Promise<void> {
    this.#refuseWaiting();
    this.#endRun();
    await this.#ending;
  }

  #tell(state: ExactState): void {
    this.#state = state;
    this.#options.onState(state);
  }

  #refuseWaiting(): void {
    this.#waiting?.done(failed({ code: 'exact-not-running' }));
    this.#waiting = undefined;
  }

  /** Starts a run, in place of the one that there may be. */
  #begin(): void {
    this.#endRun();
    if (!this.#options.found.ok) return;
    this.#tell({ kind: 'reading' });
    const run = this.#options.start({
      found: this.#options.found.value,
      onReady: (jekyll) => {
        if (run !== this.#process) return;
        clearTimeout(this.#startLimit);
        this.#ready = { jekyll, since: Date.now() };
        this.#tell({ kind: 'ready', jekyll });
        this.#next();
      },
      onEnd: (ending) => {
        if (run === this.#process) this.#ended(ending);
      },
    });
    this.#process = run;
    this.#startLimit = setTimeout(() => {
      const words = `The site was not read after ${this.#limits.start} seconds.`;
      this.#endRun();
      this.#giveUp('cannot-start', words);
    }, this.#limits.start * 1000);
  }

  #endRun(): void {
    clearTimeout(this.#startLimit);
    clearTimeout(this.#restart);
    const run = this.#process;
    this.#process = undefined;
    this.#ready = undefined;
    this.#changed = new Set();
    if (run) this.#ending = Promise.all([this.#ending, run.stop()]);
  }

  #giveUp(reason: 'cannot-start' | 'keeps-ending', words: string): void {
    this.#options.log.warn(`Jekyll (${reason}): ${words}`);
    this.#tell({ kind: 'stopped', reason, words });
    this.#refuseWaiting();
  }

  /** The run is over without being told to. */
  #ended({ phase, words }: JekyllEnding): void {
    const ranFor = this.#ready ? (Date.now() - this.#ready.since) / 1000 : 0;
    this.#endRun();
    // What keeps it from starting would keep it again.
    if (phase === 'starting') return this.#giveUp('cannot-start', words);
    this.#endings = ranFor >= GOOD_RUN_SECONDS ? 1 : this.#endings + 1;
    const seconds = restartDelay(this.#endings);
    if (seconds === undefined) return this.#giveUp('keeps-ending', words);
    this.#options.log.warn(`Jekyll ended and is started again in ${seconds} s: ${words}`);
    this.#tell({ kind: 'waiting', seconds, words });
    this.#restart = setTimeout(() => this.#begin(), seconds * 1000);
  }

  #next(): void {
    if (this.#state.kind === 'idle' && this.#waiting) return this.#begin();
    const { kind } = this.#state;
    if (kind === 'off' || kind === 'absent' || kind === 'stopped') return this.#refuseWaiting();
    const run = this.#process;
    if (!run || !this.#ready || this.#isBusy) return;
    if (this.#changed.size > 0) {
      const paths = [...this.#changed];
      this.#changed = new Set();
      void this.#take(run, paths);
      return;
    }
    const waiting = this.#waiting;
    if (!waiting) return;
    this.#waiting = undefined;
    void this.#renderIn(run, waiting.page).then(waiting.done);
  }

  async #take(run: JekyllProcess, paths: readonly string[]): Promise<void> {
    this.#isBusy = true;
    const taken = await this.#ask(run, { do: 'take', paths }, this.#limits.take);
    this.#isBusy = false;
    // Half of a site is no site: the start says what is wrong with it.
    if (!taken.ok && run === this.#process) this.#begin();
    else this.#next();
  }

  /** A file that comes or goes may have all of the site read again, which takes longer than a page. */
  async #renderIn(
    run: JekyllProcess,
    { path, texts, gone, faq }: PageToRender,
  ): Promise<Result<MadePage, ExactError>> {
    // Nothing else is asked between the two.
    this.#isBusy = true;
    const unsaved = { do: 'take-unsaved', page: path, texts, gone } as const;
    const taken = await this.#ask(run, unsaved, this.#limits.take);
    const rendered = taken.ok
      ? await this.#ask(run, { do: 'render', path, faq }, this.#limits.render)
      : taken;
    this.#isBusy = false;
    this.#next();
    return rendered.ok ? renderedIn(rendered.value) : rendered;
  }

  async #ask(
    run: JekyllProcess,
    request: JekyllRequest,
    seconds: number,
  ): Promise<Result<unknown, ExactError>> {
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = true;
      this.#ended({ phase: 'running', words: `It did not answer within ${seconds} seconds.` });
    }, seconds * 1000);
    const answer = await run.ask(request);
    clearTimeout(limit);
    if (answer.ok) return answer;
    return isLate ? failed({ code: 'exact-out-of-time', seconds }) : failed(refusal(answer.error));
  }
}

function refusal(error: JekyllRefusal): ExactError {
  if (error === 'ended') return { code: 'exact-not-running' };
  return {
    code: 'exact-failed',
    message: error.message,
    file: error.file ?? undefined,
    line: error.line ?? undefined,
  };
}

function renderedIn(answer: unknown): Result<MadePage, ExactError> {
  const page = renderedSchema.safeParse(answer);
  if (!page.success || page.data.kind !== 'html') return failed({ code: 'no-page' });
  const { html, time } = page.data;
  return ok({ html, time });
}
