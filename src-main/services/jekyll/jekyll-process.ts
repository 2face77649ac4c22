import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningJekyll } from '../../../shared/api/exact';
import { failed, ok, type Result } from '../../../shared/text/result';
import { reasonOf } from '../workspace/system-error';
import type { FoundJekyll } from './find-jekyll';
import { fromJekyllSchema, type FromJekyll, type JekyllFailure, type JekyllRequest } from './jekyll-message';
import { lastWords } from './last-words';
import { lineFrames } from './line-frames';

export interface JekyllStart {
  readonly found: FoundJekyll;
  /** The folder with `_config.yml`, absolute: what Jekyll runs in. */
  readonly siteFolder: string;
  /** The app's folder with the Ruby program. */
  readonly programFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly onReady: (jekyll: RunningJekyll) => void;
  /** It has ended without being told to, or could not begin. Called once, and never after `stop`. */
  readonly onEnd: (ending: JekyllEnding) => void;
}

export interface JekyllEnding {
  readonly phase: 'starting' | 'running';
  /** The last lines of what it said. */
  readonly words: string;
}

/** Why there is no answer: Jekyll's own reason, or that the program ended meanwhile. */
export type JekyllRefusal = JekyllFailure | 'ended';

/** One run of the Ruby program. */
export interface JekyllProcess {
  ask(request: JekyllRequest): Promise<Result<unknown, JekyllRefusal>>;
  /** Ends it and all that it has started; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Texts are UTF-8 whatever the language of the computer: a program that no shell has started often has none. */
const UTF_8 = '-EUTF-8';

/** How long a program that is told to end may take for it. */
const FAREWELL_MS = 400;

/**
 * Starts the program in a folder of its own below the system's for temporary files: a copy of it, since Ruby can't
 * read in the app's archive, and all that it may write. The folder goes with the program.
 */
export function startJekyll(start: JekyllStart): JekyllProcess {
  return new RubyProcess(start);
}

class RubyProcess implements JekyllProcess {
  readonly #start: JekyllStart;
  readonly #words = lastWords();
  readonly #asked = new Map<number, (answer: Result<unknown, JekyllRefusal>) => void>();
  readonly #started: Promise<void>;
  #child: ChildProcessWithoutNullStreams | undefined;
  #phase: JekyllEnding['phase'] = 'starting';
  #lastId = 0;
  /** Its end has been told, or needs no telling. */
  #isOver = false;
  #gone: Promise<void> = Promise.resolve();

  constructor(start: JekyllStart) {
    this.#start = start;
    this.#started = this.#begin().catch((error: unknown) => this.#end(reasonOf(error)));
  }

  ask(request: JekyllRequest): Promise<Result<unknown, JekyllRefusal>> {
    const child = this.#child;
    if (!child || this.#isOver) return Promise.resolve(failed('ended'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      child.stdin.write(`${JSON.stringify({ id, ...request })}\n`);
    });
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.#giveUpAnswers();
    await this.#started;
    const child = this.#child;
    if (!child) return;
    // The program ends with its input; one that is busy with something that never ends is killed.
    child.stdin.end();
    const timer = setTimeout(() => killGroup(child, 'SIGKILL'), FAREWELL_MS);
    await this.#gone;
    clearTimeout(timer);
  }

  async #begin(): Promise<void> {
    const { found, siteFolder, programFolder, environment } = this.#start;
    const scratch = await mkdtemp(join(tmpdir(), 'answerbook-jekyll-'));
    if (this.#isOver) return rm(scratch, { recursive: true, force: true });
    await copyProgram(programFolder, scratch);
    const program = join(scratch, 'answerbook.rb');
    const child = spawn(found.ruby, [UTF_8, program, siteFolder, scratch, found.gemfile ?? ''], {
      cwd: siteFolder,
      env: environment,
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own, so that what plugins start ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.#child = child;
    const frames = lineFrames();
    child.stdout.on('data', (bytes: Buffer) => {
      for (const line of frames.take(bytes)) this.#hear(line);
    });
    child.stderr.on('data', (bytes: Buffer) => this.#words.add(bytes.toString('utf8')));
    // It may be gone before it has read: its end tells.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => this.#end(error.message));
    this.#gone = gone(child).then(() => {
      this.#end(undefined);
      return rm(scratch, { recursive: true, force: true });
    });
  }

  #hear(line: string): void {
    const message = parsed(line);
    if (!message) return;
    if ('ready' in message) {
      const { jekyll, gems, note, ...facts } = message.ready;
      this.#phase = 'running';
      if (!this.#isOver)
        this.#start.onReady({ ...facts, version: jekyll, source: gems, note: note ?? undefined });
    } else if (!('id' in message)) {
      this.#words.add(`\n${message.failure.message}\n`);
    } else {
      const resolve = this.#asked.get(message.id);
      this.#asked.delete(message.id);
      resolve?.('failure' in message ? failed(message.failure) : ok(message.ok));
    }
  }

  #end(reason: string | undefined): void {
    if (reason !== undefined) this.#words.add(`\n${reason}\n`);
    this.#giveUpAnswers();
    if (this.#isOver) return;
    this.#isOver = true;
    this.#start.onEnd({ phase: this.#phase, words: this.#words.text() || endingOf(this.#child) });
  }

  #giveUpAnswers(): void {
    for (const resolve of this.#asked.values()) resolve(failed('ended'));
    this.#asked.clear();
  }
}

/** How a program ended that said nothing. */
function endingOf(child: ChildProcessWithoutNullStreams | undefined): string {
  const { signalCode = null, exitCode = null } = child ?? {};
  const status = exitCode === null ? 'It ended by itself.' : `It ended by itself (status ${exitCode}).`;
  return signalCode === null ? status : `It ended by itself (${signalCode}).`;
}

async function copyProgram(from: string, to: string): Promise<void> {
  const files = (await readdir(from)).filter((name) => name.endsWith('.rb'));
  // Read and written, not copied: the folder may be inside the app's archive.
  await Promise.all(files.map(async (name) => writeFile(join(to, name), await readFile(join(from, name)))));
}

/** Resolves when a program is gone, and all that it has started. */
function gone(child: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise((resolve) => {
    child.on('close', () => resolve());
    child.on('exit', () => {
      // What it started may hold its streams open: that ends now, and what has left the group is not waited for.
      killGroup(child, 'SIGKILL');
      setTimeout(resolve, FAREWELL_MS);
    });
  });
}

function killGroup(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

function parsed(line: string): FromJekyll | undefined {
  try {
    const message = fromJekyllSchema.safeParse(JSON.parse(line));
    return message.success ? message.data : undefined;
  } catch {
    return undefined;
  }
}
