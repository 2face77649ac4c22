import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installPackages } from './apt.mjs';
import { packageBin } from './project.mjs';
import { isInstalled, run } from './run.mjs';

/**
 * Finds a browser for the tests: Playwright's own, an installed one, Playwright's download, or Debian's package.
 *
 * @returns {Promise<{ program: string } | { missing: string }>}
 */
export async function findChromium() {
  const found = await present();
  if (found !== undefined) return { program: found };
  console.error("Downloading Playwright's Chromium, once ...");
  const bin = packageBin('@playwright/test', 'playwright');
  await run(process.execPath, [bin, 'install', 'chromium'], { output: 'kept', milliseconds: 600_000 });
  if ((await present()) === undefined) await installPackages(['chromium']);
  const program = await present();
  return program === undefined
    ? {
        missing:
          'there is no Chromium (npx playwright install chromium, or on Debian: apt-get install chromium)',
      }
    : { program };
}

async function present() {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  for (const name of ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']) {
    if (await isInstalled(name)) return name;
  }
  return undefined;
}
