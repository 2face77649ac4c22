import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFaq } from '../../shared/faq/read-faq';
import { markElements } from '../../shared/render/mark-elements';
import { bundleOf } from '../../shared/text/bundle';
import { faqPlace } from '../../src-main/services/jekyll/faq-place';
import { missingJekyll, warmSite, type UnsavedTexts, type WarmSite } from '../support/warm-site';

const reason = missingJekyll();
if (reason !== undefined) console.warn(`Tests of the warm Jekyll over folders are skipped: ${reason}.`);

const question = (title: string, weight: number, answer: string): string =>
  `---\ntitle: ${title}\nweight: ${weight}\n---\n${answer}\n`;

const SHOWN = `
{% for faq in faqs %}<section><h2>{{ faq.title }}</h2>
{{ faq.content }}
<a href="{{ faq.url }}">{{ faq.weight }}</a></section>
{% endfor %}{% for faq in sorted %}<p>{{ faq.title }}</p>{% endfor %}
{{ heard }}{% for page in site.pages %}{{ page.title }}, {% endfor %}
`;

/** A site whose questions have a file each, in a folder that a page lists. */
function siteOf(folder: string, collections: string, listing: string): Readonly<Record<string, string>> {
  return {
    '_config.yml': `title: Bakery\ntimezone: UTC\n${collections}`,
    [`${folder}/crust.md`]: question(
      'Why a *crust*?',
      3,
      'For the **crunch**. {{ page.title }} {{ site.title }}',
    ),
    [`${folder}/dough.md`]: question('Which dough?', 2, 'A slow one.\n\n- wheat\n- rye'),
    [`${folder}/salt.md`]: question('How much salt?', 1, '{% assign pinch = "A pinch" %}{{ pinch }}.'),
    [`${folder}/zest.md`]: question('What of zest?', 4, 'Last. {{ site.data.oven.heat }}'),
    '_data/oven.yml': 'heat: 230\n',
    'index.html': `---\ntitle: Questions\n---\n${listing}${SHOWN}`,
    'about.md': '---\ntitle: About\n---\nUs.\n',
  };
}

const SITES = {
  'a collection': siteOf(
    '_faqs',
    'collections: { faqs: { output: true } }\n',
    '{% assign faqs = site.faqs %}{% assign sorted = site.faqs | sort: "weight" %}',
  ),
  'a collection sorted by a key': siteOf(
    '_faqs',
    'collections: { faqs: { sort_by: weight } }\n',
    '{% assign faqs = site.faqs %}{% assign sorted = site.faqs | where_exp: "faq", "faq.weight > 1" %}',
  ),
  'a collection in an order of its own': siteOf(
    '_faqs',
    'collections: { faqs: { order: [zest.md, loaf.md, dough.md] } }\n',
    '{% assign faqs = site.faqs %}{% assign sorted = site.faqs | reverse %}',
  ),
  'a collection in a folder of collections': siteOf(
    'all/_faqs',
    'collections_dir: all\ncollections: [faqs]\n',
    '{% assign faqs = site.faqs %}{% assign sorted = site.documents %}',
  ),
  pages: siteOf(
    'faqs',
    'defaults: [{ scope: { path: faqs }, values: { kind: faq } }]\n',
    '{% assign faqs = site.pages | where: "kind", "faq" %}{% assign sorted = faqs | sort: "weight" %}',
  ),
};

/** What is unsaved, by the files' names in the folder. */
const EDITS: Readonly<Record<string, UnsavedTexts>> = {
  'nothing else than is saved': {},
  'an answer': { 'dough.md': question('Which dough?', 2, 'A *quick* one.') },
  'a title and its rank': { 'zest.md': question('Why zest?', 0, 'First now.') },
  'a new file': { 'loaf.md': question('How long a loaf?', 2, 'An arm’s length. {{ page.url }}') },
  'two new files, before and behind the others': {
    'ash.md': question('Whose ash?', 9, 'Beech.'),
    'zz.md': question('And then?', 0, 'Sleep.'),
  },
  'a file that is gone': { 'dough.md': null },
  'a file with another name': {
    'crust.md': null,
    'rind.md': question('Why a *crust*?', 3, 'For the **crunch**. {{ page.title }}'),
  },
  'all at once': {
    'zest.md': null,
    'loaf.md': question('How long a loaf?', 2, 'Long.'),
    'salt.md': question('How much salt?', 7, 'More.'),
  },
  'a file that is not to be published': {
    'salt.md': '---\ntitle: Salt\nweight: 1\npublished: false\n---\nNone.\n',
  },
  'a question without an answer': { 'salt.md': '---\ntitle: Salt\nweight: 1\n---\n' },
};

describe.skipIf(reason !== undefined).each(Object.entries(SITES))('the warm Jekyll over %s', (_, files) => {
  let site: WarmSite;
  const folder =
    Object.keys(files)
      .find((path) => path.endsWith('/crust.md'))
      ?.replace('/crust.md', '') ?? '';
  const inFolder = (texts: UnsavedTexts): UnsavedTexts =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]));
  /** As the app says it: all files of the folder with their texts, and those that are gone. */
  const unsaved = (texts: UnsavedTexts): UnsavedTexts => ({
    ...Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(`${folder}/`))),
    ...inFolder(texts),
  });
  const faqOf = (texts: UnsavedTexts) => {
    const bundled = Object.entries(unsaved(texts)).flatMap(([path, text]) =>
      text === null ? [] : [{ name: path.slice(folder.length + 1), text }],
    );
    return faqPlace(folder, readFaq(bundleOf(bundled), { holder: 'folder', name: folder }));
  };
  const warm = (texts: UnsavedTexts) => site.warm('index.html', unsaved(texts), faqOf(texts));

  beforeAll(async () => {
    site = warmSite(files);
    await site.jekyll.turn('on');
  });
  afterAll(() => site.leave());

  test.each(Object.entries(EDITS))(
    'makes the page that lists them as if it were saved: %s',
    async (__, texts) => {
      expect(await warm(texts)).toBe(site.built('index.html', inFolder(texts)));
    },
  );

  test.each(Object.entries(EDITS))('forgets what is given up: %s', async (__, texts) => {
    const before = await warm({});
    await warm(texts);
    expect(await warm({})).toBe(before);
  });

  test('takes in files that are saved, or come and go on disk', async () => {
    const loaf = question('How long a loaf?', 2, 'Long.');
    await warm({ 'loaf.md': loaf });
    site.write(`${folder}/loaf.md`, loaf);
    site.jekyll.changed([`${folder}/loaf.md`]);
    const saved = await site.warm('index.html');
    expect(saved).toBe(site.built('index.html'));
    site.remove(`${folder}/loaf.md`);
    site.jekyll.changed([`${folder}/loaf.md`]);
    expect(await site.warm('index.html')).toBe(site.built('index.html'));
  });

  test('an answer shows what has changed elsewhere in the site', async () => {
    await warm({});
    const saved = site.read('_data/oven.yml');
    site.write('_data/oven.yml', 'heat: 240\n');
    site.jekyll.changed(['_data/oven.yml']);
    expect(await warm({})).toBe(site.built('index.html'));
    site.write('_data/oven.yml', saved);
    site.jekyll.changed(['_data/oven.yml']);
  });

  test('marks each question, a new one too', async () => {
    const texts = { 'loaf.md': question('How long a loaf?', 5, 'Long.') };
    const html = markElements(await site.marked('index.html', unsaved(texts), faqOf(texts)));
    expect(html).toMatch(/<section data-ab-question="\d+\/\d+"><h2>How long a loaf\?<\/h2>/);
  });
});
