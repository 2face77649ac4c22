import { join } from 'node:path';
import { projectFolder } from './support/programs';
import type { TestRepository } from '../support/git-repository';
import type { App } from './support/app';
import { editorOf } from './support/editor';
import type { Listener } from './support/listener';
import { listen } from './support/listener';
import { smallSite } from './support/small-site';
import { expect, test } from './support/test';

/** What the Electron host has to keep shut beyond the rules of trust.spec.ts. */

test.skip(({ host }) => host !== 'electron', 'only the Electron host has these doors');

test('the page has the contract and nothing of Node', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    contract: Object.keys(Reflect.get(window, 'answerbook')),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ contract: ['request', 'on'], node: [] });
});

test('the page can be led to no other address', async ({ app }) => {
  const before = app.page.url();
  for (const address of ['https://example.com/', 'file:///etc/passwd', 'answerbook-preview://site/']) {
    await app.page.evaluate((url) => location.assign(url), address);
  }
  await app.page.evaluate(() => new Promise((resume) => requestAnimationFrame(resume)));
  expect(app.page.url()).toBe(before);
});

test('no window is opened', async ({ app }) => {
  const opened = await app.page.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  expect(app.electron?.windows()).toHaveLength(1);
});

test('no permission is given', async ({ app }) => {
  const state = await app.page.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  );
  expect(state).toBe('denied');
});

test('nothing is fetched from elsewhere', async ({ app }) => {
  const answer = app.page.evaluate(() => fetch('https://example.com/').then((response) => response.status));
  await expect(answer).rejects.toThrow();
});

test('a page of the preview that got hold of the channel is refused', async ({ app }) => {
  const answer = await app.electron?.evaluate(
    async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL('answerbook-preview://site/');
      return window.webContents.executeJavaScript(
        `answerbook.request('app/info', {}).then(() => 'answered', (error) => error.message)`,
      );
    },
    join(projectFolder, 'out', 'preload', 'preload.cjs'),
  );
  expect(answer).toContain('refused');
});

test("a file outside the page's folder is not found", async ({ app }) => {
  const found = await app.page.evaluate(async () => {
    const paths = [
      '/..%2fmain/electron.cjs',
      '/../main/electron.cjs',
      '/%2e%2e%2fpreload%2fpreload.cjs',
      '/assets',
    ];
    const answers = await Promise.all(paths.map((path) => fetch(`answerbook://app${path}`)));
    return answers.map((answer) => answer.status);
  });
  expect(found).toEqual([404, 404, 404, 404]);
});

test.describe('a picture on another server', () => {
  let server: Listener;

  test.beforeEach(async () => {
    server = await listen();
  });
  test.afterEach(() => server.stop());

  const useServer = (repository: TestRepository) => {
    const site = smallSite();
    const layout = site['_layouts/faq.html'] ?? '';
    const picture = `<img alt="Pot" src="${server.address}/pot.svg">`;
    repository.commit('Show a picture', {
      ...site,
      '_layouts/faq.html': layout.replace('</body>', `${picture}</body>`),
    });
  };
  const shown = (app: App) => editorOf(app.page).published.getByText('Pour slowly');
  const blocked = (app: App) =>
    app.page.getByRole('button', { name: /^1 file from another server is blocked/ });
  const allow = async (app: App) => {
    await app.page.getByRole('button', { name: /what the site may do/i }).click();
    await app.page.getByRole('menuitem', { name: 'Load files from other servers' }).click();
  };

  test('is not asked for', async ({ app, repository }) => {
    useServer(repository);
    await editorOf(app.page).choose('How do I pour?');
    await expect(blocked(app)).toBeVisible();
    expect(server.arrivals()).toBe(0);
  });

  test('is asked for once the writer allows it', async ({ app, repository }) => {
    useServer(repository);
    await editorOf(app.page).choose('How do I pour?');
    await expect(blocked(app)).toBeVisible();
    await allow(app);
    await expect.poll(() => server.arrivals()).toBeGreaterThan(0);
  });

  test('is not asked for by another repository', async ({ app, repository, launch, home }) => {
    useServer(repository);
    await editorOf(app.page).choose('How do I pour?');
    await allow(app);
    await expect.poll(() => server.arrivals()).toBeGreaterThan(0);
    await app.end('quit');
    const other = home.repository();
    useServer(other);
    const before = server.arrivals();
    const again = await launch({ folder: other.root });
    await editorOf(again.page).choose('How do I pour?');
    await expect(blocked(again)).toBeVisible();
    expect(server.arrivals()).toBe(before);
  });

  test('is not asked for by a page that is none of the preview’s', async ({ app, repository }) => {
    useServer(repository);
    await editorOf(app.page).choose('How do I pour?');
    await allow(app);
    await expect(shown(app)).toBeVisible();
    await expect.poll(() => server.arrivals()).toBeGreaterThan(0);
    const before = server.arrivals();
    const seen = await app.electron?.evaluate(async ({ BrowserWindow }, address) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadURL('data:text/html,<p>Elsewhere</p>');
      return window.webContents.executeJavaScript(`new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve('shown');
          picture.onerror = () => resolve('refused');
          picture.src = '${address}/pot.svg';
        })`) as Promise<unknown>;
    }, server.address);
    expect(seen).toBe('refused');
    expect(server.arrivals()).toBe(before);
  });
});
