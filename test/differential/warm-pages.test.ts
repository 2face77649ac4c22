import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../support/expect-ok';
import { missingJekyll, warmSite, type UnsavedTexts, type WarmSite } from '../support/warm-site';

const reason = missingJekyll();
if (reason !== undefined) console.warn(`Tests of pages that come and go are skipped: ${reason}.`);

const page = (title: string): string => `---\ntitle: ${title}\n---\n`;
const LIST = `---
title: List
---
{% for page in site.pages %}{{ page.path }}: {{ page.title }} {{ page.seen }},
{% endfor %}{% for guide in site.guides %}{{ guide.path }} {{ guide.seen }},
{% endfor %}{% for file in site.static_files %}{{ file.path }},
{% endfor %}`;

const SITE: Readonly<Record<string, string>> = {
  '_config.yml': 'title: Lanes\ncollections: [guides]\nexclude: [drawer]\n',
  // Slow enough for the program to run it only where it must.
  '_plugins/seen.rb': `
class Seen < Jekyll::Generator
  def generate(site)
    sleep 0.03
    (site.pages + site.documents).each { |item| item.data['seen'] = "seen as #{item.data['title']}" if item.data['title'] != 'Hidden' }
  end
end
`,
  'list.html': LIST,
  'index.md': page('Home'),
  'north/index.md': page('North'),
  'north/gate.md': page('Gate'),
  'south/index.md': page('South'),
  'south/field.html': page('Field'),
  'east/index.md': page('East'),
  'east/plain.txt': 'no page\n',
  '_guides/one.md': page('One'),
  '_guides/plain.md': 'no document\n',
};

const CHANGES: Readonly<Record<string, UnsavedTexts>> = {
  'a page beside others': { 'north/barn.md': page('Barn') },
  'a page with a name that others have, too': { 'south/index.html': page('South again') },
  'a page at the top': { 'zoo.md': page('Zoo') },
  'a page that is gone': { 'north/index.md': null },
  'a page with another name': { 'south/field.html': null, 'south/meadow.html': page('Field') },
  'a document': { '_guides/two.md': page('Two') },
};

/** Where only reading the whole site tells what comes of it. */
const UNSURE: Readonly<Record<string, UnsavedTexts>> = {
  'a file that becomes a page': { 'east/plain.txt': page('Plain') },
  'a file that becomes a document': { '_guides/plain.md': page('Plain') },
  'a page that becomes a file': { 'north/gate.md': 'no page\n' },
};

/** Not known before it is on disk. */
const FOLDER = { 'a page in a new folder': { 'west/index.md': page('West') } };

const NOTHING: Readonly<Record<string, UnsavedTexts>> = {
  'a page in an excluded folder': { 'drawer/note.md': page('Note') },
  'a page in a folder of the site’s own': { '_sheds/tool.md': page('Tool') },
};

describe.skipIf(reason !== undefined)('pages of the warm Jekyll that come and go', () => {
  let site: WarmSite;
  const made = async (texts: UnsavedTexts = {}) => {
    const kept = Object.entries(texts).flatMap(([path, text]) => (text === null ? [] : [[path, text]]));
    const gone = Object.keys(texts).filter((path) => texts[path] === null);
    return valueOf(
      await site.jekyll.render({ path: 'list.html', texts: Object.fromEntries(kept), gone, faq: undefined }),
    );
  };
  const lines = (html: string) => html.split('\n').sort();

  beforeAll(async () => {
    site = warmSite(SITE);
    await site.jekyll.turn('on');
  });
  afterAll(() => site.leave());

  test.each(Object.entries({ ...CHANGES, ...UNSURE, ...NOTHING }))(
    'are as in a build, and gone again: %s',
    async (_, texts) => {
      const before = await made();
      expect(lines((await made(texts)).html)).toEqual(lines(site.built('list.html', texts)));
      expect((await made()).html).toBe(before.html);
    },
  );

  test.each(Object.entries({ ...CHANGES, ...NOTHING }))(
    'have nothing else of the site read again: %s',
    async (_, texts) => {
      const { time } = await made();
      expect((await made(texts)).time).toBe(time);
    },
  );

  test.each(Object.entries({ ...CHANGES, ...UNSURE, ...FOLDER }))(
    'stand where they do when all is read: %s',
    async (_, texts) => {
      await made();
      for (const [path, text] of Object.entries(texts)) {
        if (text === null) site.remove(path);
        else site.write(path, text);
      }
      site.jekyll.changed(Object.keys(texts));
      const taken = await made();
      site.jekyll.changed('everything');
      expect(taken.html).toBe((await made()).html);
      for (const path of Object.keys(texts)) {
        if (SITE[path] === undefined) site.remove(path);
        else site.write(path, SITE[path]);
      }
      site.jekyll.changed(Object.keys(texts));
    },
  );

  test('what plugins make of the site when it is read is as in a build, each time it is read', async () => {
    const plugin = `
Jekyll::Hooks.register(:site, :post_read) do |site|
  site.data['tally']['list'] << 'read'
  site.pages.each { |page| page.data['title'] = "#{page.data['title']}!" }
end
`;
    const own = warmSite({
      ...SITE,
      '_plugins/read.rb': plugin,
      '_data/tally.yml': 'list: [a]\nwhen: 2024-05-06 10:00:00 +0200\nday: 2024-05-06\n',
      'list.html': `${LIST}{{ site.data.tally.list | join: " " }} {{ site.data.tally.when | date: "%F %T %z %Z" }} {{ site.data.tally.day }}`,
    });
    await own.jekyll.turn('on');
    for (const texts of [{}, CHANGES['a page beside others'], CHANGES['a page that is gone']]) {
      expect(lines(await own.warm('list.html', texts))).toEqual(lines(own.built('list.html', texts)));
    }
    await own.leave();
  });

  test('keep what generators say of them while they are typed', async () => {
    const unsaved = { 'north/barn.md': page('Barn') };
    await made(unsaved);
    const typed = { 'north/barn.md': page('Big barn') };
    expect(lines((await made(typed)).html)).toEqual(lines(site.built('list.html', typed)));
    const own = await site.jekyll.render({
      path: 'north/barn.md',
      texts: { 'north/barn.md': `${page('Bigger')}{{ page.seen }}` },
      gone: [],
      faq: undefined,
    });
    expect(valueOf(own).html).toContain('seen as Bigger');
  });
});
