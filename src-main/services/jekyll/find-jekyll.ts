import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, sep } from 'node:path';
import { failed, ok, type Result } from '../../../shared/text/result';

/** What Jekyll is started with. Nothing has been run to find it. */
export interface FoundJekyll {
  /** The Ruby program, absolute. */
  readonly ruby: string;
  /** The site's Gemfile, absolute; undefined where it has none. */
  readonly gemfile: string | undefined;
}

/** Where programs are looked for. */
export interface Surroundings {
  /** The folder with `_config.yml`, absolute. */
  readonly siteFolder: string;
  /** The repository's root: no program in it is taken, whatever `path` says. */
  readonly root: string;
  /** The value of `PATH`. */
  readonly path: string;
  readonly platform: NodeJS.Platform;
}

/**
 * Finds the Ruby of the machine that Jekyll runs with, by looking for files alone: a Gemfile is a program, and is read
 * by nobody before the writer says so. A site without a Gemfile takes the machine's `jekyll`, and the Ruby beside it.
 */
export function findJekyll(where: Surroundings): Result<FoundJekyll, 'ruby' | 'jekyll'> {
  const folders = foldersOf(where);
  const find = (name: string, among = folders): string | undefined =>
    among.flatMap((folder) => namesOf(name, where.platform).map((file) => join(folder, file))).find(isFile);
  const ruby = find('ruby');
  if (ruby === undefined) return failed('ruby');
  const gemfile = findGemfile(where);
  const jekyll = find('jekyll');
  if (gemfile !== undefined) return ok({ ruby, gemfile });
  if (jekyll === undefined) return failed('jekyll');
  return ok({ ruby: find('ruby', [dirname(jekyll)]) ?? ruby, gemfile: undefined });
}

function foldersOf({ path, root, platform }: Surroundings): readonly string[] {
  const usual = platform === 'win32' ? [] : USUAL_FOLDERS;
  const named = path.split(delimiter).filter((folder) => isAbsolute(folder) && !isInside(root, folder));
  return [...new Set([...named, ...usual])];
}

/** A program that was started by a click, not from a shell, may know no more than the system's own folders. */
const USUAL_FOLDERS = ['/opt/homebrew/opt/ruby/bin', '/opt/homebrew/bin', '/usr/local/bin', '/usr/bin'];

function isInside(root: string, folder: string): boolean {
  return folder === root || folder.startsWith(root + sep);
}

function namesOf(name: string, platform: NodeJS.Platform): readonly string[] {
  return platform === 'win32' ? [`${name}.exe`, `${name}.bat`, `${name}.cmd`] : [name];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Bundler's way: in the folder of the site, else above it, as far as the repository goes. */
function findGemfile({ siteFolder, root }: Surroundings): string | undefined {
  for (let folder = siteFolder; ; folder = dirname(folder)) {
    const found = ['Gemfile', 'gems.rb'].map((name) => join(folder, name)).find(existsSync);
    if (found !== undefined || folder === root || !folder.startsWith(root)) return found;
  }
}
