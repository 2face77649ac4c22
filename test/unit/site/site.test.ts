import { describe, expect, test } from 'vitest';
import { openSite } from '../../../shared/site/site';
import type { SiteSource } from '../../../shared/site/source';
import { siteOf } from '../../support/site-folder';

const CONFIG = `
baseurl: /docs
exclude: [drafts, "*.tmp"]
collections:
  guides: { output: true }
  notes: { output: false }
defaults:
  - scope: { path: "" }
    values: { layout: default, level: 1 }
  - scope: { path: "", type: guides }
    values: { layout: guide }
  - scope: { path: "_guides/deep", type: guides }
    values: { level: 2 }
`;

const FILES = {
  '_config.yml': CONFIG,
  'index.md': '---\n---\nhi',
  'about.md': '---\npermalink: /about-us/\n---\n',
  'drafts/x.md': '---\n---\n',
  'plain.txt': 'no front matter',
  '_guides/b.md': '---\ntitle: B\n---\n',
  '_guides/deep/a.md': '---\n---\n',
  '_guides/hidden.md': '---\npublished: false\n---\n',
  '_notes/n.md': '---\n---\n',
  '_posts/2020-02-03-hello-there.md': '---\ncategory: news\n---\n',
  '_data/list.yml': '- 1\n- 2\n',
  '_data/folder/table.csv': 'a,b\n1,"x, ""y"""\n',
  '_data/broken.yml': 'a: b: c\n',
  'css/main.scss': '---\n---\na { b: c }',
};

const site = () => openSite(siteOf(FILES));

describe('a site as Jekyll sees it', () => {
  test('the more exact scope of the defaults wins, whatever it leaves out stays', () => {
    expect(site().document('_guides/deep/a.md')?.data).toMatchObject({ layout: 'guide', level: 2 });
  });

  test('a page without a permalink has the path of its file', () => {
    expect(site().urlOf('index.md')).toBe('/docs/');
  });

  test('a permalink in the front matter is the address', () => {
    expect(site().urlOf('about.md')).toBe('/docs/about-us/');
  });

  test('a document of a collection lies under its label', () => {
    expect(site().urlOf('_guides/deep/a.md')).toBe('/docs/guides/deep/a.html');
  });

  test('a post has its categories and its date in the address', () => {
    expect(site().urlOf('_posts/2020-02-03-hello-there.md')).toBe('/docs/news/2020/02/03/hello-there.html');
  });

  test('excluded and unpublished files are in no list', () => {
    const opened = site();
    const paths = [...opened.pages, ...opened.documents].map(({ path }) => path);
    expect(paths.sort()).toEqual([
      '_guides/b.md',
      '_guides/deep/a.md',
      '_notes/n.md',
      '_posts/2020-02-03-hello-there.md',
      'about.md',
      'css/main.scss',
      'index.md',
    ]);
  });

  test('data lies in folders, by the names of the files', () => {
    expect(site().data['list']).toEqual([1, 2]);
  });

  test('a table of data has quoted fields', () => {
    expect(site().data['folder']).toMatchObject({ table: [{ a: '1', b: 'x, "y"' }] });
  });

  test('a data file that does not parse counts as nothing and is told', () => {
    const opened = site();
    expect([opened.data['broken'], opened.dataProblem('_data/broken.yml')?.line]).toEqual([null, 1]);
  });

  test.each([
    ['/docs/', { kind: 'page', path: 'index.md' }],
    ['/docs/about-us', { kind: 'page', path: 'about.md' }],
    ['/docs/guides/b.html?q=1#top', { kind: 'document', path: '_guides/b.md' }],
    ['/docs/css/main.css', { kind: 'sass', path: 'css/main.scss' }],
    ['/docs/plain.txt', { kind: 'static', path: 'plain.txt' }],
    ['/docs/notes/n.html', undefined],
    ['/docs/_config.yml', undefined],
  ])('the address %s', (url, found) => {
    expect(site().resolveUrl(url)).toEqual(found);
  });

  test('a document of a day to come is listed and has no address yet, unless the site wants it', () => {
    const files = { ...FILES, '_guides/later.md': '---\ndate: 2999-01-01\n---\n' };
    const opened = openSite(siteOf(files));
    expect(opened.collection('guides')?.map(({ path }) => path)).toContain('_guides/later.md');
    expect(opened.resolveUrl('/docs/guides/later.html')).toBeUndefined();
    const withFuture = openSite(siteOf({ ...files, '_config.yml': `${CONFIG}future: true\n` }));
    expect(withFuture.resolveUrl('/docs/guides/later.html')).toEqual({
      kind: 'document',
      path: '_guides/later.md',
    });
  });

  test('an unsaved document takes the place of its file in its collection and among all', () => {
    const opened = site();
    expect(opened.documents).not.toHaveLength(0);
    const document = opened.put('_guides/b.md', '---\ntitle: New\n---\n');
    expect(opened.collection('guides')).toContain(document);
    expect(opened.documents).toContain(document);
  });

  test('an unsaved text counts until the file is told to have changed', () => {
    const opened = site();
    opened.put('about.md', '---\npermalink: /new/\n---\n');
    const before = opened.urlOf('about.md');
    opened.invalidate(['about.md']);
    expect([before, opened.urlOf('about.md')]).toEqual(['/docs/new/', '/docs/about-us/']);
  });

  test('a changed file is read again, the others are not', () => {
    const read: string[] = [];
    const inner = siteOf(FILES);
    const source: SiteSource = {
      list: () => inner.list(),
      read: (path) => {
        read.push(path);
        return inner.read(path);
      },
    };
    const opened = openSite(source);
    expect(opened.documents).toHaveLength(4);
    read.length = 0;
    opened.invalidate(['_guides/b.md']);
    expect(opened.documents).toHaveLength(4);
    expect(read).toEqual(['_guides/b.md']);
  });
});
