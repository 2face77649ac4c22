import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at, packageBin, root } from './project.mjs';
import { run } from './run.mjs';

/**
 * Builds `out/` where it is missing or older than what it is made from. What the build says goes to stderr: the
 * command line's stdout belongs to its answers.
 *
 * @returns {Promise<boolean>} false where the build failed
 */
export async function ensureBuilt() {
  if (!isStale()) return true;
  return build();
}

/** Builds `out/` anew. */
export async function build() {
  const { code } = await run(process.execPath, [packageBin('electron-vite'), 'build', '--logLevel', 'warn'], {
    output: 'to-stderr',
    cwd: root,
  });
  return code === 0;
}

const made = [
  'out/main/electron.cjs',
  'out/main/browser.cjs',
  'out/main/cli.cjs',
  'out/main/worker.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer-bridge/bridge.js',
];

const sources = ['shared', 'src-main', 'src-renderer', 'electron.vite.config.ts', 'package-lock.json'];

function isStale() {
  const builtAt = Math.min(...made.map((path) => changedAt(at(path)) ?? 0));
  return sources.some((path) => newest(at(path)) > builtAt);
}

/** When the newest file below the path was written; in milliseconds since the epoch. */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    found.mtimeMs,
  );
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
