import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSettings } from '../../../../src-main/services/settings/settings';
import { enterTestHome, type TestHome } from '../../../support/git-repository';
import { quietLog } from '../../../support/quiet-log';

let home: TestHome;
let userFolder: string;

beforeEach(() => {
  home = enterTestHome();
  userFolder = join(home.home, 'not', 'there', 'yet');
});

afterEach(() => home.leave());

const open = () => openSettings(userFolder, quietLog());

test('a first start has the defaults', async () => {
  const settings = await open();
  expect(settings.firstStart).toBe(true);
  expect(settings.current()).toEqual({
    theme: 'system',
    panes: {},
    preview: { scope: 'page', width: 'pane' },
  });
  expect(settings.recent()).toEqual([]);
});

test('what was set is there at the next start, which is no first one', async () => {
  await (await open()).update({ theme: 'dark' });
  const settings = await open();
  expect(settings.current().theme).toBe('dark');
  expect(settings.firstStart).toBe(false);
});

test('sizes of one group of panes leave the others alone', async () => {
  const settings = await open();
  await settings.update({ panes: { main: [20, 50, 30] } });
  await settings.update({ panes: { problems: [80, 20] } });
  expect((await open()).current().panes).toEqual({ main: [20, 50, 30], problems: [80, 20] });
});

test('the repository that was opened last comes first, and once', async () => {
  const settings = await open();
  for (const root of ['/a/one', '/b/two', '/a/one']) await settings.opened(root);
  expect((await open()).recent().map(({ path, name }) => [path, name])).toEqual([
    ['/a/one', 'one'],
    ['/b/two', 'two'],
  ]);
});

test('twelve repositories are remembered', async () => {
  const settings = await open();
  for (let count = 1; count <= 14; count += 1) await settings.opened(`/repo-${count}`);
  const paths = settings.recent().map(({ path }) => path);
  expect(paths).toHaveLength(12);
  expect(paths).not.toContain('/repo-2');
});

test('a forgotten repository is not remembered', async () => {
  const settings = await open();
  await settings.opened('/one');
  await settings.forget('/one');
  expect((await open()).recent()).toEqual([]);
});

test.each(['{"theme": "da', '{"theme": "pink", "panes": {}, "recent": []}', ''])(
  'a file with %j in it is set aside as it is, and the app starts',
  async (broken) => {
    await (await open()).update({});
    writeFileSync(join(userFolder, 'settings.json'), broken);
    const settings = await open();
    expect(settings.current().theme).toBe('system');
    const aside = readdirSync(userFolder).find((name) => name.startsWith('settings.broken-')) ?? '';
    expect(readFileSync(join(userFolder, aside), 'utf8')).toBe(broken);
  },
);
