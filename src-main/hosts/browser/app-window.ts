import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { findChromium } from './find-browser';

/** How the app's page was put in front of the user. */
export type Shown =
  /** In a window of its own; the process is the window's. */
  | { readonly kind: 'window'; readonly program: string; readonly process: ChildProcess }
  | { readonly kind: 'default-browser' }
  /** There is nothing to show it with, or nobody wants it shown: the address has to be printed. */
  | { readonly kind: 'address' };

/** What there is to show a page with. */
export type Viewer =
  | { readonly kind: 'window'; readonly program: string }
  | { readonly kind: 'default-browser'; readonly command: readonly [string, ...string[]] }
  | { readonly kind: 'address' };

/** Looks what this machine can show a page with: a Chromium's app window, else the default browser, else nothing. */
export function findViewer(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  exists?: (path: string) => boolean,
): Viewer {
  const hasDisplay =
    platform !== 'linux' ||
    [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some(
      (name) => name !== undefined && name !== '',
    );
  if (!hasDisplay) return { kind: 'address' };
  const program = findChromium(platform, environment, exists);
  if (program !== undefined) return { kind: 'window', program };
  return { kind: 'default-browser', command: openCommand(platform) };
}

function openCommand(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}

export interface ShowOptions {
  readonly address: string;
  /** A browser's profile of the app's own: the address with its token enters no other history. */
  readonly profileFolder: string;
  /** As root Chromium's sandbox can't work. */
  readonly asRoot: boolean;
}

/** Shows the address. Resolves when the program has started; with `address` where it could not be started. */
export async function show(viewer: Viewer, options: ShowOptions): Promise<Shown> {
  if (viewer.kind === 'address') return { kind: 'address' };
  if (viewer.kind === 'window') {
    const child = await started(viewer.program, windowArguments(options));
    return child === undefined
      ? { kind: 'address' }
      : { kind: 'window', program: viewer.program, process: child };
  }
  const [program, ...args] = viewer.command;
  const child = await started(program, [...args, options.address]);
  return child === undefined ? { kind: 'address' } : { kind: 'default-browser' };
}

function windowArguments({ address, profileFolder, asRoot }: ShowOptions): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profileFolder}`,
    '--window-size=1440,900',
    '--no-first-run',
    '--no-default-browser-check',
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

function started(program: string, args: readonly string[]): Promise<ChildProcess | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.once('spawn', () => resolve(child));
    child.once('error', () => resolve(undefined));
  });
}
