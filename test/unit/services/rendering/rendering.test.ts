import { fileKindOf } from '../../../../shared/faq/shapes/place';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RepoPath } from '../../../../shared/text/repo-path';
import {
  startRendering,
  type Rendering,
  type RenderingOptions,
} from '../../../../src-main/services/rendering/rendering';
import { startSpareWorker } from '../../../../src-main/services/rendering/spare-worker';
import { enterTestHome, type TestHome } from '../../../support/git-repository';
import { quietLog } from '../../../support/quiet-log';

/** A worker of the test's own: it answers the text it is given, and does to it what the text asks for. */
const worker = `
const { parentPort } = require('node:worker_threads');
const seen = [];
parentPort.on('message', ({ id, input }) => {
  if (id === undefined) return;
  if (input.look) return setTimeout(() => parentPort.postMessage({ id, result: { ok: true, value: 'listed' } }), 400);
  seen.push(input.text);
  if (input.text === 'loop') for (;;);
  if (input.text === 'throw') throw new Error('it broke');
  if (input.text === 'exit') process.exit(3);
  const answer = input.text === 'seen' ? [...seen] : input.text;
  const reply = { id, result: { ok: true, value: answer } };
  if (input.text === 'slow') setTimeout(() => parentPort.postMessage(reply), 100);
  else parentPort.postMessage(reply);
});
`;

let home: TestHome;
let rendering: Rendering;
const path = 'a.md' as RepoPath;

beforeEach(() => {
  home = enterTestHome();
  writeFileSync(join(home.home, 'worker.cjs'), worker);
  rendering = started({ limitSeconds: 1, firstLimitSeconds: 1 });
});

const started = (
  options: Pick<RenderingOptions, 'limitSeconds' | 'firstLimitSeconds' | 'spare'>,
): Rendering =>
  startRendering({
    workerFile: join(home.home, 'worker.cjs'),
    start: {
      git: { root: home.home, gitFolder: home.home, commonFolder: home.home },
      kept: { file: undefined, version: '' },
    },
    log: quietLog(),
    ...options,
  });

afterEach(async () => {
  await rendering.stop();
  home.leave();
});

const ask = (text: string, key?: string) =>
  rendering.ask('render', { path, text, kind: fileKindOf(path) }, key);
const answered = (value: unknown) => ({ ok: true, value });
const failedWith = (error: unknown) => ({ ok: false, error });

test('what is shown is done before what is checked', async () => {
  const first = ask('slow');
  const check = rendering.ask('check', { path, text: 'check', kind: fileKindOf(path) });
  const render = ask('render');
  await Promise.all([first, check, render]);
  expect(await ask('seen')).toEqual(answered(['slow', 'render', 'check', 'seen']));
});

test('the first rendering of each page may take longer than the next', async () => {
  await rendering.stop();
  rendering = started({ limitSeconds: 0.05, firstLimitSeconds: 20 });
  expect([await ask('slow', 'a'), await ask('slow', 'b'), await ask('slow', 'a')]).toEqual([
    answered('slow'),
    answered('slow'),
    failedWith({ code: 'out-of-time', seconds: 0.05 }),
  ]);
});

describe('what goes through many files', () => {
  beforeEach(async () => {
    await rendering.stop();
    rendering = started({ limitSeconds: 0.2, firstLimitSeconds: 20 });
    await ask('begin');
  });

  test('takes as long as it takes', async () => {
    expect(await rendering.ask('list', { look: 'everything' })).toEqual(answered('listed'));
  });

  test('holds up nothing else', async () => {
    const order: string[] = [];
    const list = rendering.ask('list', { look: 'everything' }).then(() => order.push('list'));
    await Promise.all([list, ask('page').then(() => order.push('page'))]);
    expect(order).toEqual(['page', 'list']);
  });

  test('fails with the worker where that is ended', async () => {
    const list = rendering.ask('list', { look: 'everything' });
    void ask('exit');
    expect(await list).toMatchObject({ ok: false, error: { code: 'render-failed' } });
  });
});

test('answers come to their questions', async () => {
  expect(await Promise.all([ask('one'), ask('two')])).toEqual([answered('one'), answered('two')]);
});

describe('of what waits under one key', () => {
  test('only the newest is done; the others are superseded, and never reach the worker', async () => {
    const all = [ask('slow', 'k'), ask('a', 'k'), ask('b', 'k'), ask('c', 'k')];
    expect(await Promise.all(all)).toEqual([
      answered('slow'),
      failedWith({ code: 'superseded' }),
      failedWith({ code: 'superseded' }),
      answered('c'),
    ]);
    expect(await ask('seen')).toEqual(answered(['slow', 'c', 'seen']));
  });

  test('a superseded one is answered at once, not when its turn comes', async () => {
    const order: string[] = [];
    const slow = ask('slow').then(() => order.push('slow'));
    const old = ask('a', 'k').then(() => order.push('superseded'));
    await Promise.all([slow, old, ask('b', 'k')]);
    expect(order).toEqual(['superseded', 'slow']);
  });

  test('other keys, and what has none, are done', async () => {
    const all = [ask('slow'), ask('a', 'k'), ask('b', 'l'), ask('c'), ask('d')];
    expect((await Promise.all(all)).map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  });
});

describe('a task that', () => {
  test('never ends is ended after its time, and the next one is done', async () => {
    const [loop, next] = await Promise.all([ask('loop'), ask('next')]);
    expect(loop).toEqual(failedWith({ code: 'out-of-time', seconds: 1 }));
    expect(next).toEqual(answered('next'));
  });

  test('breaks the worker is told, and the next one is done', async () => {
    const [broken, next] = await Promise.all([ask('throw'), ask('next')]);
    expect(broken).toEqual(failedWith({ code: 'render-failed', detail: 'it broke' }));
    expect(next).toEqual(answered('next'));
  });

  test('makes the worker exit is told, and the next one is done', async () => {
    const [gone, next] = await Promise.all([ask('exit'), ask('next')]);
    expect(gone).toMatchObject({ ok: false, error: { code: 'render-failed' } });
    expect(next).toEqual(answered('next'));
  });

  test('waits when the rendering is stopped is answered', async () => {
    const all = [ask('slow'), ask('next')];
    await rendering.stop();
    expect((await Promise.all(all)).map(({ ok }) => ok)).toEqual([false, false]);
    expect(await ask('later')).toMatchObject({ ok: false });
  });
});

describe('a thread that was started ahead', () => {
  const takeUp = async (spare: ReturnType<typeof startSpareWorker>): Promise<void> => {
    await rendering.stop();
    rendering = started({ spare });
  };

  test('is the one that answers', async () => {
    const spare = startSpareWorker(join(home.home, 'worker.cjs'));
    await takeUp(spare);
    await ask('one');
    expect(spare.listenerCount('message')).toBe(1);
    expect(await ask('seen')).toEqual(answered(['one', 'seen']));
  });

  test('and has ended since is replaced', async () => {
    const broken = join(home.home, 'broken.cjs');
    writeFileSync(broken, 'throw new Error("it can’t be loaded");');
    const spare = startSpareWorker(broken);
    await new Promise((resolve) => spare.once('exit', resolve));
    await takeUp(spare);
    expect(await ask('one')).toEqual(answered('one'));
  });
});
