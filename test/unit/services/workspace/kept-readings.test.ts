import {
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RepoPath } from '../../../../shared/text/repo-path';
import { isSettled } from '../../../../src-main/services/workspace/file-stamp';
import { keptReadings } from '../../../../src-main/services/workspace/kept-readings';
import { enterTestHome, type TestHome } from '../../../support/git-repository';

const PATH = 'a.md' as RepoPath;
let home: TestHome;
let root: string;
let file: string;
/** The contents that had to be read and made anew. */
let made: string[];

beforeEach(() => {
  home = enterTestHome();
  root = join(home.home, 'root');
  file = join(home.home, 'cache', 'x.pages');
  mkdirSync(root);
  made = [];
});
afterEach(() => home.leave());

const write = (text: string, path = 'a.md'): void => writeFileSync(join(root, path), text);
const start = (version = '1') => keptReadings({ root, file, version });
const ask = (readings: ReturnType<typeof start>, path = PATH, question = 'q'): string | undefined =>
  readings.of(path, question, (bytes) => {
    made.push(bytes.toString());
    return JSON.stringify(bytes.toString().toUpperCase());
  });
/** A start that reads the file, and keeps it. */
const firstStart = async (): Promise<void> => {
  const readings = start();
  ask(readings);
  await readings.save();
  made = [];
};

describe('a kept reading', () => {
  test('is not made again at the next start', async () => {
    write('one');
    await firstStart();
    expect([ask(start()), made]).toEqual(['"ONE"', []]);
  });

  test('serves a file of another name with the same contents', async () => {
    write('one');
    await firstStart();
    renameSync(join(root, 'a.md'), join(root, 'b.md'));
    expect([ask(start(), 'b.md' as RepoPath), made]).toEqual(['"ONE"', []]);
  });

  test('answers no other question', async () => {
    write('one');
    await firstStart();
    ask(start(), PATH, 'other');
    expect(made).toEqual(['one']);
  });

  test('of a file that changed is not shown', async () => {
    write('one');
    await firstStart();
    write('two');
    expect(ask(start())).toBe('"TWO"');
  });

  test('is not shown of a file that changed at once, in the same length and with its time set back', async () => {
    write('one');
    await firstStart();
    const { atime, mtime } = statSync(join(root, 'a.md'));
    write('two');
    utimesSync(join(root, 'a.md'), atime, mtime);
    expect(ask(start())).toBe('"TWO"');
  });

  test('of a file that is gone is not shown', async () => {
    write('one');
    await firstStart();
    renameSync(join(root, 'a.md'), join(home.home, 'elsewhere.md'));
    expect(ask(start())).toBeUndefined();
  });

  test('of a file whose place a link took that leads out is not shown', async () => {
    write('one');
    await firstStart();
    renameSync(join(root, 'a.md'), join(home.home, 'elsewhere.md'));
    symlinkSync(join(home.home, 'elsewhere.md'), join(root, 'a.md'));
    expect(ask(start())).toBeUndefined();
  });

  test('of another version of the app is not taken', async () => {
    write('one');
    await firstStart();
    ask(start('2'));
    expect(made).toEqual(['one']);
  });
});

describe('readings that are', () => {
  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 2)],
    ['empty', () => Buffer.alloc(0)],
    [
      'damaged in one byte',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('ONE', 'OND'), 'latin1'),
    ],
    ['something else', () => Buffer.from('{}\n')],
  ])('%s are made anew', async (_, damage) => {
    write('one');
    await firstStart();
    writeFileSync(file, damage(readFileSync(file)));
    expect([ask(start()), made]).toEqual(['"ONE"', ['one']]);
  });
});

test('a stamp is relied on once its file was left alone for a while', () => {
  const now = 1_700_000_000_000;
  const stamps = [
    `3 ${now - 60_000} ${now - 60_000} 7`,
    `3 ${now - 60_000} ${now - 900} 7`,
    `3 ${now + 60_000} ${now - 60_000} 7`,
  ];
  expect(stamps.map((stamp) => isSettled(stamp, now))).toEqual([true, false, false]);
});
