import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { argumentsOfApp, droppedFolder, startFolder } from '../../../src-main/hosts/page/start-folder';

describe('the folder of a command line', () => {
  test('is its first argument that is no option', () => {
    expect(startFolder(['--no-sandbox', '/docs', '/other'], '/home')).toBe('/docs');
  });

  test('is relative to the folder the command was given in', () => {
    expect(startFolder(['../docs'], '/home/ada')).toBe('/home/docs');
  });

  test('is none where there are options alone', () => {
    expect(startFolder(['--no-sandbox'], '/home')).toBeUndefined();
  });
});

describe("the app's own arguments", () => {
  test('of a packaged app are all behind the program', () => {
    const app = { packaged: true, appPath: '/opt/answerbook/app.asar' };
    expect(argumentsOfApp(['/opt/answerbook/answerbook', '/docs'], app)).toEqual(['/docs']);
  });

  test("of an app that Electron was given come behind the app's path", () => {
    const app = { packaged: false, appPath: process.cwd() };
    expect(argumentsOfApp(['electron', '-r', 'hook.js', '.', '/docs'], app)).toEqual(['/docs']);
  });

  test('are none where there is no path of the app', () => {
    expect(argumentsOfApp(['electron', '/docs'], { packaged: false, appPath: '/app' })).toEqual([]);
  });
});

describe('what is dropped on the window', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'answerbook-drop-'));
    writeFileSync(join(folder, 'page.md'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('opens itself where it is a folder', () => {
    expect(droppedFolder(folder)).toBe(folder);
  });

  test('opens the folder it lies in where it is a file', () => {
    expect(droppedFolder(join(folder, 'page.md'))).toBe(folder);
  });

  test('opens nothing where it is gone', () => {
    expect(droppedFolder(join(folder, 'gone.md'))).toBeUndefined();
  });
});
