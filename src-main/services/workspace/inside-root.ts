import { lstatSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { FileError } from '../../../shared/api/errors';
import { folderOf, repoPath, type RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';

/** A place inside the opened repository that was looked at: it may be read and written. */
export interface InsidePath {
  readonly path: RepoPath;
  /** Where it really is: absolute, symbolic links followed. */
  readonly absolute: string;
}

/**
 * Resolves a path against a root (absolute, its own symbolic links already followed). Symbolic links are followed
 * first, and what they lead to must stay inside the root and out of Git's own folder; the file itself need not be
 * there yet. Synchronous, since the rendering worker asks in the middle of a template.
 */
export function insideRoot(root: string, raw: string): Result<InsidePath, FileError> {
  const path = repoPath(raw);
  if (path === undefined) return failed({ code: 'outside-repository', path: raw });
  const absolute = followed(root, path.split('/'));
  if (absolute === undefined) return failed({ code: 'outside-repository', path: raw });
  const within = relative(root, absolute);
  if (within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within) || touchesGit(within)) {
    return failed({ code: 'outside-repository', path: raw });
  }
  return ok({ path, absolute });
}

/**
 * Resolves the paths of files that are no links themselves, many one after the other: where a folder leads is not asked
 * again for the next file of it, for a moment.
 *
 * @returns where a file really is, absolute; undefined where it may not be read
 */
export function plainFilesInside(root: string): (path: RepoPath) => string | undefined {
  let latest:
    { readonly folder: RepoPath; readonly at: number; readonly absolute: string | undefined } | undefined;
  return (path) => {
    const folder = folderOf(path);
    const now = performance.now();
    if (latest?.folder !== folder || now - latest.at > FOLDER_MS) {
      const inside = insideRoot(root, folder);
      latest = { folder, at: now, absolute: inside.ok ? inside.value.absolute : undefined };
    }
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    return latest.absolute === undefined || isGit(name) ? undefined : join(latest.absolute, name);
  };
}

/** In milliseconds. A folder can be replaced by a link behind our back, but then it can be right after the question, too. */
const FOLDER_MS = 20;

/** Where the parts lead; undefined where a link among them leads to nothing that could be checked. */
function followed(root: string, parts: readonly string[]): string | undefined {
  for (let count = parts.length; count >= 0; count -= 1) {
    const head = join(root, ...parts.slice(0, count));
    const real = realOrUndefined(head);
    if (real !== undefined) return join(real, ...parts.slice(count));
    if (isThere(head)) return undefined;
  }
  return undefined;
}

function realOrUndefined(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function touchesGit(within: string): boolean {
  return within.split(sep).some(isGit);
}

function isGit(name: string): boolean {
  return name.toLowerCase() === '.git';
}
