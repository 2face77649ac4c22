import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Counts the tests in the JSON reports that Vitest and Playwright left in the folder. A suite that broke before it
 * could report is one failure.
 *
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(folder) {
  const counts = readdirSync(folder).map((file) => countReport(readFileSync(join(folder, file), 'utf8')));
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}

function countReport(text) {
  const report = JSON.parse(text);
  if ('numTotalTests' in report) return countVitest(report);
  return countPlaywright(report);
}

function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
