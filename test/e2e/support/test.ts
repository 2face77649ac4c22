import type { Browser, TestInfo } from '@playwright/test';
import { chromium, test as base } from '@playwright/test';
import type { TestHome, TestRepository } from '../../support/git-repository';
import { enterTestHome } from '../../support/git-repository';
import type { App, AppOptions, Launch } from './app';
import { startApp } from './app';
import { startInBrowser } from './browser-app';
import { startElectron } from './electron-app';
import { chromiumProgram, sandboxArguments } from './programs';
import { smallSite } from './small-site';

export { expect } from '@playwright/test';

interface Fixtures {
  /** HOME and Git's configuration of this test alone; gives folders and repositories. */
  readonly home: TestHome;
  /** Starts the app, as often as a test wants; what is still running is ended after the test. */
  readonly launch: (options?: Launch) => Promise<App>;
  /** A repository with a small site, all committed: see small-site.ts. */
  readonly repository: TestRepository;
  /** The app, running on `repository`. */
  readonly app: App;
}

interface WorkerFixtures extends AppOptions {
  readonly browserOfWorker: Browser | undefined;
}

/**
 * The suite's own `test`. A failed test keeps a screenshot and a trace of each window in `test-results/`:
 * `npx playwright show-trace FILE`.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  host: ['electron', { option: true, scope: 'worker' }],
  browserOfWorker: [
    async ({ host }, give) => {
      const browser =
        host === 'browser'
          ? await chromium.launch({ executablePath: chromiumProgram(), args: sandboxArguments })
          : undefined;
      await give(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here
  home: async ({}, give) => {
    const home = enterTestHome();
    await give(home);
    home.leave();
  },
  launch: async ({ host, browserOfWorker, home }, give, testInfo) => {
    void home;
    const apps: App[] = [];
    await give(async (options = {}) => {
      const start = (launch: Launch) =>
        browserOfWorker === undefined ? startElectron(launch) : startInBrowser(browserOfWorker, launch);
      const app = await startApp(host, start, options);
      await app.page.context().tracing.start({ screenshots: true, snapshots: true });
      apps.push(app);
      return app;
    });
    for (const [index, app] of apps.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) await keepEvidence(app, index, testInfo);
      await app.end('kill');
    }
  },
  repository: async ({ home }, give) => {
    const repository = home.repository();
    repository.commit('Add the site', smallSite());
    await give(repository);
  },
  app: async ({ launch, repository }, give) => {
    await give(await launch({ folder: repository.root }));
  },
});

async function keepEvidence(app: App, index: number, testInfo: TestInfo): Promise<void> {
  try {
    const screenshot = testInfo.outputPath(`window-${index}.png`);
    await app.page.screenshot({ path: screenshot });
    await testInfo.attach('screenshot', { path: screenshot });
    const trace = testInfo.outputPath(`trace-${index}.zip`);
    await app.page.context().tracing.stop({ path: trace });
    await testInfo.attach('trace', { path: trace });
  } catch {
    // The window is gone: the test's own failure says why.
  }
}
