import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from '@playwright/test';
import type { End, Launch, Running } from './app';
import { projectFolder } from './programs';

/** Starts the built browser host, and opens its page in a fresh context of the browser. */
export async function startInBrowser(browser: Browser, launch: Launch): Promise<Running> {
  const host = spawn(
    process.execPath,
    [
      join(projectFolder, 'out', 'main', 'browser.cjs'),
      '--print-address',
      ...(launch.folder === undefined ? [] : [launch.folder]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await printedAddress(host);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    electron: undefined,
    requestAnything: (name, input) => page.evaluate(requestInPage, { name, input }),
    chooseFolder: () => Promise.reject(new Error('The browser host has no dialogs.')),
    end: async (how) => {
      await endHost(host, how);
      await context.close();
    },
  };
}

/** Runs in the page: the request as src-renderer/state/browser-api.ts sends it. */
async function requestInPage({ name, input }: { name: string; input: unknown }): Promise<unknown> {
  const response = await fetch(`/api/request/${name}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Answerbook-Token': sessionStorage.getItem('answerbook-token') ?? '',
    },
    body: JSON.stringify(input),
  });
  const body: { answer?: unknown; refused?: string } = await response.json();
  if (!response.ok) throw new Error(body.refused);
  return body.answer;
}

async function printedAddress(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('The browser host has no output.');
  for await (const line of createInterface(host.stdout)) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('The browser host ended without an address.');
}

async function endHost(host: ChildProcess, how: End): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const ended = once(host, 'exit');
  host.kill(how === 'kill' ? 'SIGKILL' : 'SIGINT');
  await ended;
}
