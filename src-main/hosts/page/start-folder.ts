import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The folder that a command line asks for: its first argument that is no option. Undefined where there is none. A
 * path that is missing is given back all the same: that it is missing is for the services to say.
 *
 * @param args the arguments behind the program and the app
 * @param workingFolder where relative paths start from
 */
export function startFolder(args: readonly string[], workingFolder: string): string | undefined {
  const given = args.find((arg) => !arg.startsWith('-'));
  return given === undefined || given === '' ? undefined : resolve(workingFolder, given);
}

/**
 * The arguments behind the app's own path. A packaged app is its program; otherwise Electron is the program and
 * the app is one of its arguments, with options and their values before it (`electron -r hook.js . PATH`).
 */
export function argumentsOfApp(
  argv: readonly string[],
  app: { readonly packaged: boolean; readonly appPath: string },
): readonly string[] {
  if (app.packaged) return argv.slice(1);
  const place = argv.findIndex((arg, index) => index > 0 && resolve(arg) === app.appPath);
  return place < 0 ? [] : argv.slice(place + 1);
}

/** The folder to open for a path that was dropped: the folder itself, or the one a file lies in. */
export function droppedFolder(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isDirectory() ? path : resolve(path, '..');
}
