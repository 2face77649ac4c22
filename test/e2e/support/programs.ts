import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../src-main/hosts/browser/find-browser';

/** The project's folder, where `out/` is. */
export const projectFolder = join(import.meta.dirname, '..', '..', '..');

/** As root Chromium's sandbox can't work. */
export const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * The Electron to test in: the one that the environment names (`npm test` does), else the package's own. The
 * package is asked by Playwright too, which waits for the app's start with the package's program alone: a program
 * that it is given by its path may run ahead of it, and the test then waits for ever.
 */
export function electronProgram(): string {
  const named = process.env['ELECTRON_EXEC_PATH'];
  const ownFolder = join(projectFolder, 'node_modules', 'electron', 'dist');
  if (named !== undefined && named !== '' && !named.startsWith(ownFolder)) {
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= dirname(named);
  }
  const program: unknown = createRequire(import.meta.url)('electron');
  if (typeof program !== 'string') throw new Error('The electron package has no program: run npm test.');
  return program;
}

/** The browser to test in: Playwright's own where it is downloaded, else an installed one. */
export function chromiumProgram(): string {
  const own = chromium.executablePath();
  const program = existsSync(own) ? own : findChromium(process.platform, process.env);
  if (program === undefined) throw new Error('There is no Chromium: run npm test, or install one.');
  return program;
}
