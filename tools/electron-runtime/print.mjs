/** Prints the shell's `export` lines by which the `electron` package, electron-vite and Playwright find the runtime. */
import { dirname } from 'node:path';
import { installRuntime } from './install.mjs';

const runtime = await installRuntime();
if ('missing' in runtime) {
  console.error(`There is no older Electron: ${runtime.missing}.`);
  process.exit(1);
}
console.log(
  `export ELECTRON_OVERRIDE_DIST_PATH='${dirname(runtime.program)}' ELECTRON_EXEC_PATH='${runtime.program}'`,
);
