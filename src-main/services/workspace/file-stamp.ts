import { lstatSync, type Stats } from 'node:fs';

/** What tells, without reading it, that a file is still the one that was read: see `stampOf`. */
export type FileStamp = string;

/**
 * A file's size, times and number, as one text to compare. Any write sets the time of the file's last change (`ctime`)
 * by the system's own clock, and no program can set it back; so a file with the same stamp has the same bytes, unless it
 * was written twice within one tick of that clock, for which `isSettled` is there. Undefined where nothing can be told
 * without reading: the file is a link, or is not there.
 */
export function stampOf(absolute: string): FileStamp | undefined {
  const facts = lstatSync(absolute, { throwIfNoEntry: false });
  return facts?.isFile() ? textOf(facts) : undefined;
}

/** No file system in use counts time in coarser steps, in milliseconds: FAT's are the coarsest. */
const TICK_MS = 2_000;

/**
 * Whether a stamp can be relied on: the file had not changed for a while when it was read. One that had may be written
 * again within the same tick, and would look the same; Git's index follows the same rule.
 *
 * @param readAt - when the reading began, in milliseconds since the epoch
 */
export function isSettled(stamp: FileStamp, readAt: number): boolean {
  const [, modified = readAt, changed = readAt] = stamp.split(' ').map(Number);
  return Math.max(modified, changed) < readAt - TICK_MS;
}

function textOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileStamp {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
