import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markElements } from '../../shared/render/mark-elements';
import { missingJekyll, warmSite, type WarmSite } from '../support/warm-site';

const reason = missingJekyll();
if (reason !== undefined) console.warn(`Tests of the warm Jekyll are skipped: ${reason}.`);

const FAQ = `---
title: Ferry FAQ
layout: faq
permalink: /ferry/
faq:
  - topic: Fares
    items:
      - question: What does it cost?
        answer: |
          **Two** coins. {% include note.html text="No notes" %}
      - question: For bikes?
        answer: Free{% assign bikes = "yes" %}
  - topic: Times
    items:
      - question: When?
        answer: "{{ bikes }} at {{ site.data.times.first }}"
---
Body of {{ page.title }}. {% assign secret = 1 %}
`;

const SITE: Readonly<Record<string, string>> = {
  '_config.yml':
    'title: Harbour\nbaseurl: /help\ntimezone: UTC\ncollections:\n  guides: { output: true, permalink: "/guides/:name/" }\n',
  '_layouts/base.html':
    '<html><head><title>{{ page.title }} – {{ site.title }}</title></head><body>{{ content }}</body></html>\n',
  '_layouts/faq.html': `---
layout: base
---
<h1>{{ page.title | shout }}</h1>{{ content }}
{% for topic in page.faq %}<section><h2>{{ topic.topic }}</h2>
{% for item in topic.items %}<div class="q"><h3>{{ item.question }}</h3>{{ item.answer | flatify | markdownify }}</div>
{% endfor %}</section>{% endfor %}
`,
  '_layouts/plain.html': '<main>{{ content }}{{ page.excerpt }}</main>\n',
  '_includes/note.html': '<em>{{ include.text }}</em>',
  '_data/times.yml': 'first: nine\n',
  '_data/faq/boats.yml':
    '- topic: Boats\n  items:\n    - question: How many?\n      answer: Three.\n    - question: Which?\n      answer: Red ones.\n',
  '_data/prices.csv': 'question,answer\nA cup?,"Two, with milk"\n',
  '_data/rules.json': '[{ "question": "Dogs?", "answer": "On a *lead*." }]\n',
  'tables.html':
    '---\n---\n{% for row in site.data.prices %}<p>{{ row.question }} {{ row.answer }}</p>{% endfor %}{% for rule in site.data.rules %}{{ rule.answer | markdownify }}{% endfor %}\n',
  '_plugins/words.rb': `
puts 'a plugin that prints'
module Words
  def shout(text)
    puts 'loud'
    system('echo louder')
    text.to_s.upcase + '!'
  end

  def flatify(text)
    Liquid::Template.parse(text.to_s).render(@context)
  end
end
Liquid::Template.register_filter(Words)
Jekyll::Hooks.register(%i[pages documents], :post_render) { |item| item.output << "<!-- seen -->" }
class Counted < Jekyll::Generator
  def generate(site)
    written = site.documents.sum { |document| document.content.to_s.length }
    site.pages.each { |page| page.data['pages-read'] = "#{site.pages.length} of #{written}" }
    site.pages << Jekyll::PageWithoutAFile.new(site, site.source, 'made', 'up.html').tap { |page| page.content = 'made' }
  end
end
`,
  'ferry.md': FAQ,
  'list.html':
    '---\n---\n{% for page in site.pages %}{{ page.title }}, {% endfor %}{% for guide in site.guides %}{{ guide.title }}, {% endfor %}{{ page.pages-read }}\n',
  'contents.html':
    '---\nlayout: base\n---\n{% for guide in site.guides %}<div>{{ guide.content }}</div>{% endfor %}{{ site.posts.first.content }}\n',
  '_guides/anchor.md':
    '---\nlayout: plain\n---\n*Anchor* {% for guide in site.guides %}[{{ guide.content | strip }}]{% endfor %}\n',
  '_guides/zinc.md':
    '---\nlayout: base\n---\n*Zinc* {% for guide in site.guides %}[{{ guide.content | size }}]{% endfor %}\n',
  '_guides/mast.md':
    '---\nlayout: plain\n---\nAt {{ site.data.times.first }}. {% for page in site.pages %}{{ page.title }}, {% endfor %}\n\nRest of it.\n',
  'whole.html':
    '---\nlayout: base\ntitle: Whole\n---\n{% for guide in site.guides %}<div>{{ guide.output }}</div>{{ guide.excerpt }}{% endfor %}\n',
  'boats.html':
    '---\n---\n{% for topic in site.data.faq.boats %}<section>{% for item in topic.items %}<p>{{ item.answer }}</p>{% endfor %}</section>{% endfor %}\n',
  '_guides/rope.md': '---\ntitle: Rope\nlayout: plain\n---\n# Rope\n\nFirst part.\n\nSecond part.\n',
  '_posts/2024-05-06-storm.md':
    '---\ntitle: Storm\nlayout: plain\n---\nA *storm*.\n\n{{ page.date | date: "%Y" }}\n',
};

const QUESTIONS = { path: 'ferry.md', kind: 'topics', listKey: 'faq', itemsKey: 'items' } as const;

describe.skipIf(reason !== undefined)('the warm Jekyll', () => {
  let site: WarmSite;

  beforeAll(async () => {
    site = warmSite(SITE);
    await site.jekyll.turn('on');
  });
  afterAll(() => site.leave());

  const PAGES = {
    'ferry.md': 'ferry/index.html',
    'list.html': 'list.html',
    'boats.html': 'boats.html',
    'contents.html': 'contents.html',
    'whole.html': 'whole.html',
    '_guides/anchor.md': 'guides/anchor/index.html',
    '_guides/zinc.md': 'guides/zinc/index.html',
    '_guides/rope.md': 'guides/rope/index.html',
    '_posts/2024-05-06-storm.md': '2024/05/06/storm.html',
  };

  test.each(Object.entries(PAGES))('makes %s as a build does', async (page, published) => {
    expect(await site.warm(page)).toBe(site.built(published));
  });

  test('makes a page with marks that change nothing of it', async () => {
    const marked = await site.marked('ferry.md', {}, QUESTIONS);
    expect(markElements(marked)).toContain('<div data-ab-question="1/0" class="q"><h3>When?</h3>');
    expect(await site.warm('ferry.md', {}, QUESTIONS)).toBe(site.built('ferry/index.html'));
  });

  test('marks the questions of a data file in the page that shows it', async () => {
    const faq = { ...QUESTIONS, path: '_data/faq/boats.yml', listKey: undefined };
    const marked = markElements(await site.marked('boats.html', {}, faq));
    expect(marked).toContain('<p data-ab-question="0/1">Red ones.</p>');
  });

  test('makes the same of a text however often it has made others of it before', async () => {
    const before = await site.warm('ferry.md', { 'ferry.md': FAQ }, QUESTIONS);
    await site.warm('ferry.md', { 'ferry.md': FAQ.replace('Two', 'Three') }, QUESTIONS);
    await site.warm('ferry.md', { 'ferry.md': FAQ.replace('layout: faq', 'layout: base') }, QUESTIONS);
    await site.warm('_guides/rope.md', {});
    expect(await site.warm('ferry.md', { 'ferry.md': FAQ }, QUESTIONS)).toBe(before);
  });

  const EDITS: Readonly<
    Record<string, readonly [page: string, published: string, path: string, text: string | null]>
  > = {
    'an answer': ['ferry.md', 'ferry/index.html', 'ferry.md', FAQ.replace('Free', 'Free, *always*')],
    'a title': ['ferry.md', 'ferry/index.html', 'ferry.md', FAQ.replace('Ferry FAQ', 'Ferries')],
    'a layout’s name': [
      'ferry.md',
      'ferry/index.html',
      'ferry.md',
      FAQ.replace('layout: faq', 'layout: plain'),
    ],
    'the body': ['ferry.md', 'ferry/index.html', 'ferry.md', `${FAQ}\nMore of {{ site.title }}.\n`],
    'a permalink': ['list.html', 'list.html', 'ferry.md', FAQ.replace('/ferry/', '/boats/')],
    'a document’s text': [
      '_guides/rope.md',
      'guides/rope/index.html',
      '_guides/rope.md',
      '---\nlayout: plain\n---\nOther.\n\nMore.\n',
    ],
    'a post’s front matter': [
      '_posts/2024-05-06-storm.md',
      '2024/05/06/storm.html',
      '_posts/2024-05-06-storm.md',
      '---\ntitle: Gale\nlayout: base\n---\nA gale.\n',
    ],
    data: ['ferry.md', 'ferry/index.html', '_data/times.yml', 'first: ten\n'],
    'data that are a list of questions': [
      'boats.html',
      'boats.html',
      '_data/faq/boats.yml',
      '- topic: B\n  items: [{ question: q, answer: a }]\n',
    ],
    'data that are a table': [
      'tables.html',
      'tables.html',
      '_data/prices.csv',
      'question,answer\nA pot?,"Five\ncoins"\nNone?,\n',
    ],
    'data in JSON': ['tables.html', 'tables.html', '_data/rules.json', '[{ "answer": "*Cats* too" }, {}]'],
    'the title of another page that is open': [
      'list.html',
      'list.html',
      '_guides/rope.md',
      '---\ntitle: Ropes\n---\n',
    ],
    'the text of a document that the page shows': [
      'contents.html',
      'contents.html',
      '_guides/rope.md',
      '---\nlayout: plain\n---\nOther *words*.\n',
    ],
    'data that a document shows in the page': [
      'whole.html',
      'whole.html',
      '_data/times.yml',
      'first: noon\n',
    ],
    'the page’s title, which a document shows in it': [
      'contents.html',
      'contents.html',
      'contents.html',
      `---\nlayout: base\ntitle: Contents\n---\n{% for guide in site.guides %}{{ guide.content }}{% endfor %}`,
    ],
    'a layout of documents that are shown in the page': [
      'whole.html',
      'whole.html',
      '_layouts/plain.html',
      '<article>{{ content }}</article>',
    ],
    'a page that is not on disk yet': ['list.html', 'list.html', 'new.md', '---\ntitle: New\n---\n'],
    'a page that is gone': ['list.html', 'list.html', 'boats.html', null],
    'a page that is not to be published': [
      'list.html',
      'list.html',
      'boats.html',
      '---\ntitle: Boats\npublished: false\n---\n',
    ],
    'an include that is open': [
      'ferry.md',
      'ferry/index.html',
      '_includes/note.html',
      '<b>{{ include.text }}</b>',
    ],
    'a layout that is open': [
      'ferry.md',
      'ferry/index.html',
      '_layouts/base.html',
      '<div>{{ content }}</div>',
    ],
  };

  test.each(Object.entries(EDITS))('takes an unsaved text as if it were saved: %s', async (_, edit) => {
    const [page, published, path, text] = edit;
    expect(await site.warm(page, { [path]: text })).toBe(site.built(published, { [path]: text }));
  });

  test.each(Object.entries(EDITS))('forgets an unsaved text that is given up: %s', async (_, edit) => {
    const [page, published, path, text] = edit;
    await site.warm(page, { [path]: text });
    expect(await site.warm(page)).toBe(site.built(published));
  });

  test('answers with Liquid’s words and the line in the file where a page can’t be made', async () => {
    const broken = `${FAQ}\n{% nothing %}\n`;
    const answer = await site.jekyll.render({
      path: 'ferry.md',
      texts: { 'ferry.md': broken },
      gone: [],
      faq: undefined,
    });
    const line = broken.split('\n').indexOf('{% nothing %}') + 1;
    expect(answer).toMatchObject({ ok: false, error: { code: 'exact-failed', file: 'ferry.md', line } });
  });

  test('answers with the words of a plugin that fails, and goes on', async () => {
    const failing = FAQ.replace('Body of {{ page.title }}', '{% include missing.html %}');
    const answer = await site.jekyll.render({
      path: 'ferry.md',
      texts: { 'ferry.md': failing },
      gone: [],
      faq: undefined,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'exact-failed' } });
    expect(await site.warm('ferry.md')).toBe(site.built('ferry/index.html'));
  });

  test('writes nothing into the site', async () => {
    await site.warm('ferry.md');
    expect(new Set(readdirSync(site.folder))).toEqual(
      new Set(Object.keys(SITE).map((path) => path.split('/')[0])),
    );
  });
});
