import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs whose windows can be a page alone (`--app`), by platform, the usual one first. */
const names: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The path of an installed Chrome, Chromium or Edge; undefined where there is none. */
export function findChromium(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const folders = searchFolders(platform, environment);
  const paths = (names[platform] ?? []).flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => exists(path));
}

function searchFolders(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'darwin') return [''];
  if (platform === 'linux')
    return (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((name) => environment[name])
    .filter((folder) => folder !== undefined);
}
