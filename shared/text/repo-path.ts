/**
 * A path of a file or folder inside the opened repository: relative to its root, `/` between the parts, no `.`,
 * no `..`, not empty but for the root itself. Made only by `insideRoot` (services) and by `repoPath`.
 */
export type RepoPath = string & { readonly __repoPath: true };

/**
 * Reads a path that came from outside. Undefined where it is absolute, leaves the root, has a NUL or an empty
 * part. It says nothing of symbolic links: the services resolve those.
 */
export function repoPath(raw: string): RepoPath | undefined {
  if (raw === '') return raw as RepoPath;
  if (raw.includes('\0') || raw.includes('\\') || /^[a-zA-Z]:/.test(raw)) return undefined;
  const parts = raw.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return undefined;
  return raw as RepoPath;
}

/** The folder that a file stands in; '' for the root. */
export function folderOf(path: RepoPath): RepoPath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) as RepoPath;
}
