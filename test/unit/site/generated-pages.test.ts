import { describe, expect, test } from 'vitest';
import { renderPage } from '../../../shared/render/render-page';
import { openSite } from '../../../shared/site/site';
import { siteOf } from '../../support/site-folder';

const POSTS = {
  '_posts/2021-01-01-a.md': '---\ntags: wood\n---\n',
  '_posts/2021-02-02-b.md': '---\ntags: tar wood\n---\n',
  '_posts/2022-03-03-c.md': '---\n---\n',
};

function opened(config: string, files: Readonly<Record<string, string>> = {}) {
  return openSite(siteOf({ '_config.yml': config, ...POSTS, ...files }));
}

describe('archives', () => {
  const CONFIG = 'baseurl: /x\nplugins: [jekyll-archives]\njekyll-archives: { enabled: [tags] }';

  test('only what is enabled has pages', () => {
    expect(opened(CONFIG).generated.map(({ document }) => document.url)).toEqual(['/tag/wood/', '/tag/tar/']);
  });

  test('there are none without the plugin', () => {
    expect(opened('jekyll-archives: { enabled: all }').generated).toEqual([]);
  });

  test('a link leads to one', () => {
    expect(opened(CONFIG).resolveUrl('/x/tag/tar/#top')).toEqual({ kind: 'generated', url: '/tag/tar/' });
  });

  test('a page of the site’s own counts before one at the same address', () => {
    const site = opened(CONFIG, { 'tag/tar.html': '---\n---\n' });
    expect(site.resolveUrl('/x/tag/tar')).toEqual({ kind: 'page', path: 'tag/tar.html' });
  });

  test('a tag that a post gets has a page at once', () => {
    const site = opened(CONFIG);
    const before = site.resolveUrl('/tag/new/');
    site.put('_posts/2021-01-01-a.md', '---\ntags: new\n---\n');
    expect([before, site.resolveUrl('/tag/new/')]).toEqual([
      undefined,
      { kind: 'generated', url: '/tag/new/' },
    ]);
  });
});

describe('a list of posts that is divided', () => {
  const CONFIG = 'plugins: [jekyll-paginate]\npaginate: 2\npaginate_path: /log/p:num/';
  const LIST =
    '---\n---\n{% for post in paginator.posts %}{{ post.title }}{% endfor %} {{ paginator.next_page_path }}';

  test('is on the deepest index above the later pages', () => {
    const site = opened(CONFIG, { 'index.html': LIST, 'log/index.html': LIST, 'log/old/index.html': LIST });
    expect(site.pagination?.template.path).toBe('log/index.html');
  });

  test('is on no page that is Markdown', () => {
    expect(opened(CONFIG, { 'index.md': LIST }).pagination).toBeUndefined();
  });

  test('is not divided without the plugin', () => {
    expect(opened('paginate: 2', { 'index.html': LIST }).pagination).toBeUndefined();
  });

  test('shows what is typed on its first page', () => {
    const site = opened(CONFIG, { 'index.html': LIST });
    const { html } = renderPage({ site, path: 'index.html', text: LIST.replace('{% for', 'New: {% for') });
    expect(html).toBe('New: CB /log/p2/');
  });
});

test('a site for GitHub Pages shows what is dated to days to come, unless it says that it does not', () => {
  const files = {
    '_posts/2999-01-01-z.md': '---\n---\n',
    Gemfile: 'gem "github-pages", group: :jekyll_plugins\n',
  };
  const shown = (config: string) => opened(config, files).posts[0]?.path;
  expect([shown(''), shown('future: false')]).toEqual(['_posts/2999-01-01-z.md', '_posts/2022-03-03-c.md']);
});
