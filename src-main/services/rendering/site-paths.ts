import type { RepoPath } from '../../../shared/text/repo-path';

/** Between paths from the repository's root and paths from the site's, which may be a folder in it. */
export interface SitePaths {
  /** Undefined where the file is no part of the site. */
  inSite(path: RepoPath): string | undefined;
  inRepository(sitePath: string): string;
}

export function sitePaths(siteRoot: RepoPath | undefined): SitePaths {
  if (siteRoot === undefined || siteRoot === '') {
    return { inSite: (path) => (siteRoot === undefined ? undefined : path), inRepository: (path) => path };
  }
  const start = `${siteRoot}/`;
  return {
    inSite: (path) => (path.startsWith(start) ? path.slice(start.length) : undefined),
    inRepository: (path) => start + path,
  };
}
