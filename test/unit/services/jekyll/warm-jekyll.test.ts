import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ExactState } from '../../../../shared/api/exact';
import { failed, ok, type Result } from '../../../../shared/text/result';
import type { JekyllRequest } from '../../../../src-main/services/jekyll/jekyll-message';
import type { JekyllRefusal, JekyllStart } from '../../../../src-main/services/jekyll/jekyll-process';
import { warmJekyll, type WarmJekyll } from '../../../../src-main/services/jekyll/warm-jekyll';
import { quietLog } from '../../../support/quiet-log';

/** A run whose answers the test gives. */
interface Run {
  readonly start: Pick<JekyllStart, 'onReady' | 'onEnd'>;
  readonly asked: JekyllRequest[];
  /** Answers what waits first, or what is asked next; taking unsaved texts needs no answer. */
  answer(result: Result<unknown, JekyllRefusal>): void;
  isStopped: boolean;
}

const READY = {
  version: '4.3.1',
  ruby: '3.1.2',
  source: 'system',
  note: undefined,
  pages: 3,
  milliseconds: 5,
} as const;

let runs: Run[];
/** Whether taking unsaved texts waits for an answer. */
let isTakingSlow: boolean;
let states: ExactState[];
let jekyll: WarmJekyll;

beforeEach(async () => {
  vi.useFakeTimers();
  runs = [];
  isTakingSlow = false;
  states = [];
  jekyll = warmJekyll({
    found: ok({ ruby: '/bin/ruby', gemfile: undefined }),
    start: (start) => {
      const answers: ((result: Result<unknown, JekyllRefusal>) => void)[] = [];
      const early: Result<unknown, JekyllRefusal>[] = [];
      const asked: JekyllRequest[] = [];
      const answer: Run['answer'] = (result) => {
        const waiting = answers.shift();
        if (waiting) waiting(result);
        else early.push(result);
      };
      const run: Run = { start, asked, isStopped: false, answer };
      runs.push(run);
      return {
        ask: (request) => {
          asked.push(request);
          if (run.isStopped) return Promise.resolve(failed('ended'));
          if (request.do === 'take-unsaved' && !isTakingSlow) return Promise.resolve(ok(null));
          const known = early.shift();
          if (known) return Promise.resolve(known);
          return new Promise((resolve) => void answers.push(resolve));
        },
        stop: async () => {
          run.isStopped = true;
          for (const answer of answers.splice(0)) answer(failed('ended'));
        },
      };
    },
    onState: (state) => void states.push(state),
    log: quietLog(),
    limits: { start: 100, render: 5, take: 50 },
  });
  await jekyll.turn('on');
});

afterEach(async () => {
  await jekyll.stop();
  vi.useRealTimers();
});

const page = (text: string) => ({ path: 'a.md', texts: { 'a.md': text }, gone: [], faq: undefined });
const html = (text: string) => ok({ html: text, kind: 'html', time: 7 });
const made = (text: string) => ok({ html: text, time: 7 });
const latest = (): Run => {
  const run = runs.at(-1);
  if (!run) throw new Error('nothing was started');
  return run;
};
/** Starts it with a page that is asked for. */
const started = async () => {
  const first = jekyll.render(page('first'));
  latest().start.onReady(READY);
  latest().answer(html('<p>first</p>'));
  await first;
};

test('nothing is started before the writer says so', async () => {
  await jekyll.turn('off');
  expect(await jekyll.render(page('x'))).toEqual(failed({ code: 'exact-not-running' }));
  expect(runs).toHaveLength(0);
});

test('nothing is started before a page is asked for', () => {
  expect(jekyll.state()).toEqual({ kind: 'idle' });
  expect(runs).toHaveLength(0);
});

test('a page that is asked for while the site is read is made once it is', async () => {
  const asked = jekyll.render(page('x'));
  expect(jekyll.state()).toEqual({ kind: 'reading' });
  latest().start.onReady(READY);
  latest().answer(html('<p>x</p>'));
  expect(await asked).toEqual(made('<p>x</p>'));
});

test('of the texts that wait only the newest is made', async () => {
  await started();
  const running = jekyll.render(page('one'));
  const older = jekyll.render(page('two'));
  const newest = jekyll.render(page('three'));
  expect(await older).toEqual(failed({ code: 'superseded' }));
  latest().answer(html('1'));
  await running;
  latest().answer(html('3'));
  expect(await newest).toEqual(made('3'));
  const texts = latest().asked.flatMap((request) =>
    request.do === 'take-unsaved' ? request.texts['a.md'] : [],
  );
  expect(texts).toEqual(['first', 'one', 'three']);
});

test('what changed on disk is told before the next page is made', async () => {
  await started();
  const running = jekyll.render(page('one'));
  jekyll.changed(['_data/a.yml']);
  const next = jekyll.render(page('two'));
  latest().answer(html('1'));
  await running;
  await vi.advanceTimersByTimeAsync(0);
  expect(latest().asked.at(-1)).toEqual({ do: 'take', paths: ['_data/a.yml'] });
  latest().answer(ok(null));
  await vi.advanceTimersByTimeAsync(0);
  latest().answer(html('2'));
  expect(await next).toEqual(made('2'));
});

test('a change of the configuration starts it again', async () => {
  await started();
  jekyll.changed(['_config.yml']);
  expect(runs.map((run) => run.isStopped)).toEqual([true, false]);
});

test('a page that takes too long is given up, and Jekyll started again', async () => {
  await started();
  const slow = jekyll.render(page('loop'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await slow).toEqual(failed({ code: 'exact-out-of-time', seconds: 5 }));
  expect(latest().isStopped).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runs).toHaveLength(2);
});

test('a text that has the site read again may take as long as that', async () => {
  await started();
  isTakingSlow = true;
  const slow = jekyll.render(page('new'));
  await vi.advanceTimersByTimeAsync(40_000);
  latest().answer(ok(null));
  latest().answer(html('new'));
  expect(await slow).toEqual(made('new'));
});

test('it is started again later each time it ends, and then given up with its last words', async () => {
  const waits: number[] = [];
  await started();
  for (let ending = 0; ending < 4; ending += 1) {
    latest().start.onReady(READY);
    latest().start.onEnd({ phase: 'running', words: 'segmentation fault' });
    const state = jekyll.state();
    if (state.kind === 'waiting') waits.push(state.seconds);
    await vi.advanceTimersByTimeAsync(20_000);
  }
  expect(waits).toEqual([1, 4, 15]);
  expect(jekyll.state()).toEqual({ kind: 'stopped', reason: 'keeps-ending', words: 'segmentation fault' });
});

test('a run that was long is forgiven its end', async () => {
  await started();
  for (let ending = 0; ending < 6; ending += 1) {
    latest().start.onReady(READY);
    await vi.advanceTimersByTimeAsync(61_000);
    latest().start.onEnd({ phase: 'running', words: '' });
    expect(jekyll.state()).toMatchObject({ kind: 'waiting', seconds: 1 });
    await vi.advanceTimersByTimeAsync(1_000);
  }
});

test('one that can’t start is not started again by itself', async () => {
  const asked = jekyll.render(page('x'));
  latest().start.onEnd({ phase: 'starting', words: 'cannot load such file -- jekyll' });
  expect(await asked).toEqual(failed({ code: 'exact-not-running' }));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runs).toHaveLength(1);
  expect(jekyll.state()).toMatchObject({ kind: 'stopped', reason: 'cannot-start' });
});

test('one that can’t start is started again when its site has changed', async () => {
  void jekyll.render(page('x'));
  latest().start.onEnd({ phase: 'starting', words: 'a plugin is wrong' });
  jekyll.changed(['_plugins/words.rb']);
  expect(runs).toHaveLength(2);
});

test('turned off it ends, and what waited is answered', async () => {
  await started();
  const running = jekyll.render(page('x'));
  await jekyll.turn('off');
  expect(await running).toEqual(failed({ code: 'exact-not-running' }));
  expect(latest().isStopped).toBe(true);
  expect(jekyll.state()).toEqual({ kind: 'off' });
});
