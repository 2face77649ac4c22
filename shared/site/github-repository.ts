import type { Hash, SiteConfig } from './config';

/** What the plugin jekyll-github-metadata knows of the repository by its name alone, as `site.github`. */
export type GithubRepository = Hash & {
  readonly owner_name: string;
  readonly project_title: string;
  readonly is_project_page: boolean;
};

/**
 * The repository at GitHub that a site is published from: the one that its configuration names, or that of its remote.
 * Undefined where the site has not the plugin, or neither names one.
 *
 * @param origin - asked only where it is needed
 */
export function githubRepository(
  config: SiteConfig,
  plugins: ReadonlySet<string>,
  origin: () => string | undefined,
): GithubRepository | undefined {
  if (!plugins.has('jekyll-github-metadata')) return undefined;
  const named = config.values['repository'];
  const name = typeof named === 'string' && named.includes('/') ? named : nameIn(origin() ?? '');
  return name === undefined ? undefined : repositoryOf(name);
}

function nameIn(address: string): string | undefined {
  const [, owner, name] = /github\.com[:/]([\w-]+)\/([\w.-]+)/.exec(address.replace(/\.git$/, '')) ?? [];
  return owner === undefined || name === undefined ? undefined : `${owner}/${name}`;
}

/** What only GitHub could tell stays away: who has contributed, what was released, a description. */
function repositoryOf(fullName: string): GithubRepository {
  const owner = fullName.split('/')[0] ?? '';
  const name = fullName.split('/').at(-1) ?? '';
  const ownerUrl = `https://github.com/${owner}`;
  const url = `${ownerUrl}/${name}`;
  const isUserPage = [`${owner}.github.io`, `${owner}.github.com`].includes(name.toLowerCase());
  const branch = isUserPage ? 'master' : 'gh-pages';
  const baseurl = isUserPage ? '' : `/${name}`;
  return {
    api_url: 'https://api.github.com',
    baseurl,
    clone_url: `${url}.git`,
    environment: 'production',
    help_url: 'https://help.github.com',
    hostname: 'github.com',
    is_project_page: !isUserPage,
    is_user_page: isUserPage,
    owner_gravatar_url: `${ownerUrl}.png`,
    owner_name: owner,
    owner_url: ownerUrl,
    pages_env: 'production',
    pages_hostname: 'github.io',
    project_title: name,
    releases_url: `${url}/releases`,
    repository_name: name,
    repository_nwo: fullName,
    repository_url: url,
    source: { branch, path: '/' },
    tar_url: `${url}/tarball/${branch}`,
    url: `https://${owner.toLowerCase()}.github.io${baseurl}`,
    zip_url: `${url}/zipball/${branch}`,
  };
}
