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

const root = join(__dirname, '../fixtures/site');

/** One of each kind, so that an empty list of pages is told. */
const NAMED = [
  'docs/filters.html',
  'docs/markdown.md',
  'docs/site.html',
  'docs/tags.html',
  'faq.md',
  '_guides/setup/install.md',
  '_posts/2022-05-06-first-boat.md',
  '_recipes/deep/fish-soup.md',
];

/** Why the suite can't run here; undefined where it can. */
function missing(): string | undefined {
  const found = spawnSync('jekyll', ['--version'], { encoding: 'utf8' });
  if (found.error || found.status !== 0) return 'Jekyll is not installed (Debian: apt-get install jekyll)';
  return undefined;
}

const reason = missing();
if (reason !== undefined) console.warn(`Differential tests against Jekyll are skipped: ${reason}.`);

describe.skipIf(reason !== undefined)('pages as Jekyll publishes them', () => {
  let published = '';
  const site = openSite(siteFolder(root));

  beforeAll(() => {
    published = mkdtempSync(join(tmpdir(), 'answerbook-jekyll-'));
    execFileSync('jekyll', ['build', '-q', '-s', root, '-d', published, '--disable-disk-cache'], {
      env: { ...process.env, TZ: 'UTC' },
    });
  }, 120_000);
  afterAll(() => rmSync(published, { recursive: true, force: true }));

  const publishedPages = [...site.documents, ...site.pages].filter(
    ({ collection, outputExt }) =>
      outputExt === '.html' &&
      (collection === undefined || site.config.collections.get(collection)?.['output'] === true),
  );
  const pages = publishedPages.map(({ path }) => path);

  test('the site has the pages that are compared', () => {
    expect(pages).toEqual(expect.arrayContaining(NAMED));
  });

  test('what Jekyll publishes and what this site model publishes are the same files', () => {
    const ours = publishedPages.map(({ url }) => decodeURIComponent(url).replace(/\.html$/, ''));
    const theirs = readdirSync(published, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    const statics = site.staticFiles.map(({ path }) => path);
    const addresses = theirs
      .map((file) => `/${file}`)
      .filter((file) => !statics.includes(file))
      .map((file) => file.replace(/\/index\.html$/, '/').replace(/\.html$/, ''));
    expect(ours.sort()).toEqual(addresses.sort());
  });

  test.each(pages)('%s, but for the spans of highlighted tokens', (path) => {
    const page = renderPage(site, path, readFileSync(join(root, path), 'utf8'));
    expect(normalHtml(page.html)).toEqual(normalHtml(publishedFile(published, page.url)));
  });

  test('each answer stands in the published page', () => {
    const text = readFileSync(join(root, 'faq.md'), 'utf8');
    const page = normalHtml(publishedFile(published, '/help/faq/')).join('\n');
    for (const answer of renderAnswers(site, 'faq.md', text)) {
      expect(page).toContain(normalHtml(answer.html).join('\n'));
    }
  });
});

function publishedFile(folder: string, url: string): string {
  const path = decodeURIComponent(url.replace(/^\/help/, ''));
  const candidates = [path, `${path}.html`, `${path}index.html`].map((one) => join(folder, one));
  const file = candidates.find((one) => existsSync(one) && one.endsWith('.html'));
  if (file === undefined) throw new Error(`Jekyll published nothing at ${url}`);
  return readFileSync(file, 'utf8');
}
