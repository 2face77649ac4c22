import type { Hash, SiteConfig } from './config';
import type { GithubRepository } from './github-repository';

/** What plugins set where the configuration says nothing; undefined for nothing. */
export function pluginSettings(
  { values }: SiteConfig,
  plugins: ReadonlySet<string>,
  github: GithubRepository | undefined,
): Hash | undefined {
  const title = github && !values['name'] ? titleOf(github) : undefined;
  // The gem shows what is dated to days to come.
  const isPages = plugins.has('github-pages');
  if (title === undefined && !isPages) return undefined;
  return { ...(title === undefined ? {} : { title }), ...(isPages ? { future: true } : {}) };
}

function titleOf(github: GithubRepository): string {
  return github.is_project_page ? github.project_title : github.owner_name;
}
