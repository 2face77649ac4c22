import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderAnswers } from '../../shared/render/render-answers';
import { renderGenerated, renderPage } from '../../shared/render/render-page';
import { redirectsOf } from '../../shared/site/redirects';
import { openSite } from '../../shared/site/site';
import { siteFolder } from '../support/site-folder';
import { normalHtml } from './normal-html';
import { addressOf, lacksGems, publishedPages, publishSite, type PublishedSite } from './published-site';

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
  {
    folder: 'site-odd',
    baseurl: '',
    gems: [],
    named: ['loops.md', 'raw-html.md', 'dates.md', '_things/t1.md'],
    faq: undefined,
  },
  {
    folder: 'site-diary',
    baseurl: '',
    gems: [],
    named: ['index.html', 'plain.md', '_drafts/later.md', 'sea/_posts/2024-05-06-second.md'],
    faq: undefined,
  },
  {
    folder: 'site-redirects',
    baseurl: '/sea',
    gems: ['jekyll-redirect-from'],
    named: ['index.md', 'moved.md', 'away.md', '_rocks/granite.md'],
    faq: undefined,
  },
  {
    folder: 'site-github',
    baseurl: '/yard',
    gems: [
      'jekyll-archives',
      'jekyll-avatar',
      'jekyll-gist',
      'jekyll-github-metadata',
      'jekyll-mentions',
      'jekyll-paginate',
    ],
    named: ['index.html', 'blog/index.html', 'notes/avatars.md', 'notes/mentions.md'],
    faq: undefined,
  },
];

describe.each(SITES)('the pages of $folder', ({ folder, baseurl, gems, named, faq }) => {
  const reason = lacksGems(gems);
  if (reason !== undefined) console.warn(`The comparison of ${folder} is skipped: ${reason}.`);
  const root = join(__dirname, '../fixtures', folder);
  const site = openSite(siteFolder(root));
  const pages = publishedPages(site).map(({ path }) => path);

  describe.skipIf(reason !== undefined)('as Jekyll publishes them', () => {
    let published: PublishedSite;

    beforeAll(() => {
      published = publishSite(root);
    }, 120_000);
    afterAll(() => published.remove());

    test('the site has the pages that are compared', () => {
      expect(pages).toEqual(expect.arrayContaining([...named]));
    });

    test('what Jekyll publishes and what this site model publishes are the same files', () => {
      const urls = [
        ...publishedPages(site).map(({ url }) => url),
        ...redirectsOf(site).map(({ from }) => from),
        ...site.generated.map(({ document }) => document.url),
      ];
      const ours = urls.map(addressOf);
      const statics = site.staticFiles.map(({ path }) => path);
      const theirs = published.files.filter((file) => !statics.includes(file)).map(addressOf);
      expect(ours.sort()).toEqual(theirs.sort());
    });

    test.each(pages)('%s, but for the spans of highlighted tokens', (path) => {
      const page = renderPage({ site, path, text: readFileSync(join(root, path), 'utf8') });
      const theirs = published.read(page.url.slice(baseurl.length));
      expect(normalHtml(page.html)).toEqual(normalHtml(theirs));
    });

    test.each(site.generated.map(({ document }) => document.url))('%s, which a plugin makes', (url) => {
      expect(normalHtml(renderGenerated(site, url)?.html ?? '')).toEqual(normalHtml(published.read(url)));
    });

    if (faq === undefined) return;
    test('each answer stands in the published page', () => {
      const text = readFileSync(join(root, faq), 'utf8');
      const page = normalHtml(published.read(site.document(faq)?.url ?? '')).join('\n');
      for (const answer of renderAnswers({ site, path: faq, text })) {
        expect(page).toContain(normalHtml(answer.html).join('\n'));
      }
    });
  });
});
