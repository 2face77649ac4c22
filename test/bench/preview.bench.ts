import type { Page } from '@playwright/test';
import { editorOf } from '../e2e/support/editor';
import { startElectron } from '../e2e/support/electron-app';
import { enterTestHome } from '../support/git-repository';
import { generateSite } from './generate-site';
import { percentile } from './percentile';
import { treeMemory } from './tree-memory';

const KEYSTROKES = 120;
/** Between two keystrokes, in milliseconds: a quick typist's pace, and time for each to be shown by itself. */
const PACE = 180;

/**
 * In the Electron app, on a generated site of the real one's size: from the keystroke in an answer to the whole page
 * updated in the preview; from the start to the first page shown; the memory of all processes.
 */
export async function bench(): Promise<void> {
  const home = enterTestHome();
  try {
    const repository = home.repository();
    const { files } = generateSite(repository.root);
    repository.commit('Add the generated site');
    await measure(repository.root, 'first start');
    await measure(repository.root, 'second start');
    console.log(`  on a site of ${files} files`);
  } finally {
    home.leave();
  }
}

async function measure(folder: string, name: string): Promise<void> {
  const started = performance.now();
  const app = await startElectron({ folder });
  try {
    const editor = editorOf(app.page);
    await editor.row(/^Billing FAQ/).waitFor({ timeout: 60_000 });
    const listed = performance.now() - started;
    await editor.published.getByText('Question number 0?').waitFor({ timeout: 60_000 });
    const shown = performance.now() - started;
    await editor.choose('Question number 1?');
    const times = await typeAndMeasure(app.page);
    const megabytes = treeMemory(app.electron?.process().pid ?? 0);
    console.log(`  ${name}`);
    console.log(`    start to page list      ${listed.toFixed(0)} ms`);
    console.log(`    start to first page     ${shown.toFixed(0)} ms`);
    console.log(
      `    keystroke to preview    p50 ${percentile(times, 50).toFixed(0)} ms, p95 ${percentile(times, 95).toFixed(0)} ms (${times.length} keystrokes)`,
    );
    console.log(`    memory, all processes   ${megabytes.toFixed(0)} MB`);
  } finally {
    await app.end('kill');
  }
}

/** Types into the answer, and has the page note each key's time and the time of the next "shown" of the preview. */
async function typeAndMeasure(page: Page): Promise<readonly number[]> {
  const editor = editorOf(page);
  await editor.answer.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.evaluate(() => {
    const times: number[] = [];
    let pressed: number | undefined;
    Object.assign(window, { benchTimes: times });
    window.addEventListener('keydown', () => (pressed ??= performance.now()), { capture: true });
    window.addEventListener('message', (event: MessageEvent<{ type?: string }>) => {
      if (event.data.type !== 'shown' || pressed === undefined) return;
      times.push(performance.now() - pressed);
      pressed = undefined;
    });
  });
  for (let typed = 0; typed < KEYSTROKES; typed += 1) {
    await page.keyboard.press('abcdefghij '[typed % 11] ?? 'a');
    await page.waitForTimeout(PACE);
  }
  await page.waitForTimeout(1_000);
  return page.evaluate(() => Reflect.get(window, 'benchTimes') as number[]);
}
