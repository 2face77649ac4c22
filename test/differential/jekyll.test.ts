import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderAnswers } from '../../shared/render/render-answers';
import { renderPage } from '../../shared/render/render-page';
import { openSite } from '../../shared/site/site';
import { siteFolder } from '../support/site-folder';
import { normalHtml } from './normal-html';

/** A site of ours that is published by Jekyll and rendered by us. */
interface ComparedSite {
  readonly folder: string;
  readonly baseurl: string;
  /** What Ruby must find for it. */
  readonly gems: readonly string[];
  /** One page of each kind, so that an empty list of pages is told. */
  readonly named: readonly string[];
  /** A page whose answers are compared one by one. */
  readonly faq: string | undefined;
}

const SITES: readonly ComparedSite[] = [
  {
    folder: 'site',
    baseurl: '/help',
    gems: ['jekyll-include-cache'],
    named: [
      'docs/filters.html',
      'docs/markdown.md',
      'docs/site.html',
      'docs/tags.html',
      'faq.md',
      '_guides/setup/install.md',
      '_posts/2022-05-06-first-boat.md',
      '_recipes/deep/fish-soup.md',
    ],
    faq: 'faq.md',
  },
  {
    folder: 'site-plugins',
    baseurl: '/docs',
    gems: [
      'jekyll-default-layout',
      'jekyll-feed',
      'jekyll-mentions',
      'jekyll-optional-front-matter',
      'jekyll-readme-index',
      'jekyll-relative-links',
      'jekyll-seo-tag',
      'jekyll-titles-from-headings',
      'jekyll-toc',
    ],
    named: ['README.md', 'guides/list.md', 'guides/toc.html', 'keepers/README.md', '_tips/oil.md'],
    faq: undefined,
  },
];

/** Why a site can't be compared here; undefined where it can. */
function missing(gems: readonly string[]): string | undefined {
  const requires = ['jekyll', ...gems].map((gem) => `require "${gem}"`).join('; ');
  const found = spawnSync('ruby', ['-e', requires], { encoding: 'utf8' });
  if (!found.error && found.status === 0) return undefined;
  const packages = gems.map((gem) => `ruby-${gem}`).join(' ');
  return `Jekyll or a plugin is not installed (Debian: apt-get install jekyll ${packages})`;
}

describe.each(SITES)('the pages of $folder', ({ folder, baseurl, gems, named, faq }) => {
  const reason = missing(gems);
  if (reason !== undefined) console.warn(`The comparison of ${folder} is skipped: ${reason}.`);
  const root = join(__dirname, '../fixtures', folder);
  const site = openSite(siteFolder(root));
  const publishedPages = [...site.documents, ...site.pages].filter(
    ({ collection, outputExt }) =>
      outputExt === '.html' &&
      (collection === undefined || site.config.collections.get(collection)?.['output'] === true),
  );
  const pages = publishedPages.map(({ path }) => path);

  describe.skipIf(reason !== undefined)('as Jekyll publishes them', () => {
    let published = '';

    beforeAll(() => {
      published = mkdtempSync(join(tmpdir(), 'answerbook-jekyll-'));
      execFileSync('jekyll', ['build', '-q', '-s', root, '-d', published, '--disable-disk-cache'], {
        env: { ...process.env, TZ: 'UTC' },
      });
    }, 120_000);
    afterAll(() => rmSync(published, { recursive: true, force: true }));

    test('the site has the pages that are compared', () => {
      expect(pages).toEqual(expect.arrayContaining([...named]));
    });

    test('what Jekyll publishes and what this site model publishes are the same files', () => {
      const ours = publishedPages.map(({ url }) => decodeURIComponent(url).replace(/\.html$/, ''));
      const statics = site.staticFiles.map(({ path }) => path);
      const theirs = readdirSync(published, { recursive: true, encoding: 'utf8' })
        .map((file) => `/${file}`)
        .filter((file) => file.endsWith('.html') && !statics.includes(file))
        .map((file) => file.replace(/\/index\.html$/, '/').replace(/\.html$/, ''));
      expect(ours.sort()).toEqual(theirs.sort());
    });

    test.each(pages)('%s, but for the spans of highlighted tokens', (path) => {
      const page = renderPage({ site, path, text: readFileSync(join(root, path), 'utf8') });
      const theirs = readPublished(published, page.url.slice(baseurl.length));
      expect(normalHtml(page.html)).toEqual(normalHtml(theirs));
    });

    if (faq === undefined) return;
    test('each answer stands in the published page', () => {
      const text = readFileSync(join(root, faq), 'utf8');
      const page = normalHtml(readPublished(published, site.document(faq)?.url ?? '')).join('\n');
      for (const answer of renderAnswers({ site, path: faq, text })) {
        expect(page).toContain(normalHtml(answer.html).join('\n'));
      }
    });
  });
});

function readPublished(folder: string, url: string): string {
  const path = decodeURIComponent(url);
  const candidates = [path, `${path}.html`, `${path}index.html`].map((one) => join(folder, one));
  const file = candidates.find((one) => existsSync(one) && one.endsWith('.html'));
  if (file === undefined) throw new Error(`Jekyll published nothing at ${url}`);
  return readFileSync(file, 'utf8');
}
