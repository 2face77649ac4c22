import { expect, test } from 'vitest';
import { openSite, type Site } from '../../../shared/site/site';
import type { SiteSource } from '../../../shared/site/source';
import { siteOf } from '../../support/site-folder';

const FILES = {
  '_config.yml': 'collections:\n  guides: { output: true }\n',
  '_guides/a.md': '---\ntitle: A\nweight: 1.0\ndate: 2020-03-04\n---\nText.\n',
  '_guides/broken.md': '---\ntitle: "B\n---\n',
  '_data/list.yml': '- 1.0\n- 2020-03-04\n',
  '_data/table.csv': 'a,b\n1,2\n',
  '_data/broken.yml': 'a: b: c\n',
};

/** A source that keeps what was made of a text, the paths for which something was made, and those that were read. */
function keeping(files: Readonly<Record<string, string>>, kept: Map<string, string>) {
  const source = siteOf(files);
  const made: string[] = [];
  const read: string[] = [];
  const keepingSource: SiteSource = {
    list: () => source.list(),
    read(path) {
      read.push(path);
      return source.read(path);
    },
    kept(path, question, make) {
      const text = source.read(path);
      if (text === undefined) return undefined;
      const key = `${question} ${text}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      made.push(path);
      const fresh = make(text);
      kept.set(key, fresh);
      return fresh;
    },
  };
  return { site: openSite(keepingSource), made, read };
}

const readAhead = ({ site }: ReturnType<typeof keeping>): void => {
  const steps = site.readAhead();
  while (steps.next().done !== true);
};

test('a site of kept readings is the site that its files say', () => {
  const kept = new Map<string, string>();
  readAhead(keeping(FILES, kept));
  const { site } = keeping(FILES, kept);
  const plain = openSite(siteOf(FILES));
  const shown = ({ data, documents }: typeof site): unknown => [
    data,
    documents.map(({ path, url, frontMatter, error, body }) => ({ path, url, frontMatter, error, body })),
  ];
  expect(shown(site)).toStrictEqual(shown(plain));
});

test('what was read ahead is parsed no more', () => {
  const kept = new Map<string, string>();
  readAhead(keeping(FILES, kept));
  const again = keeping(FILES, kept);
  readAhead(again);
  expect(again.made).toEqual([]);
});

test('a document’s text is read when it is asked for, and not before', () => {
  const kept = new Map<string, string>();
  readAhead(keeping(FILES, kept));
  const { site, read } = keeping(FILES, kept);
  const titled = site.documents.filter((document) => document.get('title') === 'A');
  expect(read).not.toContain('_guides/a.md');
  expect(titled.map(({ body }) => body)).toEqual(['Text.\n']);
  expect(read).toContain('_guides/a.md');
});

test('the body is that of the text, where the file has changed since its head was read', () => {
  const files: Record<string, string> = { ...FILES };
  const { site } = keeping(files, new Map());
  const document = site.document('_guides/a.md');
  files['_guides/a.md'] = '---\ntitle: A longer title\n---\n\nOther text.\n';
  expect(document?.body).toBe('Other text.\n');
});

test('a page behind a byte order mark is none that is published, kept or not', () => {
  const files = {
    ...FILES,
    '_guides/marked.md': '\uFEFF---\ntitle: M\n---\n',
    'marked.md': '\uFEFF---\ntitle: M\n---\n',
  };
  const kept = new Map<string, string>();
  readAhead(keeping(files, kept));
  const shown = (site: Site): unknown => [...site.documents, ...site.pages].map(({ path }) => path);
  expect(shown(keeping(files, kept).site)).toEqual(['_guides/a.md', '_guides/broken.md']);
  expect(shown(openSite(siteOf(files)))).toEqual(['_guides/a.md', '_guides/broken.md']);
});

test('an unsaved text is read itself, and never kept as its file’s', () => {
  const kept = new Map<string, string>();
  const { site } = keeping(FILES, kept);
  site.put('_guides/a.md', '---\ntitle: Unsaved\n---\n');
  expect(site.document('_guides/a.md')?.get('title')).toBe('Unsaved');
  expect([...kept.values()].join()).not.toContain('Unsaved');
});

test('what is wrong with a data file is told though it was read ahead', () => {
  const opened = keeping(FILES, new Map());
  readAhead(opened);
  expect(opened.site.data['broken']).toBeNull();
  expect(opened.site.dataProblem('_data/broken.yml')?.path).toBe('_data/broken.yml');
});
