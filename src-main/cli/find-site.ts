import { stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { loadEmoji } from '../../shared/render/plugins/emoji';
import { openSite, type Site } from '../../shared/site/site';
import { repoPath } from '../../shared/text/repo-path';
import { siteFiles } from '../services/rendering/site-files';
import { openRepository } from '../services/workspace/open-repository';

/** A Jekyll site on disk. */
export interface FoundSite {
  readonly site: Site;
  /** Its root, absolute. */
  readonly root: string;
}

/**
 * Opens the site that a folder (absolute, symbolic links followed) lies in: the nearest one with a `_config.yml`, the
 * folder itself included. Undefined where there is none. What symbolic links in it lead to is read as far as it is in
 * the same repository.
 */
export async function findSite(folder: string): Promise<FoundSite | undefined> {
  const root = await siteRootAbove(folder);
  if (root === undefined) return undefined;
  const repository = await openRepository(root);
  const top = repository.ok ? repository.value.root : root;
  const siteRoot = repoPath(pathIn(top, root));
  if (siteRoot === undefined) return undefined;
  const site = openSite(siteFiles(top, siteRoot));
  await loadEmoji(site);
  return { site, root };
}

/** The nearest folder with a `_config.yml`, going up. */
export async function siteRootAbove(folder: string): Promise<string | undefined> {
  for (const name of ['_config.yml', '_config.yaml']) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile()) return folder;
  }
  const above = dirname(folder);
  return above === folder ? undefined : siteRootAbove(above);
}

/** The path of a file in a folder, both absolute, with `/` between the parts. */
export function pathIn(folder: string, absolute: string): string {
  return relative(folder, absolute).split(sep).join('/');
}
