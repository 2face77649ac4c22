import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, output?: 'shown' | 'kept' | 'to-stderr', milliseconds?: number, cwd?: string }} [options]
 *   `kept` gives the output back in place of showing it; `to-stderr` shows all of it there; `milliseconds` is the
 *   time after which the program is ended.
 * @returns {Promise<{ code: number, output: string }>} code 127 where it could not be started
 */
export function run(program, args, options = {}) {
  const { env = {}, output = 'shown', milliseconds, cwd } = options;
  const stdio = { shown: 'inherit', kept: ['ignore', 'pipe', 'pipe'], 'to-stderr': ['inherit', 2, 2] }[
    output
  ];
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio, cwd, env: { ...process.env, ...env } });
    const timer = milliseconds === undefined ? undefined : setTimeout(() => child.kill(), milliseconds);
    const parts = [];
    child.stdout?.on('data', (part) => parts.push(part));
    child.stderr?.on('data', (part) => parts.push(part));
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code, output: Buffer.concat(parts).toString('utf8') });
    };
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Whether the program is on the PATH. */
export async function isInstalled(program) {
  const { code } = await run('sh', ['-c', `command -v "${program}"`], { output: 'kept' });
  return code === 0;
}
