import { open } from 'node:fs/promises';
import type { FileError } from '../../../shared/api/errors';
import type { PageFile } from '../../../shared/api/facts';
import type { RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import { hashOf } from './file-hash';
import { insideRoot } from './inside-root';
import { reasonOf, systemErrorCode } from './system-error';
import { decodeUtf8 } from './utf8';

/** No page of questions is larger; an editor of text would only choke on it. */
const MOST_BYTES = 16_000_000;

/** Reads a page's exact text. A file that is no UTF-8 is refused: saved again it would not be the same. */
export async function readPage(root: string, path: RepoPath): Promise<Result<PageFile, FileError>> {
  const inside = insideRoot(root, path);
  if (!inside.ok) return inside;
  const read = await readBytes(inside.value.absolute, path);
  if (!read.ok) return read;
  const text = decodeUtf8(read.value);
  return text === undefined
    ? failed({ code: 'not-utf8', path })
    : ok({ path, text, hash: hashOf(read.value) });
}

/** The bytes of a file. `path` is the name it goes by in an error. */
export async function readBytes(absolute: string, path: string): Promise<Result<Buffer, FileError>> {
  try {
    const file = await open(absolute, 'r');
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return failed({ code: 'io-failed', path, reason: 'It is not a file.' });
      if (facts.size > MOST_BYTES) return failed({ code: 'file-too-large', path, bytes: facts.size });
      return ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(readErrorOf(error, path));
  }
}

/** What a failure of the system means for who reads. */
export function readErrorOf(error: unknown, path: string): FileError {
  const missing = ['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error) ?? '');
  return missing ? { code: 'file-missing', path } : { code: 'io-failed', path, reason: reasonOf(error) };
}
