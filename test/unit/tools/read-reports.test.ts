import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../../tools/project.mjs';
import { readReports } from '../../../tools/read-reports.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'answerbook-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(name: string, content: object): void {
  writeFileSync(join(folder, name), JSON.stringify(content));
}

const FILE = join(root, 'test', 'unit', 'one.test.ts');

function unitReport(passed: number, ...failed: readonly string[]): object {
  const assertionResults = failed.map((message) => ({
    status: 'failed',
    fullName: 'it holds',
    failureMessages: [message],
  }));
  const testResults = [{ name: FILE, status: 'failed', message: '', assertionResults }];
  return { numTotalTests: passed + failed.length, numPassedTests: passed, testResults };
}

const STATS = { expected: 5, unexpected: 0, flaky: 0, skipped: 9 };

function endToEndReport(status: string, error?: { readonly message: string }): object {
  const spec = {
    title: 'it opens',
    file: 'open.spec.ts',
    line: 7,
    tests: [{ projectName: 'electron', status, results: [{ error }] }],
  };
  return { stats: STATS, suites: [{ specs: [], suites: [{ specs: [spec] }] }], errors: [] };
}

test('the counts of both runners are added up', () => {
  report('unit.json', unitReport(2, 'no'));
  report('electron.json', endToEndReport('unexpected'));
  expect(readReports(folder)).toMatchObject({ passed: 7, failed: 2 });
});

test('a failed unit test is named, with the beginning of what it said', () => {
  const said = Array.from({ length: 100 }, (_, line) => `line ${line}`).join('\n');
  report('unit.json', unitReport(0, `\u001B[31m${said}`));
  const [failure] = readReports(folder).failures;
  expect(failure?.test).toBe('test/unit/one.test.ts > it holds');
  expect(failure?.said.split('\n')).toHaveLength(25);
  expect(failure?.said).toMatch(/^line 0\n/);
});

test('a failed end-to-end test is named, with its place and what it said', () => {
  report('electron.json', endToEndReport('unexpected', { message: 'not seen' }));
  expect(readReports(folder).failures).toEqual([
    { test: '[electron] open.spec.ts:7 > it opens', said: 'not seen' },
  ]);
});

test('a file of unit tests that broke before its first test is a failure', () => {
  const broken = { name: FILE, status: 'failed', message: 'no such module', assertionResults: [] };
  report('unit.json', { numTotalTests: 0, numPassedTests: 0, testResults: [broken] });
  expect(readReports(folder)).toEqual({
    passed: 0,
    failed: 1,
    failures: [{ test: 'test/unit/one.test.ts', said: 'no such module' }],
  });
});

test('a test that passed at a second try has passed', () => {
  report('electron.json', {
    ...endToEndReport('flaky', { message: 'at first' }),
    stats: { ...STATS, expected: 0, flaky: 1 },
  });
  expect(readReports(folder)).toEqual({ passed: 1, failed: 0, failures: [] });
});

test('an error outside the tests is a failure', () => {
  report('electron.json', { stats: STATS, errors: [{ message: 'no display' }] });
  expect(readReports(folder)).toMatchObject({
    failed: 1,
    failures: [{ test: 'outside the tests', said: 'no display' }],
  });
});
