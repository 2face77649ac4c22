import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { editorOf } from '../e2e/support/editor';
import { startElectron } from '../e2e/support/electron-app';
import { enterTestHome } from '../support/git-repository';
import { generateSite } from './generate-site';
import { measureOwnJekyll } from './own-jekyll';
import { processMemory } from './process-memory';
import { percentiles, typeAndMeasure } from './type-and-measure';

/** A quick typist's pace, and time for each letter to be shown by itself. */
const TYPING = { keystrokes: 120, pace: 180 };

/**
 * In the Electron app, on a generated site of the real one's size: from the keystroke in an answer to the whole page
 * updated in the preview; the memory.
 * The first start finds nothing kept, the second what the first has kept. Then the site's own Jekyll, kept warm, beside
 * `jekyll build`; with the argument `own-jekyll` that alone.
 */
export async function bench([only]: readonly string[] = []): Promise<void> {
  const home = enterTestHome();
  try {
    const repository = home.repository();
    const { files } = generateSite(repository.root);
    repository.commit('Add the generated site');
    // What was written this very moment is read again at the second start, as it must be; a site is older than that.
    await setTimeout(2_500);
    if (only !== 'own-jekyll') {
      await measure(repository.root, 1);
      await measure(repository.root, 2);
    }
    await measureOwnJekyll(repository.root);
    console.log(`  on a site of ${files} files`);
  } finally {
    home.leave();
  }
}

async function measure(folder: string, start: 1 | 2): Promise<void> {
  const app = await startElectron({ folder });
  try {
    const editor = editorOf(app.page);
    await editor.row(/^Billing FAQ/).waitFor({ timeout: 60_000 });
    await editor.published.getByText('Question number 0?').waitFor({ timeout: 60_000 });
    const userData = (await app.electron?.evaluate((electron) => electron.app.getPath('userData'))) ?? '';
    await indexed(join(userData, 'user', 'answerbook.log'), start);
    await editor.choose('Question number 1?');
    const { letter, page } = await typeAndMeasure(app.page, TYPING);
    const memory = processMemory(app.electron?.process().pid ?? 0);
    console.log(`  ${start === 1 ? 'first' : 'second'} start`);
    console.log(`    keystroke to letter     ${percentiles(letter)} (${letter.length} keystrokes)`);
    console.log(`    keystroke to preview    ${percentiles(page)} (${page.length} keystrokes)`);
    console.log(`    memory of the services  ${memory.services.toFixed(0)} MB`);
    console.log(`    of the window's page    ${memory.page.toFixed(0)} MB`);
    console.log(`    of all processes        ${memory.all.toFixed(0)} MB`);
  } finally {
    await app.end('kill');
  }
}

/** Waits until the app's log says that the whole site is read; each start says so once. */
async function indexed(log: string, start: number): Promise<void> {
  for (let waited = 0; waited < 600 && indexLines(log).length < start; waited += 1) await setTimeout(100);
}

function indexLines(log: string): readonly string[] {
  try {
    return readFileSync(log, 'utf8').match(/^\S+ info {2}Index: .*$/gm) ?? [];
  } catch {
    return []; // nothing was logged yet
  }
}
