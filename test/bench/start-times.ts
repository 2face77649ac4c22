import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { electronProgram, projectFolder, sandboxArguments } from '../e2e/support/programs';

/** An app that was started as a user would, with nothing attached to it. */
export interface StartedApp {
  readonly pid: number;
  /** When its process was started, in milliseconds since the epoch. */
  readonly startedAt: number;
  /**
   * When it came to what, in milliseconds from its start, by name: `app ready`, `window made`, `page begun`,
   * `first-paint`, and the marks that the window's page has left. To be asked when all is over.
   */
  times(): Promise<ReadonlyMap<string, number>>;
  kill(): Promise<void>;
}

const probe = join(import.meta.dirname, 'start-probe.cjs');

/** @param args - the app's folder, and what it is to open */
export function startAlone(args: readonly string[]): StartedApp {
  const startedAt = Date.now();
  const program = spawn(electronProgram(), [...sandboxArguments, '-r', probe, ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const { pid } = program;
  if (pid === undefined) throw new Error('Electron can’t be started.');
  let said = '';
  program.stdout.on('data', (data: Buffer) => (said += data.toString('utf8')));
  return {
    pid,
    startedAt,
    async times() {
      said = '';
      program.kill('SIGUSR2');
      let times: RegExpExecArray | null = null;
      while (!(times = /^times (.*)\n/m.exec(said))) await once(program.stdout, 'data');
      const found: Record<string, number> = JSON.parse(times[1] ?? '');
      return new Map(Object.entries(found).map(([name, at]) => [name, at - startedAt]));
    },
    async kill() {
      const ended = once(program, 'exit');
      process.kill(-pid, 'SIGKILL');
      await ended;
    },
  };
}
