import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import type { Platform } from '../../services/service-port';
import { createServices } from '../../services/services';
import { described, logFile } from '../page/log-file';
import { startFolder } from '../page/start-folder';
import { appRequests } from './app-requests';
import type { Shown, Viewer } from './app-window';
import { findViewer, show } from './app-window';
import { eventStreams } from './event-stream';
import { listen } from './listen';
import { presence } from './presence';
import { previewRequests } from './preview-requests';
import { userFolder } from './user-folder';

/**
 * The browser host: the same page and the same services, with a loopback server between them.
 *
 *     node out/main/browser.cjs [--print-address] [PATH]
 *
 * It prints one line with the address, and ends when the last window is gone, or on Ctrl+C.
 */
const { values, positionals } = parseArgs({
  options: { 'print-address': { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** How long the host waits for a page to come back (it was loaded again), in milliseconds. */
const patience = 5_000;

const out = join(import.meta.dirname, '..');

void run(values['print-address'] ? { kind: 'address' } : findViewer(process.platform, process.env));

async function run(viewer: Viewer): Promise<void> {
  const folder = userFolder(process.platform, process.env);
  const log = logFile(join(folder, 'answerbook.log'));
  process.on('unhandledRejection', (reason) => log.error(described(reason)));
  const app = await listen();
  const preview = await listen(previewName(viewer));
  const token = randomBytes(32).toString('hex');
  const services = createServices({
    userFolder: folder,
    resourcesFolder: join(out, '..', 'resources'),
    workerFile: join(out, 'main', 'worker.cjs'),
    bridgeFile: join(out, 'renderer-bridge', 'bridge.js'),
    host: 'browser',
    version,
    startFolder: startFolder(positionals, process.cwd()),
    previewOrigin: preview.origin,
    platform,
    log,
  });
  void services.start();
  const end = once(async () => {
    events.stop();
    app.stop();
    preview.stop();
    await services.stop();
    process.exit(0);
  });
  const events = eventStreams(presence(patience, end));
  services.on((event) => events.tell(event));
  app.answer(
    appRequests({
      page: { folder: join(out, 'renderer'), previewOrigin: preview.origin },
      guard: { host: app.host, origin: app.origin, token },
      services,
      events,
      log,
    }),
    (cause) => log.error(described(cause)),
  );
  preview.answer(previewRequests(preview.host, services), (cause) => log.error(described(cause)));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  await present(viewer, { address: `${app.origin}/#token=${token}`, profileFolder: join(folder, 'browser') });
}

/**
 * What browsers call the preview's host. A name that can't be guessed keeps other pages and other users of the
 * machine out; Safari, which may be a Mac's default browser, knows no names below `localhost`.
 */
function previewName(viewer: Viewer): string {
  if (process.platform === 'darwin' && viewer.kind === 'default-browser') return '127.0.0.1';
  return `${randomBytes(16).toString('hex')}.localhost`;
}

/** A browser's page does these by itself: see src-renderer/state/browser-api.ts. */
const platform: Platform = {
  chooseFolder: async () => undefined,
  openExternal: async () => true,
  setWindow: () => undefined,
  close: () => undefined,
};

async function present(
  viewer: Viewer,
  page: { readonly address: string; readonly profileFolder: string },
): Promise<void> {
  const shown = await show(viewer, { ...page, asRoot: process.getuid?.() === 0 });
  process.stdout.write(`${inWords(shown)}: ${page.address}\n`);
}

function inWords(shown: Shown): string {
  if (shown.kind === 'window') return `Answerbook is open in a window of ${shown.program}`;
  if (shown.kind === 'default-browser') return 'Answerbook is open in your browser';
  return 'Answerbook waits at this address';
}

function once(action: () => Promise<void>): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    void action();
  };
}
