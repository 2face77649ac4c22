import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { renderAnswers } from '../../shared/render/render-answers';
import { renderPage } from '../../shared/render/render-page';
import { openSite } from '../../shared/site/site';
import { SAMPLE_QUESTIONS, sampleRoot, sampleText } from '../support/sample-site';
import { siteFolder } from '../support/site-folder';
import { normalHtml } from './normal-html';
import { addressOf, lacksGems, publishedPages, publishSite, type PublishedSite } from './published-site';

/** When the site is built: pages without a date of their own get this one. */
const BUILT = '2025-06-20T09:00:00Z';
vi.setSystemTime(BUILT);

const site = openSite(siteFolder(sampleRoot));
const pages = publishedPages(site).map(({ path }) => path);
const reason = lacksGems([...site.plugins]);
if (reason !== undefined) console.warn(`The comparison of the sample is skipped: ${reason}.`);

describe.skipIf(reason !== undefined)('the sample, as Jekyll publishes it', () => {
  let published: PublishedSite;

  beforeAll(() => {
    published = publishSite(sampleRoot, `time: ${BUILT}`);
  }, 120_000);
  afterAll(() => {
    published.remove();
    vi.useRealTimers();
  });

  test('it is built without a warning', () => {
    expect(published.words).not.toMatch(/warn|error|deprecat|conflict|invalid/i);
  });

  test('it has the pages that are compared, and beside them redirects alone', () => {
    const others = published.files.filter((file) => !published.read(file).includes('http-equiv="refresh"'));
    expect(pages.map((path) => addressOf(site.document(path)?.url ?? '')).sort()).toEqual(
      others.map(addressOf).sort(),
    );
  });

  test.each(pages)('%s', (path) => {
    const page = renderPage({ site, path, text: site.read(path) ?? '' });
    expect(page.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(normalHtml(page.html)).toEqual(normalHtml(readAt(page.url)));
  });

  test('search.json, which is no HTML', () => {
    const page = renderPage({ site, path: 'search.json', text: site.read('search.json') ?? '' });
    expect(JSON.parse(page.html)).toEqual(JSON.parse(readAt(page.url)));
  });

  test.each(Object.entries(SAMPLE_QUESTIONS).filter(([path]) => path !== '_help/drafts.md'))(
    'each answer of %s, of which there are %i',
    (path, count) => {
      const text = sampleText(path);
      const answers = renderAnswers({ site, path, text });
      const page = normalHtml(readAt(renderPage({ site, path, text }).url)).join('\n');
      expect(answers).toHaveLength(count);
      for (const { html } of answers) expect(page).toContain(normalHtml(html).join('\n'));
    },
  );

  function readAt(url: string): string {
    return published.read(url.slice(site.config.baseurl.length));
  }
});
