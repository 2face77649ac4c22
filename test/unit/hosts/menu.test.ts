import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../src-main/hosts/electron/menu';
import { isCommandId } from '../../../src-renderer/state/commands';

interface Chosen {
  readonly ids: string[];
}

function items(platform: NodeJS.Platform, chosen: Chosen = { ids: [] }): MenuItemConstructorOptions[] {
  const template = menuTemplate({ platform, development: false, run: (id) => chosen.ids.push(id) });
  return template.flatMap(flat);
}

function flat(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(flat) : [])];
}

/** Chooses every item, as a user would one after the other. */
function chooseAll(): readonly string[] {
  const chosen: Chosen = { ids: [] };
  for (const item of items('linux', chosen)) (item.click as (() => void) | undefined)?.();
  return chosen.ids;
}

test('each item runs a command that the renderer has', () => {
  expect(chooseAll().filter((id) => !isCommandId(id))).toEqual([]);
});

test('no command is in the menu twice', () => {
  const ids = chooseAll();
  expect(ids).toEqual([...new Set(ids)]);
});

test('no key is given to two items', () => {
  const keys = items('linux').flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
  expect(keys).toEqual([...new Set(keys)]);
});

test('the keys of commands are left to the renderer, so that they run once', () => {
  const own = items('linux').filter(({ accelerator }) => accelerator !== undefined);
  expect(own.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
});

test('the parts of the window are reached from the menu, by the keys that the renderer has for it', () => {
  const accelerators = new Map(items('linux').map(({ label, accelerator }) => [label, accelerator]));
  expect(accelerators.get('Next Part of the Window')).toBe('F6');
  expect(accelerators.get('Previous Part of the Window')).toBe('Shift+F6');
});

test("macOS has the app's menu first", () => {
  expect(items('darwin')[0]?.role).toBe('appMenu');
});

test("a user's menu has no developer tools", () => {
  expect(items('linux').map(({ role }) => role)).not.toContain('toggleDevTools');
});
