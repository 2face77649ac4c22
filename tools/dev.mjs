/**
 * npm run dev -- [PATH]
 *
 * Electron on the sources: the renderer is reloaded piece by piece, the main process started again on a change.
 */
import { findElectron, hasDisplay, sandboxWords } from './electron.mjs';
import { isRoot, packageBin, root } from './project.mjs';
import { run } from './run.mjs';

if (!hasDisplay()) fail('There is no display. Give it one: xvfb-run -a npm run dev');
const electron = await findElectron();
if ('missing' in electron) fail(`There is no Electron: ${electron.missing}.`);
console.log(`Answerbook runs in ${electron.words}${sandboxWords}.`);
const { code } = await run(
  process.execPath,
  [packageBin('electron-vite'), 'dev', '--watch', '--', ...process.argv.slice(2)],
  { cwd: root, env: { ...electron.env, ...(isRoot ? { NO_SANDBOX: '1' } : {}) } },
);
process.exitCode = code;

function fail(words) {
  console.error(words);
  process.exit(1);
}
