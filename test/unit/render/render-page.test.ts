import { describe, expect, test } from 'vitest';
import { renderAnswers } from '../../../shared/render/render-answers';
import { renderPage } from '../../../shared/render/render-page';
import { openSite } from '../../../shared/site/site';
import { siteOf } from '../../support/site-folder';

const LAYOUT = `<main>{{ content }}</main>
<ul>{% for topic in page.questions %}<li title="{{ topic.topic }}">{{ topic.topic }}</li>{% endfor %}</ul>
{% for topic in page.questions %}<h2 id="{{ topic.anchor }}">{{ topic.topic }}</h2>
{% for question in topic.items %}<div id="{{ question.anchor }}">{{ question.answer | flatify | markdownify }}</div>
{% endfor %}{% endfor %}`;

const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'title: Site\n',
  '_layouts/faq.html': `---\nlayout: outer\n---\n${LAYOUT}`,
  '_layouts/outer.html':
    '<html><head><title>{{ page.title }}</title></head><body>{{ content }}{{ seen }}</body></html>',
  '_includes/words.html': '{% assign word = "known" %}',
  '_includes/loop.html': '{% include loop.html %}',
  '_includes/wrong.html': 'a\n{{ 1 | nothing }}',
};

const PAGE = `---
title: Questions
layout: faq
questions:
  - topic: One
    anchor: one
    items:
      - question: First?
        anchor: first
        answer: "Is it {{ word }}? {% include words.html %}"
      - question: Second?
        anchor: second
        answer: "Now it is *{{ word }}*."
---
{% assign seen = "leaked" %}Body.
`;

const render = (text: string, files = FILES) =>
  renderPage({ site: openSite(siteOf(files)), path: 'faq.md', text });
const body = (text: string) => render(`---\n---\n${text}`);

describe('a page in its layouts', () => {
  test('an answer sees what the answers before it assigned', () => {
    const answers = renderAnswers({ site: openSite(siteOf(FILES)), path: 'faq.md', text: PAGE });
    expect(answers.map(({ html }) => html.trim())).toEqual([
      '<p>Is it ?</p>',
      '<p>Now it is <em>known</em>.</p>',
    ]);
  });

  test('what the body assigns does not reach the layout', () => {
    expect(render(PAGE).html).not.toContain('leaked');
  });

  test('the elements of a question carry its place', () => {
    expect(render(PAGE).html).toContain('data-ab-question="0/1" id="second"');
  });

  test('the elements of a topic carry its place', () => {
    expect(render(PAGE).html).toContain('<h2 data-ab-topic="0" id="one">');
  });

  test('nothing but those attributes is added', () => {
    const marked = render(PAGE).html;
    expect(marked.replace(/ data-ab-[a-z]+="[\d/ -]+"/g, '')).not.toMatch(/data-ab|[\u{10F800}-\u{10F8FF}]/u);
  });

  test('a missing layout leaves the content and is told', () => {
    const page = render('---\nlayout: none-such\n---\nBody.');
    expect([page.html.trim(), page.problems.length]).toEqual(['<p>Body.</p>', 1]);
  });

  test('an option of the site’s Markdown that the preview leaves out is told at its file', () => {
    const page = render(PAGE, { ...FILES, '_config.yml': 'kramdown: {math_engine: katex}' });
    expect(page.problems).toContainEqual(
      expect.objectContaining({
        file: '_config.yml',
        severity: 'warning',
        message: expect.stringContaining('katex'),
      }),
    );
  });

  test('a page with broken front matter shows what could be read of it', () => {
    const page = render('---\nlayout: outer\ntitle: T\nlist: [\n---\nBody.');
    expect(page.html).toContain('<title>T</title>');
    expect(page.problems[0]).toMatchObject({ file: 'faq.md', severity: 'error' });
  });
});

test.each(['title Questions', '- title'])('a front matter that reads “%s” is told', (yaml) => {
  const { html, problems } = render(`---\n${yaml}\n---\nBody.`);
  expect([html.trim(), problems.map(({ line }) => line)]).toEqual(['<p>Body.</p>', [2]]);
});

describe('Liquid that is wrong', () => {
  test.each([
    ['an unknown tag', 'a {% nosuch %} b', 'a  b'],
    ['an unknown filter', 'a {{ 1 | nosuch }} b', 'a 1 b'],
    ['a missing include', 'a {% include nosuch.html %} b', 'a  b'],
    ['a block that is not closed', 'a {% if x %} b', 'a  b'],
    ['an end without its block', 'a {% endif %} b', 'a  b'],
    ['a division by nothing', 'a {{ 1 | divided_by: 0 }} b', 'a  b'],
    ['a delimiter that is not closed', 'a {% if b', 'a {% if b'],
    ['a doubled pipe, which Jekyll passes over', 'a {{ "x" | | upcase }} b', 'a X b'],
  ])('%s spoils nothing else', (_, text, shown) => {
    const page = body(text);
    expect(page.html.trim()).toBe(`<p>${shown}</p>`);
    expect(page.problems).toHaveLength(1);
  });

  test.each([
    ['a date that is none', '{{ "soon" | date_to_string }}'],
    ['a parameter that is missing', '{{ page.title | date }}'],
    ['a parameter too many', '{{ page.title | upcase: 1 }}'],
    ['a number where a text must stand', '{{ 5 | slugify }}'],
    ['nothing where a text must stand', '{{ page.none | number_of_words }}'],
    ['a property of a number', '{{ (1..3) | map: "size" }}'],
    [
      'a property of a number that is sorted by',
      '{% assign three = "1,2" | split: "," | map: "size" %}{{ three | sort: "x" }}',
    ],
    ['an order that is none', '{{ site.pages | sort: "title", "middle" }}'],
    ['a sentence of a text', '{{ "a" | array_to_sentence_string }}'],
    ['a range up to a fraction', '{% assign half = 2.5 %}{% for i in (1..half) %}{{ i }}{% endfor %}'],
    ['a day beside a moment', '{% if page.day < page.moment %}a{% endif %}'],
    ['an address that can be none', '{{ "10:30" | relative_url }}'],
    ['a curly bracket in an output', '{{ "a}b" }}'],
    ['a broken tag in a comment', '{% comment %}{% if x %}{% endcomment %}'],
    ['a broken parameter of an include', '{% include words.html a=b c="d %}'],
    ['an output inside a parameter of an include', '{% include words.html a="{{ page.title }}" %}'],
    ['a link to a page that begins with a slash', '{% link /faq.md %}'],
    ['a link to what is not published', '{% link _includes/words.html %}'],
  ])('%s, which stops Jekyll, is an error', (_, text) => {
    const { problems } = render(`---\nday: 2024-02-29\nmoment: 2024-02-29 10:00:00\n---\n${text}`);
    expect(problems.map(({ severity }) => severity)).toContain('error');
  });

  test('a problem in the body names the line in the file', () => {
    expect(body('one\n\ntwo {% nosuch %}').problems[0]).toMatchObject({ file: 'faq.md', line: 5, column: 5 });
  });

  test('a warning of an unknown filter names its line', () => {
    expect(body('one\n\n{{ "two" | nosuch }}').problems[0]).toMatchObject({ line: 5, severity: 'warning' });
  });

  test('a problem in an include names its file and line', () => {
    expect(body('{% include wrong.html %}').problems[0]).toMatchObject({
      file: '_includes/wrong.html',
      line: 2,
    });
  });

  test('a problem in an answer names the question and the place in its value', () => {
    const text = PAGE.replace('Now it is', 'Now {% nosuch %}');
    expect(render(text).problems[0]?.answer).toEqual({
      topicIndex: 0,
      itemIndex: 1,
      valueRange: { from: 4, to: 16 },
    });
  });

  test('an include that includes itself ends in an error', () => {
    expect(() => body('{% include loop.html %}')).toThrow(/nests too deep/);
  });

  test('a range that is too long shows nothing', () => {
    expect(body('a {% for i in (1..99999999) %}x{% endfor %}').html.trim()).toBe('<p>a</p>');
  });

  test('a loop without end ends in an error', () => {
    const site = openSite(siteOf(FILES));
    // The first rendering of a site has more time.
    renderPage({ site, path: 'faq.md', text: PAGE });
    const loop =
      '{% for i in (1..99999) %}{% for j in (1..9999) %}{% assign x = j %}{% endfor %}{% endfor %}';
    expect(() => renderPage({ site, path: 'faq.md', text: `---\n---\n${loop}` })).toThrow(
      /takes too long|too much/,
    );
  });
});

describe('an answer that leans on another one', () => {
  const problemsOf = (text: string) => render(text).problems.map(({ message, answer }) => [message, answer]);

  test('is told at the place where it reads what the other assigns', () => {
    const problem = render(PAGE).problems.find(({ message }) => message.includes('“word”'));
    expect(problem).toMatchObject({ severity: 'warning', answer: { topicIndex: 0, itemIndex: 1 } });
  });

  test('is no more told once it assigns the variable itself', () => {
    const text = PAGE.replace('Now it is', '{% include words.html %}Now it is');
    expect(problemsOf(text)).toEqual([]);
  });

  test('is not told where the layout assigns the variable between them', () => {
    const loop = '{% for question in topic.items %}';
    const layout = LAYOUT.replace(loop, `${loop}{% assign word = "of the layout" %}`);
    const files = { ...FILES, '_layouts/faq.html': `---\nlayout: outer\n---\n${layout}` };
    expect(render(PAGE, files).problems).toEqual([]);
  });
});
