import { expect, test } from 'vitest';
import { renderAnswers } from '../../../shared/render/render-answers';
import { NoPageError, renderPage } from '../../../shared/render/render-page';
import { openSite } from '../../../shared/site/site';
import { siteOf } from '../../support/site-folder';

const LOOP = `{% for entry in site.data.help.faq %}<h2>{{ entry.q }}</h2>{{ entry.a | markdownify }}{% endfor %}`;
const DATA = '- q: Why?\n  a: "*So*."\n- q: How?\n  a: Thus.\n';
const PLAIN = { '_config.yml': 'title: Site\n', '_data/help/faq.yml': DATA, 'other.md': '---\n---\nText.' };

function site(files: Readonly<Record<string, string>>) {
  return openSite(siteOf({ ...PLAIN, ...files }));
}

test.each([
  ['a page that names it', { 'page.html': `---\ntitle: Help\n---\n${LOOP}` }],
  [
    'a page that names it in brackets',
    { 'page.html': `---\n---\n${LOOP.replace('.help.faq', '["help"].faq')}` },
  ],
  [
    'a page with an include that names it',
    { '_includes/faq.html': LOOP, 'page.html': '---\n---\n{% include faq.html %}' },
  ],
  [
    'a page with a layout that names it',
    { '_layouts/faq.html': LOOP, 'page.html': '---\nlayout: faq\n---\n' },
  ],
])('a data file is shown in %s, with its unsaved text', (_, files) => {
  const { html, url } = renderPage({
    site: site(files),
    path: '_data/help/faq.yml',
    text: DATA.replace('Thus', 'Like this'),
  });
  expect([html.includes('<em>So</em>'), html.includes('Like this'), url]).toEqual([true, true, '/page.html']);
});

test('its questions are marked in the page', () => {
  const { html } = renderPage({
    site: site({ 'page.html': `---\n---\n${LOOP}` }),
    path: '_data/help/faq.yml',
    text: DATA,
  });
  expect(html).toMatch(/<p data-ab-question="0\/1" data-ab-lines="1">Thus/);
});

test('its answers are rendered one by one', () => {
  const answers = renderAnswers({
    site: site({ 'page.html': `---\n---\n${LOOP}` }),
    path: '_data/help/faq.yml',
    text: DATA,
  });
  expect(answers.map(({ html }) => html.trim())).toEqual(['<p><em>So</em>.</p>', '<p>Thus.</p>']);
});

test('a data file that no page shows says so', () => {
  expect(() => renderPage({ site: site({}), path: '_data/help/faq.yml', text: DATA })).toThrow(NoPageError);
});

test('a data file whose name begins like its own is another one', () => {
  const files = { 'page.html': `---\n---\n${LOOP.replace('help.faq', 'help.faq-old')}` };
  expect(() => renderPage({ site: site(files), path: '_data/help/faq.yml', text: DATA })).toThrow(
    NoPageError,
  );
});
