import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Hands paths to Git in a file, a NUL behind each: a command line holds too few of them on some systems, and the
 * standard input is taken by the commit message. The file is gone when `work` is done.
 */
export async function withPathspecFile<T>(
  paths: readonly string[],
  work: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'answerbook-paths-'));
  try {
    const file = join(folder, 'paths');
    await writeFile(file, paths.map((path) => `${path}\0`).join(''));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
