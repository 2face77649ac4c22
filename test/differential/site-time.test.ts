import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RepoPath } from '../../shared/text/repo-path';
import { fileKindOf } from '../../shared/faq/shapes/place';
import { siteTasks, type AnswerSite } from '../../src-main/services/rendering/site-tasks';
import { keptReadings } from '../../src-main/services/workspace/kept-readings';
import { valueOf } from '../support/expect-ok';
import { missingJekyll, warmSite, type WarmSite } from '../support/warm-site';
import { lacksGems } from './published-site';

const reason = missingJekyll() ?? lacksGems(['jekyll-seo-tag']);
if (reason !== undefined) console.warn(`Tests of a site’s time are skipped: ${reason}.`);

const PAGES = {
  'an undated document with jekyll-seo-tag': [
    '_guides/rope.md' as RepoPath,
    '---\ntitle: Rope\nlayout: base\n---\nRope.\n',
  ],
  'a page that shows the time': [
    'now.md' as RepoPath,
    '---\nlayout: base\n---\n{{ site.time | date: "%F %T.%L" }} {{ site.guides.first.date | date_to_xmlschema }}\n',
  ],
} as const;

const SITE = {
  '_config.yml':
    'title: Harbour\nurl: https://harbour.example\ntimezone: Asia/Kathmandu\nplugins: [jekyll-seo-tag]\ncollections: { guides: { output: true } }\n',
  '_layouts/base.html': '<html><head>{% seo %}</head><body>{{ content }}</body></html>\n',
  ...Object.fromEntries(Object.values(PAGES)),
};

describe.skipIf(reason !== undefined)('a built-in page that is compared with Jekyll’s', () => {
  let site: WarmSite;
  let ask: AnswerSite;

  beforeAll(async () => {
    site = warmSite(SITE);
    await site.jekyll.turn('on');
    const readings = keptReadings({ root: site.folder, file: undefined, version: '' });
    ask = siteTasks({ root: site.folder, siteRoot: '' as RepoPath, readings });
  });
  afterAll(() => site.leave());

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    await ask({ id: 1, name: 'invalidate', input: { changed: 'everything' } });
  });
  afterEach(() => vi.useRealTimers());

  describe.each(Object.entries(PAGES))('%s', (_, [path, text]) => {
    const input = { path, text, kind: fileKindOf(path) };
    const compared = async () => {
      const exact = valueOf(await site.jekyll.render({ path, texts: {}, gone: [], faq: undefined }));
      return valueOf(await ask({ id: 2, name: 'compare', input: { ...input, exact } }));
    };

    test('is made at the time of the other', async () => {
      expect(await compared()).toMatchObject({ differences: [] });
    });

    test('takes the place of one that shows another time, once', async () => {
      expect(valueOf(await ask({ id: 3, name: 'render', input }))).toMatchObject({
        html: expect.stringContaining('1970'),
      });
      expect(await compared()).toMatchObject({ html: expect.not.stringContaining('1970') });
      expect(await compared()).toEqual({ html: undefined, differences: [] });
    });
  });
});
