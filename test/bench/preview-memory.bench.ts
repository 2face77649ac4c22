import type { CDPSession, Frame, Page } from '@playwright/test';
import { editorOf } from '../e2e/support/editor';
import { startElectron } from '../e2e/support/electron-app';
import { faqPage, smallSite } from '../e2e/support/small-site';
import { enterTestHome } from '../support/git-repository';

/** How often the page is changed, unless the command line says so. */
const UPDATES = 1_000;

/**
 * In the Electron app: nodes, listeners and heap of the process that shows the preview's page, after each hundred
 * updates of it. What is typed is taken back every ten keys, so that the page itself does not grow.
 */
export async function bench([updates = String(UPDATES)]: readonly string[]): Promise<void> {
  const home = enterTestHome();
  const repository = home.repository();
  const answer = Array.from({ length: 40 }, (_, index) => `- **Item** ${index} of *some* [length](#heat)`);
  repository.commit('Add the site', smallSite(faqPage(answer.join('\n'))));
  const app = await startElectron({ folder: repository.root });
  try {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.published.getByText('Item 39').waitFor();
    const cdp = await sessionOf(app.page);
    await editor.answer.click();
    await app.page.keyboard.press('ControlOrMeta+End');
    console.log(`    updates    nodes  listeners  heap`);
    console.log(`    ${await counted(cdp, 0)}`);
    for (let done = 1; done <= Number(updates); done += 1) {
      await typeOne(app.page, done % 20 < 10 ? 'x' : 'Backspace');
      if (done % 100 === 0) console.log(`    ${await counted(cdp, done)}`);
    }
  } finally {
    await app.end('kill');
    home.leave();
  }
}

/** Presses a key in the answer and waits until the preview shows what it changed. */
async function typeOne(page: Page, key: string): Promise<void> {
  const shown = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          if (list.getEntriesByName('preview shown').length === 0) return;
          observer.disconnect();
          resolve();
        });
        observer.observe({ entryTypes: ['mark'] });
        setTimeout(resolve, 2_000);
      }),
  );
  await page.keyboard.press(key);
  await shown;
}

async function counted(cdp: CDPSession, done: number): Promise<string> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const megabytes = (usedSize / 1024 / 1024).toFixed(1);
  return `${String(done).padStart(7)}  ${String(nodes).padStart(7)}  ${String(jsEventListeners).padStart(9)}  ${megabytes} MB`;
}

/** The process of the preview's frame, which is another one than the window's where frames are kept apart. */
async function sessionOf(page: Page): Promise<CDPSession> {
  const isPreview = (frame: Frame) => frame.url().startsWith('answerbook-preview:');
  const frame = page.frames().find(isPreview);
  const context = page.context();
  return frame
    ? context.newCDPSession(frame).catch(() => context.newCDPSession(page))
    : context.newCDPSession(page);
}
