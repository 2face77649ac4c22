import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { App } from './support/app';
import { editorOf } from './support/editor';
import { electronProgram, projectFolder, sandboxArguments } from './support/programs';
import { expect, test } from './support/test';

/** What the Electron host itself does: the window, other starts, the menu. */

test.skip(({ host }) => host !== 'electron', 'only the Electron host has a window of its own');

/** Starts the app a second time, as a user does in a terminal; ends when that start has ended. */
async function startAgain(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(electronProgram(), [...sandboxArguments, projectFolder, ...args]);
}

/** Hears an event of the contract in the page from now on; gives what was told, as often as asked. */
async function hear(app: App, name: string): Promise<() => Promise<readonly unknown[]>> {
  await app.page.evaluate((name) => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    Reflect.get(window, 'answerbook').on(name, (event: unknown) => told.push(event));
  }, name);
  return () => app.page.evaluate(() => Reflect.get(window, 'told') as unknown[]);
}

test('a second start gives its folder to the first and ends', async ({ app, home }) => {
  const folder = home.folder();
  const told = await hear(app, 'app/open-folder');
  await startAgain(folder);
  await expect.poll(told).toEqual([{ path: folder }]);
});

test('a second start without a folder opens nothing', async ({ app }) => {
  const told = await hear(app, 'app/open-folder');
  await startAgain();
  expect(await told()).toEqual([]);
});

test('an item of the menu runs its command in the page', async ({ app }) => {
  const told = await hear(app, 'app/run-command');
  await app.electron?.evaluate(({ Menu, BrowserWindow }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items?.find(({ label }) => label === 'Next Problem')?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect.poll(told).toEqual([{ id: 'problem.next' }]);
});

test('a window with unsaved words asks before it closes', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Twice.');
  await expect(app.page.getByText('this save changes 1 line')).toBeVisible();
  await app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(app.page.getByRole('dialog').or(app.page.getByRole('alertdialog'))).toBeVisible();
  expect(app.electron?.windows()).toHaveLength(1);
});

test('the window closes when the page says so', async ({ app }) => {
  await app.request('app/window-state', { title: 'Unsaved', unsaved: true });
  const closed = app.page.waitForEvent('close');
  void app.request('app/close', {}).catch(() => undefined);
  await closed;
});

test('the window opens where it stood', async ({ app }) => {
  const place = { x: 40, y: 30, width: 1000, height: 640 };
  await app.electron?.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  await app.restart('quit');
  const bounds = await app.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual(place);
});

test('the title names the page', async ({ app }) => {
  await editorOf(app.page).choose('How do I pour?');
  const title = () =>
    app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toContain('Tea questions');
});
