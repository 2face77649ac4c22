import { repoPath, type RepoPath } from '../../../shared/text/repo-path';

/**
 * The folder of the Jekyll site among a repository's files: the one with `_config.yml`, the nearest to the top where
 * there are several; `''` for the top itself. Undefined where there is none.
 */
export function siteRootAmong(paths: readonly RepoPath[]): RepoPath | undefined {
  const folders = paths
    .filter((path) => /(?:^|\/)_config\.ya?ml$/.test(path) && !/(?:^|\/)(?:node_modules|vendor)\//.test(path))
    .map((path) => path.split('/').slice(0, -1))
    .sort((one, other) => one.length - other.length || one.join('/').localeCompare(other.join('/')));
  return folders[0] && repoPath(folders[0].join('/'));
}
