import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './project.mjs';

/** How many lines of what a failed test said are repeated. */
const SAID_LINES = 25;

/**
 * Reads the JSON reports that Vitest and Playwright left in the folder. A suite that broke before it could report is
 * one failure. `said` holds the first lines of what a failed test said.
 *
 * @returns {{ passed: number, failed: number, failures: { test: string, said: string }[] }}
 */
export function readReports(folder) {
  const reports = readdirSync(folder).map((file) => readReport(readFileSync(join(folder, file), 'utf8')));
  const failures = reports.flatMap((report) => report.failures);
  return {
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failed: failures.length,
    failures: failures.map(({ test, said }) => ({ test, said: beginningOf(said) })),
  };
}

function readReport(text) {
  const report = JSON.parse(text);
  return 'numTotalTests' in report ? readVitest(report) : readPlaywright(report);
}

function readVitest({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    if (status === 'failed' && assertionResults.length === 0) return [{ test: file, said: message }];
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        test: `${file} > ${fullName}`,
        said: failureMessages.join('\n'),
      }));
  });
  return { passed: numPassedTests, failures };
}

function readPlaywright({ stats, suites = [], errors }) {
  const tests = suites.flatMap(specsIn).flatMap((spec) => spec.tests.map((test) => ({ spec, test })));
  const failed = tests.filter(({ test }) => test.status === 'unexpected');
  return {
    passed: stats.expected + stats.flaky,
    failures: [
      ...failed.map(({ spec, test }) => ({
        test: `[${test.projectName}] ${spec.file}:${spec.line} > ${spec.title}`,
        said: test.results.map(({ error }) => error?.message ?? '').find((message) => message !== '') ?? '',
      })),
      ...errors.map(({ message }) => ({ test: 'outside the tests', said: message })),
    ],
  };
}

function specsIn(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsIn)];
}

function beginningOf(said) {
  return stripVTControlCharacters(said ?? '')
    .split('\n')
    .slice(0, SAID_LINES)
    .join('\n')
    .trim();
}
