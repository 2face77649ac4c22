import type { Hash } from './config';

/**
 * The plugins that a site is built with, by the names of their gems: those that `_config.yml` names, those in the
 * Gemfile's group `jekyll_plugins`, and those that the site's own plugins require. What the gem `github-pages` turns on
 * counts where it is among them.
 */
export function activePlugins(
  config: Hash,
  files: { readonly gemfile: string | undefined; readonly ownPlugins: readonly string[] },
): ReadonlySet<string> {
  const named = [config['plugins'], config['gems']].flatMap((list): readonly unknown[] =>
    Array.isArray(list) ? list : [list],
  );
  const required = files.ownPlugins.flatMap((text) =>
    [...text.matchAll(/^\s*require\s+["']([\w-]+)["']/gm)].map(([, name]) => name),
  );
  const names = [...named, ...groupedGems(files.gemfile ?? ''), ...required].filter(
    (name) => typeof name === 'string',
  );
  return new Set(names.includes('github-pages') ? [...names, ...GITHUB_PAGES] : names);
}

/** What GitHub turns on for every site, as far as it changes a page. */
const GITHUB_PAGES = [
  'jekyll-default-layout',
  'jekyll-gist',
  'jekyll-github-metadata',
  'jekyll-optional-front-matter',
  'jekyll-paginate',
  'jekyll-readme-index',
  'jekyll-relative-links',
  'jekyll-titles-from-headings',
];

function groupedGems(gemfile: string): readonly string[] {
  const text = gemfile.replace(/^\s*#.*$/gm, '');
  const groups = [...text.matchAll(/^\s*group\s+[^\n]*:jekyll_plugins\b[^\n]*\bdo\b([^]*?)^\s*end\b/gm)];
  const inside = groups.flatMap(([, body = '']) => [...body.matchAll(/^\s*gem\s*\(?\s*["']([^"']+)["']/gm)]);
  const marked = text.matchAll(/^\s*gem\s*\(?\s*["']([^"']+)["'][^\n]*:jekyll_plugins\b/gm);
  return [...inside, ...marked].map(([, name = '']) => name);
}
