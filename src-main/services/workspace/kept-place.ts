import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a repository's readings are kept, and for which code. */
export interface KeptPlace {
  readonly file: string;
  readonly version: string;
}

/** So many files of readings stay, one for a repository: those of others that were not opened for the longest go. */
const MOST_FILES = 8;

/**
 * The place of a repository's readings in the user's own folder. Their version is the app's very code, so that an update
 * of the app, or a developer's build, takes none that another one made.
 *
 * @param codeFile - the built worker, which has the other programs of the build beside it
 */
export function keptPlace(userFolder: string, root: string, codeFile: string): KeptPlace {
  const folder = join(userFolder, 'cache');
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  removeOldest(folder);
  return { version: versionOf(dirname(codeFile)), file: join(folder, `${name}.readings`) };
}

/** The programs name the parts that they share by the hashes of these, so the programs alone tell all code. */
function versionOf(codeFolder: string): string {
  const hash = createHash('sha256');
  for (const name of listOf(codeFolder)) {
    if (name.endsWith('.cjs')) hash.update(name).update(readFileSync(join(codeFolder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOldest(folder: string): void {
  const files = listOf(folder).flatMap((name) => {
    const facts = statSync(join(folder, name), { throwIfNoEntry: false });
    return facts ? [{ name, time: facts.mtimeMs }] : [];
  });
  const newest = files.toSorted((one, other) => other.time - one.time);
  for (const { name } of newest.slice(MOST_FILES)) rmSync(join(folder, name), { force: true });
}

function listOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // nothing is kept yet
  }
}
