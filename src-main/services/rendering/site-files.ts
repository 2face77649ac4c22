import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import type { SiteSource } from '../../../shared/site/source';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import { originAddress } from '../git/origin-address';
import { insideRoot } from '../workspace/inside-root';
import type { KeptReadings } from '../workspace/kept-readings';
import { isTemporaryFile } from '../workspace/write-atomically';

/**
 * The files of a site on disk. What a symbolic link leads to outside of the repository is not there at all.
 *
 * @param root the repository's root, absolute, its own symbolic links followed
 * @param siteRoot the folder of the site in it, `''` for the root itself
 * @param readings where what is parsed is kept
 */
export function siteFiles(root: string, siteRoot: RepoPath, readings?: KeptReadings): SiteSource {
  const inRepository = (path: string): string => (siteRoot === '' ? path : `${siteRoot}/${path}`);
  return {
    list: () => listBelow(root, inRepository),
    read(path) {
      const inside = insideRoot(root, inRepository(path));
      if (!inside.ok) return undefined;
      try {
        return readFileSync(inside.value.absolute, 'utf8');
      } catch {
        return undefined;
      }
    },
    origin: () => originAddress(root),
    kept(path, question, make) {
      const file = repoPath(inRepository(path));
      return file && readings?.of(file, question, (bytes) => make(bytes.toString('utf8')));
    },
  };
}

/** Folders that hold no source of the site: history, packages, and what Jekyll has made. */
const leftOut = new Set(['.git', 'node_modules', '_site', '.jekyll-cache', '.sass-cache', '.bundle']);

function listBelow(root: string, inRepository: (path: string) => string): readonly string[] {
  const files: string[] = [];
  const walk = (folder: string, above: ReadonlySet<string>): void => {
    const inside = insideRoot(
      root,
      folder === '' ? inRepository('').replace(/\/$/, '') : inRepository(folder),
    );
    if (!inside.ok) return;
    const { absolute } = inside.value;
    // A link to a folder above itself would go on for ever.
    if (above.has(absolute)) return;
    for (const entry of entriesOf(absolute)) {
      if (leftOut.has(entry.name) || isTemporaryFile(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? kindBehind(root, inRepository(path)) : kindOf(entry);
      if (kind === 'file') files.push(path);
      else if (kind === 'folder') walk(path, new Set([...above, absolute]));
    }
  };
  walk('', new Set());
  return files;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : undefined;
}

function kindBehind(root: string, path: string): 'file' | 'folder' | undefined {
  const inside = insideRoot(root, path);
  if (!inside.ok) return undefined;
  const facts = statSync(inside.value.absolute, { throwIfNoEntry: false });
  return facts && kindOf(facts);
}
