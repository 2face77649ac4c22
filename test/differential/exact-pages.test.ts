import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileKindOf } from '../../shared/faq/shapes/place';
import type { RepoPath } from '../../shared/text/repo-path';
import { exactPages, type ExactPages, type ExactSources } from '../../src-main/services/jekyll/exact-pages';
import { siteTasks } from '../../src-main/services/rendering/site-tasks';
import { keptReadings } from '../../src-main/services/workspace/kept-readings';
import { valueOf } from '../support/expect-ok';
import { quietLog } from '../support/quiet-log';
import { missingJekyll, warmSite, type WarmSite } from '../support/warm-site';

const reason = missingJekyll();
if (reason !== undefined) console.warn(`Tests of exact pages are skipped: ${reason}.`);

const PATH = 'faq.md' as RepoPath;
const faq = (answer: string, layout = 'faq'): string =>
  `---\nlayout: ${layout}\nfaq:\n  - question: How?\n    answer: ${answer}\n---\n`;
const SITE = {
  '_config.yml': 'title: Tea\n',
  '_layouts/faq.html':
    '<html><body>{% for item in page.faq %}<div>{{ item.answer | markdownify }}</div>{% endfor %}{% brewed %}</body></html>',
  '_layouts/plain.html':
    '<html><body>{% for item in page.faq %}<div>{{ item.answer | markdownify }}</div>{% endfor %}</body></html>',
  '_plugins/brewed.rb': `
class Brewed < Liquid::Tag
  def render(_context)
    '<p>brewed</p>'
  end
end
Liquid::Template.register_tag('brewed', Brewed)
`,
  'faq.md': faq('Slowly.'),
};

let site: WarmSite;
let exact: ExactPages;
/** Called when a page is about to be compared. */
let onCompare = async (): Promise<void> => undefined;

beforeAll(async () => {
  if (reason !== undefined) return;
  site = warmSite(SITE);
  const { folder: root } = site;
  const siteRoot = '' as RepoPath;
  const answer = siteTasks({
    root,
    siteRoot,
    readings: keptReadings({ root, file: undefined, version: '' }),
  });
  // What the tasks answer to a name is of that name.
  const ask = (async (name: 'render' | 'locate' | 'compare', input: never) => {
    if (name === 'compare') await onCompare();
    return answer({ id: 1, name, input });
  }) as ExactSources['rendering']['ask'];
  exact = exactPages({
    root,
    pages: { kindOf: fileKindOf, siteRoot: () => siteRoot },
    rendering: { ask },
    programFolder: join(import.meta.dirname, '../../resources/jekyll'),
    onState: () => undefined,
    log: quietLog(),
  });
  await exact.turn('on');
});
afterAll(async () => {
  await exact.stop();
  await site.leave();
});

const render = (text: string, version: number) => exact.render({ path: PATH, text, version, unsaved: [] });

test.skipIf(reason !== undefined)('a page that is equal in both is not replaced', async () => {
  await render(faq('Slow.', 'plain'), 0);
  expect(valueOf(await render(faq('Slowly.', 'plain'), 1))).toMatchObject({
    html: undefined,
    differences: [],
  });
});

test.skipIf(reason !== undefined)('one that differs has the marks of its questions', async () => {
  const { html, differences } = valueOf(await render(faq('Slowly.'), 2));
  expect(differences).toHaveLength(1);
  expect(html).toContain('<div data-ab-question="0/0">');
});

test.skipIf(reason !== undefined)('a text is never superseded by an older one', async () => {
  let newer: ReturnType<typeof render> | undefined;
  onCompare = async () => {
    newer ??= render(faq('Quickly.'), 4);
  };
  const older = await render(faq('Slowly, now.'), 3);
  onCompare = async () => undefined;
  expect(older).toEqual({ ok: false, error: { code: 'superseded' } });
  expect(await newer).toMatchObject({
    ok: true,
    value: { version: 4, html: expect.stringContaining('Quickly') },
  });
});
