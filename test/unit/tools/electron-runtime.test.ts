import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDisplay } from '../../../tools/display.mjs';
import { sandboxArguments } from '../../../tools/electron.mjs';
import { installRuntime, runtimeVersion } from '../../../tools/electron-runtime/install.mjs';

const isItsMachine = process.platform === 'linux' && process.arch === 'x64';

/** Runs a script as an app in the older Electron; gives what it printed as JSON. */
async function runInRuntime(script: string): Promise<unknown> {
  const runtime = await installRuntime();
  if ('missing' in runtime) throw new Error(runtime.missing);
  writeFileSync(join(folder, 'main.cjs'), script);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'tried', version: '1.2.3', main: 'main.cjs' }),
  );
  const command = await withDisplay(runtime.program, [...sandboxArguments, folder, 'an argument']);
  if ('missing' in command) throw new Error(command.missing);
  const { stdout } = await promisify(execFile)(command.program, [...command.args], {
    env: { ...process.env, XDG_CONFIG_HOME: folder },
  });
  return JSON.parse(stdout);
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'answerbook-runtime-'));
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 100 }));

describe.runIf(isItsMachine)('the older Electron', { timeout: 300_000 }, () => {
  test('starts an app by its package.json', async () => {
    const seen = await runInRuntime(`
      const { app } = require('electron');
      app.whenReady().then(() => {
        console.log(JSON.stringify([process.versions.electron, app.getName(), app.getAppPath(), process.argv.at(-1)]));
        app.exit();
      });
    `);
    expect(seen).toEqual([runtimeVersion, 'tried', folder, 'an argument']);
  });

  test('opens a window on a scheme that protocol.handle answers', async () => {
    const seen = await runInRuntime(`
      const { app, protocol, BrowserWindow } = require('electron');
      protocol.registerSchemesAsPrivileged([{ scheme: 'tried', privileges: { standard: true } }]);
      app.whenReady().then(async () => {
        protocol.handle('tried', () => new Response('<title>Here</title>', { headers: { 'Content-Type': 'text/html' } }));
        const window = new BrowserWindow({ show: false });
        await window.loadURL('tried://app/');
        console.log(JSON.stringify(window.webContents.getTitle()));
        app.exit();
      });
    `);
    expect(seen).toBe('Here');
  });

  test('has in a worker what a current Node has', async () => {
    writeFileSync(
      join(folder, 'worker.cjs'),
      `require('node:worker_threads').parentPort.postMessage([[2, 1].toSorted(), typeof fetch, typeof structuredClone]);`,
    );
    const seen = await runInRuntime(`
      const { app } = require('electron');
      const { Worker } = require('node:worker_threads');
      new Worker(require('node:path').join(__dirname, 'worker.cjs')).once('message', (message) => {
        console.log(JSON.stringify(message));
        app.exit();
      });
    `);
    expect(seen).toEqual([[1, 2], 'function', 'function']);
  });
});
