import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installRuntime, runtimeVersion } from './electron-runtime/install.mjs';
import { at, isRoot } from './project.mjs';
import { run } from './run.mjs';

/**
 * Finds the Electron that this machine can run: the one of the electron package, downloaded where it is missing;
 * else, on Linux x64, the older one of electron-runtime/.
 *
 * @returns {Promise<{ program: string, words: string, env: Record<string, string> } | { missing: string }>}
 *   `words` name it and say why it is that one; `env` is what electron-vite, Playwright and the package find it by
 */
export async function findElectron() {
  const given = process.env.ELECTRON_EXEC_PATH;
  if (given) return { program: given, words: `${versionOf(given)}, which ELECTRON_EXEC_PATH names`, env: {} };
  const own = installed() ?? (await download());
  if (own !== undefined) return { program: own, words: versionOf(own), env: { ELECTRON_EXEC_PATH: own } };
  const reason = 'the current one could not be downloaded';
  const older = await installRuntime();
  if ('missing' in older) return { missing: `${reason}, and ${older.missing}` };
  return {
    program: older.program,
    words: `Electron ${runtimeVersion}, since ${reason}`,
    env: { ELECTRON_OVERRIDE_DIST_PATH: dirname(older.program), ELECTRON_EXEC_PATH: older.program },
  };
}

/** The arguments that Electron needs on this machine before the app's own, and the words that say so. */
export const sandboxArguments = isRoot ? ['--no-sandbox'] : [];
export const sandboxWords = isRoot
  ? "; with --no-sandbox, since Chromium's own sandbox can't work for root"
  : '';

/** Whether there is a display for a window. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** How long a download may take to show that there is a network; in milliseconds. */
const patience = 5_000;
const package_ = at('node_modules', 'electron');

function installed() {
  try {
    const program = join(package_, 'dist', readFileSync(join(package_, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Has the package download its binary. Without a network that fails at once, or is given up after `patience`. */
async function download() {
  if (!(await isReachable())) return undefined;
  console.error('Downloading Electron, once ...');
  const { code } = await run(process.execPath, [join(package_, 'install.js')], { output: 'kept' });
  return code === 0 ? installed() : undefined;
}

async function isReachable() {
  const behindProxy = Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name));
  // A proxy is the package's own matter: it knows how to ask it, and fetch does not.
  if (behindProxy) return true;
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  try {
    await fetch(mirror ?? 'https://github.com/', { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return true;
  } catch {
    return false;
  }
}

function versionOf(program) {
  try {
    return `Electron ${readFileSync(join(dirname(program), 'version'), 'utf8')
      .replace(/^v/, '')
      .trim()}`;
  } catch {
    return 'the Electron';
  }
}
