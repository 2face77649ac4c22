import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteSource } from '../../shared/site/source';

/** The files of a folder on disk as a site's source. */
export function siteFolder(root: string): SiteSource {
  return {
    list: () => filesBelow(root, ''),
    read: (path) => {
      try {
        return readFileSync(join(root, path), 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}

/** Files given as texts as a site's source. */
export function siteOf(files: Readonly<Record<string, string>>): SiteSource {
  return { list: () => Object.keys(files), read: (path) => files[path] };
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}
