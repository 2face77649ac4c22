import { join } from 'node:path';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { withDisplay } from './display.mjs';
import { findElectron } from './electron.mjs';
import { packageBin, root } from './project.mjs';
import { run } from './run.mjs';

/**
 * What `npm test` runs, in its order.
 *
 * A suite's `run({ args, reports })` gives `{ code }`, or `{ missing }`: what the machine lacks for it. `reports` is
 * the folder for JSON reports.
 */
export const suites = [
  script('types', 'Types', 'typescript', 'tsc', ['-b']),
  script('lint', 'Lint', 'oxlint', 'oxlint', ['--type-aware']),
  script('styles', 'Style sheets', 'stylelint', 'stylelint', ['src-renderer/**/*.css']),
  script('format', 'Format', 'prettier', 'prettier', ['--check', '--log-level', 'warn', '.']),
  script('imports', 'Import directions', 'dependency-cruiser', 'depcruise', [
    '--config=.dependency-cruiser.cjs',
    'shared',
    'src-main',
    'src-renderer',
  ]),
  script('dead', 'Dead files, exports, packages', 'knip', 'knip', []),
  { name: 'build', title: 'Build', run: async () => ({ code: (await build()) ? 0 : 1 }) },
  { name: 'unit', title: 'Unit tests', run: unitTests },
  { name: 'electron', title: 'End to end, Electron', run: electronTests },
  { name: 'browser', title: 'End to end, browser', run: browserTests },
];

function script(name, title, package_, bin, args) {
  return {
    name,
    title,
    run: () => run(process.execPath, [packageBin(package_, bin), ...args], { cwd: root }),
  };
}

function unitTests({ args, reports }) {
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'unit.json')}`,
  ];
  return run(process.execPath, [packageBin('vitest'), 'run', ...reporters, ...args], { cwd: root });
}

async function electronTests(context) {
  const electron = await findElectron();
  if ('missing' in electron) return { missing: electron.missing };
  console.log(`In ${electron.words}.`);
  return playwright('electron', context, electron.env);
}

async function browserTests(context) {
  const chromium = await findChromium();
  if ('missing' in chromium) return { missing: chromium.missing };
  console.log(`In ${chromium.program}.`);
  return playwright('browser', context, {});
}

async function playwright(project, { args, reports }, env) {
  const command = [packageBin('@playwright/test', 'playwright'), 'test', `--project=${project}`, ...args];
  const started = await withDisplay(process.execPath, command);
  if ('missing' in started) return started;
  return run(started.program, started.args, {
    cwd: root,
    env: { ...env, E2E_REPORT: join(reports, `${project}.json`) },
  });
}
