import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteDocument } from '../../shared/site/document';
import type { Site } from '../../shared/site/site';

/** A site as real Jekyll has built it. */
export interface PublishedSite {
  /** What Jekyll said while it built the site. */
  readonly words: string;
  /** The paths of its HTML files, from its root. */
  readonly files: readonly string[];
  /** What stands at an address, `baseurl` left out. Throws where there is none. */
  read(url: string): string;
  remove(): void;
}

/** Why a site with these plugins can't be built here; undefined where it can. */
export function lacksGems(gems: readonly string[]): string | undefined {
  const requires = ['jekyll', ...gems].map((gem) => `require "${gem}"`).join('; ');
  const found = spawnSync('ruby', ['-e', requires], { encoding: 'utf8' });
  if (!found.error && found.status === 0) return undefined;
  const packages = gems.map((gem) => `ruby-${gem}`).join(' ');
  return `Jekyll or a plugin is not installed (Debian: apt-get install jekyll ${packages})`;
}

/**
 * Builds the site at `root` with Jekyll, into a folder of its own. Throws with Jekyll's words where that fails.
 *
 * @param settings - YAML that counts before the site's own `_config.yml`
 */
export function publishSite(root: string, settings = ''): PublishedSite {
  const folder = mkdtempSync(join(tmpdir(), 'answerbook-jekyll-'));
  const more = join(folder, 'settings.yml');
  const out = join(folder, 'site');
  writeFileSync(more, settings);
  const config = `${join(root, '_config.yml')},${more}`;
  const built = spawnSync(
    'jekyll',
    ['build', '-s', root, '-d', out, '--config', config, '--disable-disk-cache'],
    {
      encoding: 'utf8',
      env: { ...process.env, JEKYLL_ENV: 'production', TZ: 'UTC' },
    },
  );
  if (built.status !== 0) throw new Error(`Jekyll could not build ${root}:\n${built.stderr}`);
  return {
    words: built.stdout + built.stderr,
    files: readdirSync(out, { recursive: true, encoding: 'utf8' })
      .map((file) => `/${file}`)
      .filter((file) => file.endsWith('.html')),
    read: (url) => readFileSync(fileAt(out, url), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function fileAt(folder: string, url: string): string {
  const path = decodeURIComponent(url);
  const candidates = [path, `${path}.html`, `${path}index.html`].map((one) => join(folder, one));
  const file = candidates.find((one) => existsSync(one) && statSync(one).isFile());
  if (file === undefined) throw new Error(`Jekyll published nothing at ${url}`);
  return file;
}

/** The pages and documents that our site model publishes as HTML. */
export function publishedPages(site: Site): readonly SiteDocument[] {
  return [...site.documents, ...site.pages].filter(
    ({ collection, outputExt }) =>
      outputExt === '.html' &&
      (collection === undefined || site.config.collections.get(collection)?.['output'] === true),
  );
}

/** An address and a file's path in one form. */
export function addressOf(url: string): string {
  return decodeURIComponent(url)
    .replace(/\/index\.html$/, '/')
    .replace(/\.html$/, '');
}
