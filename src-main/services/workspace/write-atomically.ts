import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface AtomicWriteOptions {
  /** The mode of a file that is not there yet; one that is keeps its own. */
  readonly mode?: number | undefined;
  /** Called when all is written and only the rename is left; where it answers false, the file stays as it was. */
  readonly stillWanted?: (() => Promise<boolean>) | undefined;
}

/**
 * Writes a file so that it is at any moment either the old one or the new one, and on disk when this returns: into a
 * temporary file beside it, flushed, then renamed over it. Folders that are missing are made. Answers false where
 * `stillWanted` did. Rejects with the system's error; the temporary file is gone then.
 */
export async function writeAtomically(
  absolute: string,
  bytes: Uint8Array,
  options: AtomicWriteOptions = {},
): Promise<boolean> {
  const folder = dirname(absolute);
  await mkdir(folder, { recursive: true });
  const old = await stat(absolute).catch(() => undefined);
  const temporary = join(folder, `.answerbook-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', options.mode ?? 0o666);
    try {
      await file.writeFile(bytes);
      if (old) await takeAfter(file, old);
      await file.sync();
    } finally {
      await file.close();
    }
    if (options.stillWanted && !(await options.stillWanted())) {
      await rm(temporary, { force: true });
      return false;
    }
    await rename(temporary, absolute);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(folder);
  return true;
}

/** Whether a file is one that `writeAtomically` is writing or, after a crash, has left. */
export function isTemporaryFile(path: string): boolean {
  return /(?:^|[\\/])\.answerbook-[0-9a-f]{12}\.tmp$/.test(path);
}

async function takeAfter(file: FileHandle, old: { mode: number; uid: number; gid: number }): Promise<void> {
  // Only root can give a file away; for all others it stays theirs, as it does in any editor that renames.
  await file.chown(old.uid, old.gid).catch(() => undefined);
  await file.chmod(old.mode & 0o7777);
}

/** Makes the rename itself last through a power cut, where the system has such a thing. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows can't open a folder; the file itself is flushed already.
  }
}
