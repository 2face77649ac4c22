/**
 * npm test -- [SUITE ...] [-- ARGUMENTS]
 *
 * Runs every suite, or those named, each with its time; goes on after one that fails, and sums up, with the names of
 * the tests that failed. What a suite needs and the machine lacks is fetched first. A suite that can't run is said at
 * the end; in CI that is a failure.
 * The arguments behind `--` go to the suites: `npm test -- electron -- --grep trust`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { at } from './project.mjs';
import { suites } from './suites.mjs';
import { readReports } from './read-reports.mjs';

const { names, args } = readArguments(process.argv.slice(2));
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no suite ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const reports = at('test-results', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const results = [];
for (const suite of suites) {
  if (names.length === 0 || names.includes(suite.name)) results.push(await runSuite(suite));
}
sumUp(results);

async function runSuite(suite) {
  console.log(`\n== ${suite.title}`);
  const startedAt = performance.now();
  const outcome = await suite.run({ args, reports });
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`== ${suite.title}: ${words(outcome)}, ${seconds.toFixed(1)} s`);
  return { suite, outcome, seconds };
}

function sumUp(done) {
  console.log('');
  for (const { suite, outcome, seconds } of done) {
    console.log(
      `${mark(outcome)} ${suite.title.padEnd(34)} ${words(outcome).padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  const missing = done.filter(({ outcome }) => 'missing' in outcome);
  for (const { suite, outcome } of missing) console.log(`${suite.title} could not run: ${outcome.missing}.`);
  const { passed, failed, failures } = readReports(reports);
  for (const { test, said } of failures)
    console.log(`\nFailed: ${test}\n${said.replaceAll(/^/gm, '    ')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  const isFailed = done.some(({ outcome }) => 'code' in outcome && outcome.code !== 0);
  process.exitCode = isFailed || (process.env.CI && missing.length > 0) ? 1 : 0;
}

function words(outcome) {
  if ('missing' in outcome) return 'not run';
  return outcome.code === 0 ? 'passed' : 'failed';
}

function mark(outcome) {
  if ('missing' in outcome) return '-';
  return outcome.code === 0 ? '+' : 'x';
}

function readArguments(given) {
  const end = given.indexOf('--');
  return end < 0 ? { names: given, args: [] } : { names: given.slice(0, end), args: given.slice(end + 1) };
}
