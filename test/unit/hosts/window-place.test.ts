import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  fitWindowPlace,
  keepWindowPlace,
  readWindowPlace,
} from '../../../src-main/hosts/electron/window-place';

const display = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const place = { x: 100, y: 80, width: 1200, height: 800, maximized: false };

describe('a kept place', () => {
  test('is taken as it is where a display shows it', () => {
    expect(fitWindowPlace(place, [display])).toEqual(place);
  });

  test('is given up where its display is gone', () => {
    expect(fitWindowPlace({ ...place, x: 2000 }, [display])).toBeUndefined();
  });

  test('stays on the second display', () => {
    expect(fitWindowPlace({ ...place, x: 1950 }, [display, second])).toMatchObject({ x: 1950, width: 1200 });
  });

  test('is moved in where part of it would stand outside', () => {
    expect(fitWindowPlace({ ...place, x: 1000, y: 500 }, [display])).toMatchObject({ x: 720, y: 240 });
  });

  test('is made smaller where the display has become smaller', () => {
    expect(fitWindowPlace(place, [{ ...display, width: 1024, height: 700 }])).toMatchObject({
      x: 0,
      y: 0,
      width: 1024,
      height: 700,
    });
  });
});

describe('the file of the place', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'answerbook-place-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('gives back what was kept, in a folder that had to be made', () => {
    const file = join(folder, 'user', 'window.json');
    keepWindowPlace(file, place);
    expect(readWindowPlace(file)).toEqual(place);
  });

  test('gives no place where it holds something else', () => {
    const file = join(folder, 'window.json');
    writeFileSync(file, '{"x": "left"}');
    expect(readWindowPlace(file)).toBeUndefined();
  });

  test('gives no place where it is missing', () => {
    expect(readWindowPlace(join(folder, 'window.json'))).toBeUndefined();
  });
});
