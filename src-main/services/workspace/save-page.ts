import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { FileError, SaveError } from '../../../shared/api/errors';
import type { PageFile } from '../../../shared/api/facts';
import type { RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import { hashOf } from './file-hash';
import { insideRoot } from './inside-root';
import { readBytes, readPage } from './read-page';
import { reasonOf, systemErrorCode } from './system-error';
import { createTurns } from './turns';
import { encodeUtf8 } from './utf8';
import { writeAtomically } from './write-atomically';

export interface PageToSave {
  readonly path: RepoPath;
  readonly text: string;
  /** The version the text was typed on; null for a file that is not there yet. */
  readonly baseHash: string | null;
  /** `version`: only where the file still is the version it was typed on. `anything`: whatever it is by now. */
  readonly over: 'version' | 'anything';
}

/** Saves of one file wait for each other, so that the check of the version and the writing are one step. */
const turns = createTurns();

/**
 * Writes a page atomically, as exactly the bytes of its text. A file that is a symbolic link inside the repository is
 * written where the link leads to. On any failure the file is the one it was.
 */
export async function savePage(root: string, page: PageToSave): Promise<Result<PageFile, SaveError>> {
  const { path } = page;
  const inside = insideRoot(root, path);
  if (!inside.ok) return inside;
  const bytes = encodeUtf8(page.text);
  if (!bytes) return failed({ code: 'io-failed', path, reason: 'The text has half a character in it.' });
  const { absolute } = inside.value;
  return turns.take(absolute, async () => {
    const unchanged = async (): Promise<boolean> => {
      if (page.over === 'anything') return true;
      const version = await versionOf(absolute, path);
      return version.ok && version.value === page.baseHash;
    };
    try {
      const before = await versionOf(absolute, path);
      if (!before.ok) return before;
      // A rename would go over a file that is marked read-only without asking.
      if (before.value !== null) await access(absolute, constants.W_OK);
      const written =
        (page.over === 'anything' || before.value === page.baseHash) &&
        (await writeAtomically(absolute, bytes, { stillWanted: unchanged }));
      return written ? ok({ path, text: page.text, hash: hashOf(bytes) }) : await changedOutside(root, path);
    } catch (error) {
      return failed(saveErrorOf(error, path));
    }
  });
}

/** The version on disk; null where there is no file. */
async function versionOf(absolute: string, path: RepoPath): Promise<Result<string | null, FileError>> {
  const bytes = await readBytes(absolute, path);
  if (bytes.ok) return ok(hashOf(bytes.value));
  return bytes.error.code === 'file-missing' ? ok(null) : bytes;
}

async function changedOutside(root: string, path: RepoPath): Promise<Result<PageFile, SaveError>> {
  const disk = await readPage(root, path);
  if (!disk.ok && disk.error.code !== 'file-missing') return disk;
  return failed({ code: 'changed-outside', path, disk: disk.ok ? disk.value : undefined });
}

/** What a failure of the system means for who saves. */
export function saveErrorOf(error: unknown, path: RepoPath): SaveError {
  switch (systemErrorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', path };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { code: 'read-only', path };
    default:
      return { code: 'io-failed', path, reason: reasonOf(error) };
  }
}
