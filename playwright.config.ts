import { defineConfig } from '@playwright/test';
import type { AppOptions } from './test/e2e/support/app';

/** One suite, in both hosts. A test that one host alone can pass says so with `test.skip` and the reason. */
export default defineConfig<AppOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // A machine that does other work at the same time is no bug of ours; a test that needed a second try is told as flaky.
  retries: process.env['CI'] === undefined ? 0 : 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: process.env['E2E_REPORT'] ?? 'test-results/e2e.json' }]],
  projects: [
    { name: 'electron', use: { host: 'electron' } },
    { name: 'browser', use: { host: 'browser' } },
  ],
});
