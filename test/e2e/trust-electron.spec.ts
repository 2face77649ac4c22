import { join } from 'node:path';
import { projectFolder } from './support/programs';
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
