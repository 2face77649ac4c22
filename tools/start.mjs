/**
 * npm start -- [--browser] [--sample] [PATH]
 *
 * Starts Answerbook on the repository at PATH: in Electron, or in a browser window where there is no display or no
 * Electron, or with --browser.
 */
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.mjs';
import { findElectron, hasDisplay, sandboxArguments, sandboxWords } from './electron.mjs';
import { at, root } from './project.mjs';

const given = process.argv.slice(2);
const wantsBrowser = given.includes('--browser');
const args = given.filter((arg) => arg !== '--browser');

if (!(await ensureBuilt())) {
  console.error('Answerbook could not be built: see above.');
  process.exit(1);
}
const inBrowser = await whyBrowser();
if (typeof inBrowser === 'string') {
  console.log(`Answerbook runs in a browser: ${inBrowser}.`);
  start(process.execPath, [at('out', 'main', 'browser.cjs'), ...args]);
} else {
  console.log(`Answerbook runs in ${inBrowser.words}${sandboxWords}.`);
  start(inBrowser.program, [...sandboxArguments, root, ...args], inBrowser.env);
}

/** Why it has to be the browser; or the Electron, where it has not. */
async function whyBrowser() {
  if (wantsBrowser) return 'you asked for it';
  if (!hasDisplay()) return 'there is no display for a window';
  const electron = await findElectron();
  return 'missing' in electron ? `there is no Electron (${electron.missing})` : electron;
}

function start(program, programArguments, env = {}) {
  const child = spawn(program, programArguments, { stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`${program} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
