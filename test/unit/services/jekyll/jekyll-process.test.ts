import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startJekyll, type JekyllEnding } from '../../../../src-main/services/jekyll/jekyll-process';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'answerbook-process-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a program that is not there; resolves with how that is told. */
function startNothing(): { readonly ending: Promise<JekyllEnding>; readonly stop: () => Promise<void> } {
  let told: (ending: JekyllEnding) => void = () => undefined;
  const ending = new Promise<JekyllEnding>((resolve) => {
    told = resolve;
  });
  const run = startJekyll({
    found: { ruby: join(folder, 'no-ruby'), gemfile: undefined },
    siteFolder: folder,
    programFolder: join(import.meta.dirname, '../../../../resources/jekyll'),
    environment: {},
    onReady: () => undefined,
    onEnd: (how) => told(how),
  });
  return { ending, stop: () => run.stop() };
}

test('a Ruby that is gone is told as an end at the start', async () => {
  const { ending, stop } = startNothing();
  expect(await ending).toMatchObject({ phase: 'starting', words: expect.stringContaining('no-ruby') });
  await stop();
});

test('one that never began can be stopped', async () => {
  const { stop } = startNothing();
  await expect(stop()).resolves.toBeUndefined();
});
