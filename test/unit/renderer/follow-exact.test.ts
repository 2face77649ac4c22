import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Api, EventName, Events, PageRendering } from '../../../shared/api/contract';
import type { ExactError, ExactPage, ExactState } from '../../../shared/api/exact';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import {
  exactFollower,
  type ExactFollower,
  type FollowedPage,
} from '../../../src-renderer/features/preview/exact/follow-exact';

const READY: ExactState = {
  kind: 'ready',
  jekyll: { version: '4.3.1', ruby: '3.1', source: 'system', note: undefined, pages: 2, milliseconds: 1 },
};

let page: StoreApi<FollowedPage>;
let follower: ExactFollower;
let stop: () => void;
let asked: { readonly text: string; readonly answer: (result: Result<ExactPage, ExactError>) => void }[];
let listeners: { readonly name: EventName; readonly listener: (event: never) => void }[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  listeners = [];
  page = createStore<FollowedPage>(() => ({
    path: pathOf('faq.md'),
    text: 'text 1',
    version: 1,
    readable: true,
    rendering: rendering(1),
  }));
  follower = exactFollower({ api: fakeApi(), session: { state: page }, unsaved: () => [] });
  stop = follower.start();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function pathOf(raw: string): RepoPath {
  const path = repoPath(raw);
  if (path === undefined) throw new Error(`${raw} is a path`);
  return path;
}

/** Nobody has said anything of the state yet; pages are answered by the test. */
function fakeApi(): Pick<Api, 'request' | 'on'> {
  const request = (name: string, input: { readonly text?: string }): Promise<unknown> =>
    new Promise((resolve) => {
      if (name === 'exact/page') asked.push({ text: input.text ?? '', answer: resolve });
    });
  return {
    request: request as Api['request'],
    on: (name, listener) => {
      listeners.push({ name, listener });
      return () => undefined;
    },
  };
}

function tell<N extends EventName>(name: N, event: Events[N]): void {
  for (const heard of listeners)
    if (heard.name === name) (heard.listener as (event: Events[N]) => void)(event);
}

function rendering(version: number): PageRendering {
  const html = `built-in ${version}`;
  return { version, page: { html, url: '/faq', problems: [] }, previewUrl: 'x', milliseconds: 1 };
}

function exact(version: number, html: string | undefined): Result<ExactPage, ExactError> {
  return ok({ version, html, differences: [], milliseconds: 1 });
}

/** Jekyll runs, and has made the first text's page. */
async function started(html: string | undefined): Promise<void> {
  tell('exact/changed', { state: READY });
  asked.at(-1)?.answer(exact(1, html));
  await vi.advanceTimersByTimeAsync(0);
}

/** A text is typed, and its built-in page comes. */
function type(version: number): void {
  page.setState({ version, text: `text ${version}` });
  page.setState({ rendering: rendering(version) });
}

const shown = (): string | undefined => follower.view.getState().shown?.html;
const source = (): string => follower.view.getState().source;

test('the built-in page is shown until Jekyll has one', () => {
  expect([shown(), source()]).toEqual(['built-in 1', 'built-in']);
});

test('nothing is asked while it may not run', () => {
  tell('exact/changed', { state: { kind: 'off' } });
  type(2);
  expect(asked).toEqual([]);
});

test('once Jekyll may run it is asked for the text in hand', () => {
  tell('exact/changed', { state: { kind: 'idle' } });
  expect(asked.map(({ text }) => text)).toEqual(['text 1']);
});

test('a page that differs is shown in place of the built-in one', async () => {
  await started('exact 1');
  expect([shown(), source()]).toEqual(['exact 1', 'exact']);
});

test('where nothing differs the document that is shown stays the very same', async () => {
  const before = follower.view.getState().shown;
  await started(undefined);
  expect(follower.view.getState().shown).toBe(before);
  expect(source()).toBe('exact');
});

test('the built-in page of a typed text is shown at once where the pages were equal', async () => {
  await started(undefined);
  type(2);
  expect([shown(), source()]).toEqual(['built-in 2', 'exact']);
});

test('where the pages differed the built-in one waits, so that the differences don’t flicker', async () => {
  await started('exact 1');
  type(2);
  expect(shown()).toBe('exact 1');
  asked.at(-1)?.answer(exact(2, 'exact 2'));
  await vi.advanceTimersByTimeAsync(0);
  expect(shown()).toBe('exact 2');
});

test('it does not wait for long', async () => {
  await started('exact 1');
  type(2);
  await vi.advanceTimersByTimeAsync(500);
  expect(shown()).toBe('built-in 2');
});

test('what is seen is called built-in when the exact page does not come', async () => {
  await started('exact 1');
  type(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(source()).toBe('built-in');
});

test('an answer for an older text is none', async () => {
  await started(undefined);
  type(2);
  const late = asked.at(-1);
  type(3);
  late?.answer(exact(2, 'exact 2'));
  await vi.advanceTimersByTimeAsync(0);
  expect(shown()).toBe('built-in 3');
});

test('a page that Jekyll can’t make gives way to the built-in one, with the reason', async () => {
  await started('exact 1');
  type(2);
  const error = { code: 'exact-failed', message: 'no', file: undefined, line: undefined } as const;
  asked.at(-1)?.answer(failed(error));
  await vi.advanceTimersByTimeAsync(0);
  expect([shown(), source(), follower.view.getState().error]).toEqual(['built-in 2', 'built-in', error]);
});

test('turned off, the built-in page is shown again', async () => {
  await started('exact 1');
  tell('exact/changed', { state: { kind: 'off' } });
  expect([shown(), source()]).toEqual(['built-in 1', 'built-in']);
});

test('a page with broken front matter is not asked for', async () => {
  await started(undefined);
  page.setState({ readable: false });
  type(2);
  expect(asked).toHaveLength(1);
});

test('what changed in the site has the page asked for again', async () => {
  await started(undefined);
  tell('site/changed', {});
  expect(asked).toHaveLength(2);
});
