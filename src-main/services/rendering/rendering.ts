import type { Worker } from 'node:worker_threads';
import type { RenderError } from '../../../shared/api/errors';
import type { RepoPath } from '../../../shared/text/repo-path';
import { failed, type Result } from '../../../shared/text/result';
import type { Log } from '../service-port';
import { isRunning, startWorker } from './spare-worker';
import type {
  SiteOpening,
  TaskAnswer,
  TaskInput,
  TaskName,
  WorkerReply,
  WorkerStart,
} from './worker-message';

/** The worker that reads a repository and renders its pages, as the rest of the services sees it. */
export interface Rendering {
  /**
   * Asks the worker. Of the tasks that wait under one key only the newest is done, the others are answered
   * `superseded`; without a key a task is always done.
   */
  ask<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    key?: string,
  ): Promise<Result<TaskAnswer<N>, RenderError>>;
  /** Says where in the repository the site is, once that is known; undefined where there is none. */
  openSite(siteRoot: RepoPath | undefined): void;
  stop(): Promise<void>;
}

export interface RenderingOptions {
  readonly workerFile: string;
  readonly start: WorkerStart;
  /** A thread that was started ahead, which nothing has been told yet. */
  readonly spare?: Worker | undefined;
  readonly log: Log;
  /** How long a task may take. */
  readonly limitSeconds?: number | undefined;
  /** How long the first rendering under a key may take, and every task before the first rendering, which reads the site. */
  readonly firstLimitSeconds?: number | undefined;
}

const LIMIT_SECONDS = 5;
const FIRST_LIMIT_SECONDS = 15;

export function startRendering(options: RenderingOptions): Rendering {
  return new WorkerRendering(options);
}

interface Task {
  readonly id: number;
  readonly name: TaskName;
  readonly input: TaskInput<TaskName>;
  readonly key: string | undefined;
  readonly done: (result: Result<TaskAnswer<TaskName>, RenderError>) => void;
}

/** The problems of a page can wait until it is shown. */
const RANKS: Partial<Record<TaskName, number>> = { check: 1 };

/** What goes through many files: the worker gives way to all else between them, and it may take as long as it takes. */
const BESIDE: ReadonlySet<TaskName> = new Set(['index', 'list', 'questions']);

/**
 * Hands the worker one task at a time, so that what has not begun can still be dropped for something newer; what goes
 * on beside the others at once.
 */
class WorkerRendering implements Rendering {
  readonly #options: RenderingOptions;
  #worker: Worker | undefined;
  /** The keys of what the worker has rendered: for the first it reads the site, for each the page's includes and answers. */
  readonly #rendered = new Set<string>();
  #waiting: Task[] = [];
  readonly #beside = new Map<number, Task>();
  #site: SiteOpening | undefined;
  #running: { readonly task: Task; readonly timer: NodeJS.Timeout } | undefined;
  #lastId = 0;
  #stopped = false;

  constructor(options: RenderingOptions) {
    this.#options = options;
    const { spare } = options;
    this.#worker = this.#takeUp(spare && isRunning(spare) ? spare : startWorker(options.workerFile));
  }

  ask<N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    key?: string,
  ): Promise<Result<TaskAnswer<N>, RenderError>> {
    return new Promise((resolve) => {
      if (this.#stopped) return resolve(failed({ code: 'superseded' }));
      this.#lastId += 1;
      this.#supersede(key);
      // The worker answers a task of this name with an answer of this name.
      const task: Task = { id: this.#lastId, name, input, key, done: resolve };
      if (BESIDE.has(name)) this.#begin(task);
      else this.#waiting.push(task);
      this.#next();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const task of this.#waiting.splice(0)) task.done(failed({ code: 'superseded' }));
    await this.#end({ code: 'superseded' });
  }

  openSite(siteRoot: RepoPath | undefined): void {
    this.#site = { siteRoot };
    if (this.#worker) post(this.#worker, this.#site);
  }

  #begin(task: Task): void {
    this.#beside.set(task.id, task);
    this.#worker ??= this.#takeUp(startWorker(this.#options.workerFile));
    post(this.#worker, { id: task.id, name: task.name, input: task.input });
  }

  #supersede(key: string | undefined): void {
    if (key === undefined) return;
    for (const task of this.#waiting) if (task.key === key) task.done(failed({ code: 'superseded' }));
    this.#waiting = this.#waiting.filter((task) => task.key !== key);
  }

  #next(): void {
    if (this.#running || this.#stopped) return;
    const task = this.#takeNext();
    if (!task) return;
    const seconds = this.#isFirst(task)
      ? (this.#options.firstLimitSeconds ?? FIRST_LIMIT_SECONDS)
      : (this.#options.limitSeconds ?? LIMIT_SECONDS);
    const timer = setTimeout(() => {
      this.#options.log.warn(`Rendering: ${task.name} took more than ${seconds} s and was ended.`);
      void this.#end({ code: 'out-of-time', seconds });
    }, seconds * 1000);
    this.#running = { task, timer };
    this.#worker ??= this.#takeUp(startWorker(this.#options.workerFile));
    post(this.#worker, { id: task.id, name: task.name, input: task.input });
  }

  /** What is seen while typing comes first. */
  #takeNext(): Task | undefined {
    const ranks = this.#waiting.map(({ name }) => RANKS[name] ?? 0);
    return this.#waiting.splice(Math.max(0, ranks.indexOf(Math.min(...ranks))), 1)[0];
  }

  #isFirst({ name, key = '' }: Task): boolean {
    // A worker's first stylesheet loads the compiler, and a page that is refused its own stays without.
    if (name === 'stylesheet') return true;
    return name === 'render' ? !this.#rendered.has(key) : this.#rendered.size === 0;
  }

  #takeUp(worker: Worker): Worker {
    this.#rendered.clear();
    post(worker, this.#options.start);
    if (this.#site) post(worker, this.#site);
    worker.on('message', (reply: WorkerReply) => this.#take(worker, reply));
    worker.on('error', (error) => this.#lost(worker, error.message));
    worker.on('exit', () => this.#lost(worker, 'The rendering ended by itself.'));
    return worker;
  }

  #take(worker: Worker, reply: WorkerReply): void {
    if (worker !== this.#worker) return;
    this.#beside.get(reply.id)?.done(reply.result);
    this.#beside.delete(reply.id);
    const running = this.#running;
    if (running?.task.id !== reply.id) return;
    clearTimeout(running.timer);
    this.#running = undefined;
    if (running.task.name === 'render') this.#rendered.add(running.task.key ?? '');
    running.task.done(reply.result);
    this.#next();
  }

  /** The worker is gone without being told to. The next task starts another one. */
  #lost(worker: Worker, detail: string): void {
    if (worker !== this.#worker) return;
    this.#options.log.error(`Rendering: ${detail}`);
    void this.#end({ code: 'render-failed', detail });
  }

  async #end(reason: RenderError): Promise<void> {
    const worker = this.#worker;
    const running = this.#running;
    this.#worker = undefined;
    this.#running = undefined;
    const beside = [...this.#beside.values()];
    this.#beside.clear();
    for (const task of beside) task.done(failed(reason));
    if (running) {
      clearTimeout(running.timer);
      running.task.done(failed(reason));
    }
    this.#next();
    await worker?.terminate();
  }
}

function post(worker: Worker, message: WorkerStart | SiteOpening | Omit<Task, 'done' | 'key'>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage(message);
}
