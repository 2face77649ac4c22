import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectFolder } from '../e2e/support/programs';
import { enterTestHome, type TestHome } from '../support/git-repository';
import { generateSite } from './generate-site';
import { percentile } from './percentile';
import { startAlone, type StartedApp } from './start-times';

const ROUNDS = 5;
/** Until an app that shows one line has done so, on any machine. */
const EMPTY_MS = 4_000;

/**
 * Starts of the app with a generated site of the real one's size, as a user starts it, with nothing attached: the
 * medians of some rounds. In each an app that only shows a window, then ours with nothing kept, then with what the start
 * before has kept; so that what is Electron's own and what is ours is seen in one run.
 */
export async function bench(): Promise<void> {
  const home = enterTestHome();
  try {
    const repository = home.repository();
    const { files } = generateSite(repository.root);
    repository.commit('Add the generated site');
    // What was written this very moment is read again at the second start, as it must be; a site is older than that.
    await setTimeout(2_500);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(home, repository.root));
    print(rounds);
    console.log(`  on a site of ${files} files, medians of ${ROUNDS} starts each`);
  } finally {
    home.leave();
  }
}

interface Round {
  readonly empty: Times;
  readonly cold: Times;
  readonly warm: Times;
}

/** In milliseconds from the start of the process. */
type Times = ReadonlyMap<string, number>;

async function measureRound(home: TestHome, folder: string): Promise<Round> {
  const userFolder = join(home.home, '.config', 'Answerbook', 'user');
  const empty = startAlone([emptyApp(home)]);
  await setTimeout(EMPTY_MS);
  const emptyTimes = await timesOf(empty);
  rmSync(join(userFolder, 'cache'), { recursive: true, force: true });
  return {
    empty: emptyTimes,
    cold: await start(userFolder, folder),
    warm: await start(userFolder, folder),
  };
}

function emptyApp(home: TestHome): string {
  const folder = join(home.home, 'empty-app');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "empty", "version": "1.0.0", "main": "main.cjs" }\n',
  );
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<!doctype html><p>A line.');
});
`,
  );
  return folder;
}

async function start(userFolder: string, folder: string): Promise<Times> {
  const log = join(userFolder, 'answerbook.log');
  rmSync(log, { force: true });
  const app = startAlone([projectFolder, folder]);
  const indexed = (await logTime(log, /^(\S+) info {2}Index: /m)) - app.startedAt;
  const opening = (await logTime(log, /^(\S+) info {2}Opening /m)) - app.startedAt;
  await previewShown(app);
  return new Map([...(await timesOf(app)), ['all read', indexed], ['opening begun', opening]]);
}

/** Asked in between, since the site may be read before its first page is seen. */
async function previewShown(app: StartedApp): Promise<void> {
  for (let waited = 0; waited < 300; waited += 1) {
    if ((await app.times()).has('preview first shown')) return;
    await setTimeout(200);
  }
}

async function timesOf(app: StartedApp): Promise<Times> {
  try {
    return await app.times();
  } finally {
    await app.kill();
  }
}

/** When the log has a line that fits, in milliseconds since the epoch. */
async function logTime(log: string, line: RegExp): Promise<number> {
  for (let waited = 0; waited < 1_200; waited += 1) {
    const found = line.exec(textOf(log))?.[1];
    if (found !== undefined) return Date.parse(found);
    await setTimeout(100);
  }
  return Number.NaN;
}

function textOf(log: string): string {
  try {
    return readFileSync(log, 'utf8');
  } catch {
    return ''; // nothing was logged yet
  }
}

const EMPTY_SHOWN = 'first-paint';
const SHOWN = ['opening begun', 'pages shown', 'preview first shown', 'all read'];

function print(rounds: readonly Round[]): void {
  const median = (kind: keyof Round, name: string): number =>
    percentile(
      rounds.map((round) => round[kind].get(name) ?? Number.NaN),
      50,
    );
  console.log(`  an empty app’s window painted   ${median('empty', EMPTY_SHOWN).toFixed(0)} ms`);
  for (const kind of ['cold', 'warm'] as const) {
    console.log(`  ${kind === 'cold' ? 'nothing kept' : 'known'}`);
    const opening = median(kind, 'opening begun');
    for (const name of SHOWN) {
      const at = median(kind, name);
      console.log(
        `    ${name.padEnd(29)} ${at.toFixed(0)} ms, ${(at - opening).toFixed(0)} ms from the opening`,
      );
    }
  }
}
