import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTests } from '../../../tools/count-tests.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'answerbook-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(name: string, content: object): void {
  writeFileSync(join(folder, name), JSON.stringify(content));
}

test('the counts of both runners are added up', () => {
  report('unit.json', { numTotalTests: 3, numPassedTests: 2, numFailedTests: 1, testResults: [] });
  report('electron.json', { stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 9 }, errors: [] });
  expect(countTests(folder)).toEqual({ passed: 7, failed: 2 });
});

test('a file of unit tests that broke before its first test is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  report('unit.json', { numTotalTests: 0, numPassedTests: 0, numFailedTests: 0, testResults: [broken] });
  expect(countTests(folder)).toEqual({ passed: 0, failed: 1 });
});

test('a test that passed at a second try has passed', () => {
  report('electron.json', { stats: { expected: 0, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] });
  expect(countTests(folder)).toEqual({ passed: 1, failed: 0 });
});

test('an error outside the tests is a failure', () => {
  report('electron.json', { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] });
  expect(countTests(folder)).toEqual({ passed: 0, failed: 1 });
});
