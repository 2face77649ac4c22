import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { app, Menu } from 'electron';
import type { Services, ServicesOptions } from '../../services/service-port';
import { createServices } from '../../services/services';
import { serveAppPage } from '../page/app-page';
import { described, logFile } from '../page/log-file';
import { argumentsOfApp, droppedFolder, startFolder } from '../page/start-folder';
import { lockDown } from './lockdown';
import { menuTemplate } from './menu';
import { platform } from './platform';
import { answerRequests, tell } from './requests';
import { appOrigin, appScheme, previewOrigin, previewScheme, registerSchemes, serveScheme } from './schemes';
import { followTheme } from './theme';
import type { AppWindow } from './window';
import { openWindow } from './window';

/** The Electron host: a window for the renderer, and the contract over two channels. No behaviour is here. */

/** What `main.ts` knows, the program itself. */
interface Started {
  /** The folder of all that was built. */
  readonly out: string;
  /** A thread that is starting meanwhile. */
  readonly spareWorker: Worker;
}

/** Where `npm run dev` serves the page from. A packaged app never looks at it. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const pageOrigin = devServer === undefined ? appOrigin : new URL(devServer).origin;
const givenFolder = startFolder(
  argumentsOfApp(process.argv, { packaged: app.isPackaged, appPath: app.getAppPath() }),
  process.cwd(),
);

/** Runs the app, before Electron is ready; where one runs already, that shows its window instead. */
export function startHost(started: Started): void {
  // For root Chromium's sandbox can't work, and this would ask for it all the same: the window's own settings remain.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerSchemes();
  if (app.requestSingleInstanceLock({ folder: givenFolder })) void run(started);
  else app.quit();
}

async function run({ out, spareWorker }: Started): Promise<void> {
  const resources = join(out, '..', 'resources');
  const userFolder = join(app.getPath('userData'), 'user');
  const log = logFile(join(userFolder, 'answerbook.log'));
  process.on('uncaughtException', (error) => log.error(described(error)));
  process.on('unhandledRejection', (reason) => log.error(described(reason)));
  let window: AppWindow | undefined;
  const services = startServices({
    userFolder,
    log,
    platform: platform(() => window),
    resourcesFolder: resources,
    workerFile: join(out, 'main', 'worker.cjs'),
    spareWorker,
    bridgeFile: join(out, 'renderer-bridge', 'bridge.js'),
  });
  void services.start();
  followOtherStarts(services, () => window?.show());

  await app.whenReady();
  lockDown({
    pageUrl: `${pageOrigin}/`,
    sources: sources(),
    frames: `${previewOrigin}/`,
    showsRemote: () => services.loadsRemote(),
  });
  serveOwnSchemes(services, join(out, 'renderer'));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        platform: process.platform,
        development: !app.isPackaged,
        run: (id) => services.emit('app/run-command', { id }),
      }),
    ),
  );
  answerRequests({
    contents: () => window?.contents(),
    origin: pageOrigin,
    handle: (name, input) => followTheme(name, services.handle(name, input)),
    dropped: (path) => openFolder(services, droppedFolder(path)),
  });
  services.on((event) => tell(window?.contents(), event));
  window = openWindow({
    url: `${pageOrigin}/`,
    preload: join(out, 'preload', 'preload.cjs'),
    icon: join(resources, 'icons', 'icon.png'),
    placeFile: join(userFolder, 'window.json'),
    closeRequested: () => services.emit('app/close-requested', {}),
    focused: () => void services.lookAgain(),
    crashed: (reason) => log.error(`The page's process ended: ${reason}`),
  });
}

function startServices(
  given: Omit<ServicesOptions, 'host' | 'version' | 'startFolder' | 'previewOrigin'>,
): Services {
  const services = createServices({
    ...given,
    host: 'electron',
    version: app.getVersion(),
    startFolder: givenFolder,
    previewOrigin,
  });
  // One window is the whole app, on macOS too.
  app.on('window-all-closed', () => app.quit());
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    stopped = true;
    // A turn later: while Electron still hears the answer to this event it takes no other call to quit.
    void services.stop().finally(() => setImmediate(() => app.quit()));
  });
  return services;
}

/** A second start shows the window of the first, with the folder it was given; so does a folder dropped on the icon. */
function followOtherStarts(services: Services, show: () => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    show();
    const folder = typeof data === 'object' && data !== null && 'folder' in data ? data.folder : undefined;
    if (typeof folder === 'string') openFolder(services, folder);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFolder(services, droppedFolder(path));
  });
}

function openFolder(services: Services, path: string | undefined): void {
  if (path !== undefined) services.emit('app/open-folder', { path });
}

function serveOwnSchemes(services: Services, rendererFolder: string): void {
  const page = { folder: rendererFolder, previewOrigin };
  serveScheme(appScheme, appOrigin, (url) => serveAppPage(page, url.pathname));
  serveScheme(previewScheme, previewOrigin, (url) => services.servePreview(url.pathname + url.search));
}

/** What the window may request: its own two origins; in development the dev server and its socket too. */
function sources(): readonly string[] {
  const own = [`${appOrigin}/`, `${previewOrigin}/`];
  return devServer === undefined ? own : [...own, `${pageOrigin}/`, `${pageOrigin.replace('http', 'ws')}/`];
}
