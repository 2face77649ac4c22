import { describe, expect, test } from 'vitest';
import { renderAnswers } from '../../../shared/render/render-answers';
import { renderPage } from '../../../shared/render/render-page';
import { openSite } from '../../../shared/site/site';
import { siteOf } from '../../support/site-folder';

/** Pages whose own Markdown loops over their questions. */

const HEAD = `---
faqs:
  - question: First?
    answer: |
      One.

      - two
      - three
  - question: Second?
    answer: "*Four* <b>five</b>"
---
`;

function given(body: string, config = '') {
  const site = openSite(siteOf({ '_config.yml': `title: Site\n${config}`, 'other.md': '---\n---\n' }));
  return { site, path: 'faq.md', text: HEAD + body };
}

function shown(body: string, config?: string): readonly string[] {
  const { html } = renderPage(given(body, config));
  const marked = html.matchAll(/<(\w+)((?: data-ab-\w+="[^"]*")+)/g);
  return [...marked].map(([, tag, attributes = '']) => `${tag}${attributes.replace(/ data-ab-/g, ' ')}`);
}

const HEADINGS = '{% for q in page.faqs %}\n## {{ q.question }}\n\n{{ q.answer }}\n{% endfor %}\n';

test('each element is marked with its question and the lines of the answer', () => {
  expect(shown(HEADINGS)).toEqual([
    'h2 question="0/0"',
    'p question="0/0" lines="1"',
    'ul question="0/0" lines="3-4"',
    'li lines="3"',
    'li lines="4"',
    'h2 question="0/1"',
    'p question="0/1" lines="1"',
  ]);
});

test('a site with CommonMark is marked too', () => {
  expect(shown(HEADINGS, 'markdown: CommonMark\n').slice(0, 2)).toEqual([
    'h2 question="0/0"',
    'p question="0/0" lines="1"',
  ]);
});

test('an element around a question carries it, what stands in that does not', () => {
  const body =
    '{% for q in page.faqs %}\n<details>\n<summary>{{ q.question }}</summary>\n{{ q.answer | markdownify }}\n</details>\n{% endfor %}\n';
  expect(shown(body).slice(0, 5)).toEqual([
    'details question="0/0"',
    'p lines="1"',
    'ul lines="3 3-4 4"',
    'li lines="3"',
    'li lines="4"',
  ]);
});

test('an item of a list for each question', () => {
  expect(shown('{% for q in page.faqs %}- {{ q.question }}\n{% endfor %}')).toEqual([
    'li question="0/0"',
    'li question="0/1"',
  ]);
});

test('a line that questions share belongs to none', () => {
  expect(shown('{% for q in page.faqs %}{{ q.question }} {% endfor %}')).toEqual([]);
});

test('what stands behind an answer has none of its lines', () => {
  const body = '{% for q in page.faqs limit: 1 %}\n{{ q.answer }}\n\n[Up](#top)\n{% endfor %}';
  expect(shown(body).at(-1)).toBe('p question="0/0"');
});

test('the topics of the page are marked', () => {
  const text = `---
faqs:
  - topic: T
    items:
      - question: Q
        answer: A
---
{% for t in page.faqs %}
## {{ t.topic }}
{% for q in t.items %}
### {{ q.question }}
{% endfor %}{% endfor %}`;
  const { html } = renderPage({ ...given(''), text });
  expect(html).toMatch(/<h2 data-ab-topic="0"[^]*<h3 data-ab-topic="0" data-ab-question="0\/0"/);
});

describe('the HTML is that of the same text without questions', () => {
  test.each([
    ['headings', HEADINGS],
    [
      'a loop in a list',
      '* before\n{% for q in page.faqs %}* {{ q.question }}\n\n  {{ q.answer }}\n{% endfor %}\n',
    ],
    ['indented', '{% for q in page.faqs %}    {{ q.answer }}\n{% endfor %}\n'],
    ['in a table', '| a | b |\n|---|---|\n{% for q in page.faqs %}| {{ q.question }} | x |\n{% endfor %}'],
    ['in attributes', '<i title="{% for q in page.faqs %}{{ q.answer }}{% endfor %}">x</i>\n'],
    ['in a fence', '```\n{% for q in page.faqs %}{{ q.answer }}\n{% endfor %}```\n'],
  ])('%s', (_, body) => {
    const marked = renderPage(given(body)).html;
    // The same objects by another name are not the page's own.
    const copied = body.replace('page.faqs', 'page.faqs_copy');
    const text = HEAD.replace(/faqs:\n([^]*)---\n$/, 'faqs: []\nfaqs_copy:\n$1---\n') + copied;
    const plain = renderPage({ ...given(''), text }).html;
    expect(plain).toMatch(/First|five/);
    expect(marked.replace(/ data-ab-\w+="[^"]*"/g, '')).toBe(plain);
  });
});

test('an answer that the page’s Markdown prints is rendered as Markdown', () => {
  expect(renderAnswers(given(HEADINGS)).map(({ html }) => html.trim())).toEqual([
    '<p>One.</p>\n\n<ul>\n  <li>two</li>\n  <li>three</li>\n</ul>',
    '<p><em>Four</em> <b>five</b></p>',
  ]);
});
