import { expect, test } from 'vitest';
import { renderAnswers } from '../../../shared/render/render-answers';
import { NoPageError, renderPage } from '../../../shared/render/render-page';
import { openSite } from '../../../shared/site/site';
import { bundled, type Files } from '../../support/question-folder';
import { siteOf } from '../../support/site-folder';

const QUESTIONS: Files = {
  'a.md': '---\ntitle: Why?\nweight: 2\n---\n\n*So*.\n',
  'b.md': '---\ntitle: How?\nweight: 1\n---\n\nThus: {{ page.title }}\n',
};
const LOOP = `{% assign all = site.faqs | sort: "weight" %}{% for faq in all %}<h2>{{ faq.title }}</h2>{{ faq.content }}{% endfor %}`;
const CONFIG = 'collections:\n  faqs:\n    output: false\n';

/** A site with the questions in a collection, and a page that lists them. */
function site(files: Files = { 'page.html': `---\n---\n${LOOP}` }, config = CONFIG) {
  const members = Object.entries(QUESTIONS).map(([name, text]) => [`_faqs/${name}`, text] as const);
  return openSite(siteOf({ '_config.yml': config, ...Object.fromEntries(members), ...files }));
}

const titles = (html: string): readonly string[] =>
  [...html.matchAll(/<h2[^>]*>([^<]*)/g)].map((found) => found[1] ?? '');

test('a folder is shown in the page that names its collection, with its unsaved texts', () => {
  const text = bundled({ ...QUESTIONS, 'a.md': QUESTIONS['a.md']?.replace('So', 'Like this') ?? '' });
  const { html, url } = renderPage({ site: site(), path: '_faqs', text });
  expect([titles(html), html.includes('<em>Like this</em>'), url]).toEqual([
    ['How?', 'Why?'],
    true,
    '/page.html',
  ]);
});

test('a question that is not saved yet is there, and one that was taken out is not', () => {
  const text = bundled({
    'a.md': QUESTIONS['a.md'] ?? '',
    'c.md': '---\ntitle: Where?\nweight: 3\n---\nHere.\n',
  });
  expect(titles(renderPage({ site: site(), path: '_faqs', text }).html)).toEqual(['Why?', 'Where?']);
});

test('a question that was taken out comes back with undo', () => {
  const opened = site();
  renderPage({ site: opened, path: '_faqs', text: bundled({ 'a.md': QUESTIONS['a.md'] ?? '' }) });
  expect(titles(renderPage({ site: opened, path: '_faqs', text: bundled(QUESTIONS) }).html)).toEqual([
    'How?',
    'Why?',
  ]);
});

test('what a layout prints of a question has gone through Liquid and Markdown', () => {
  expect(renderPage({ site: site(), path: '_faqs', text: bundled(QUESTIONS) }).html).toContain(
    'Thus: How?</p>',
  );
});

test('its questions are marked in the page, by their place in the outline', () => {
  const { html } = renderPage({ site: site(), path: '_faqs', text: bundled(QUESTIONS) });
  expect(html).toMatch(/<h2 data-ab-question="0\/0"[^>]*>How\?/);
});

test('its answers are rendered one by one', () => {
  const answers = renderAnswers({ site: site(), path: '_faqs', text: bundled(QUESTIONS) });
  expect(answers.map(({ html }) => html.trim())).toEqual(['<p>Thus: How?</p>', '<p><em>So</em>.</p>']);
});

test('a folder of pages is shown in the page that goes through the site’s pages and names it', () => {
  const files = {
    'faq/a.md': QUESTIONS['a.md'] ?? '',
    'list.html':
      '---\n---\n{% for one in site.pages %}{% if one.path contains "faq/" %}<h2>{{ one.title }}</h2>{% endif %}{% endfor %}',
  };
  const { html, url } = renderPage({
    site: site(files, 'title: Site\n'),
    path: 'faq',
    text: bundled({ 'a.md': files['faq/a.md'] }),
  });
  expect([titles(html), url]).toEqual([['Why?'], '/list.html']);
});

test('where nothing lists them, a question is shown as the page that it is', () => {
  const config = CONFIG.replace('false', 'true');
  expect(renderPage({ site: site({}, config), path: '_faqs', text: bundled(QUESTIONS) }).url).toBe(
    '/faqs/a.html',
  );
});

test('where nothing shows them, that is said', () => {
  expect(() => renderPage({ site: site({}), path: '_faqs', text: bundled(QUESTIONS) })).toThrow(NoPageError);
});
