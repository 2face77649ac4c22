import { describe, expect, test } from 'vitest';
import { renderPage } from '../../../shared/render/render-page';
import { openSite } from '../../../shared/site/site';
import { siteOf } from '../../support/site-folder';

/** Which lines of an answer the elements of the page show: "p 3-4" is a paragraph of the third and fourth line. */

interface Given {
  /** How the layout prints the answer. */
  readonly output?: string;
  /** What the layout does before it. */
  readonly before?: string;
  readonly config?: string;
}

function renderedOf(
  answer: string,
  { output = 'q.answer | flatify | markdownify', before = '', config = '' }: Given,
): ReturnType<typeof renderPage> {
  const text = `---\nlayout: faq\nfaqs:\n  - question: Q\n    answer: |\n${answer.replace(/^(?=.)/gm, '      ')}\n---\n`;
  const files = {
    '_config.yml': `title: Site\n${config}`,
    '_layouts/faq.html': `{% for q in page.faqs %}<section>${before}{{ ${output} }}</section>{% endfor %}`,
    '_includes/answer.html': '{{ include.text | markdownify }}',
    '_includes/two-lines.md': 'one\n\ntwo\n',
  };
  return renderPage({ site: openSite(siteOf(files)), path: 'faq.md', text });
}

function pageOf(answer: string, given: Given = {}): string {
  return renderedOf(answer, given).html;
}

function linesOf(answer: string, given: Given = {}): readonly string[] {
  const html = pageOf(answer, given);
  return [...html.matchAll(/<(\w+) data-ab-lines="([^"]*)"/g)].map(([, tag, lines]) => `${tag} ${lines}`);
}

describe('Markdown', () => {
  test.each<[what: string, answer: string, lines: readonly string[]]>([
    ['paragraphs', 'One\ntwo.\n\nThree.\n', ['p 1-2', 'p 4']],
    ['a heading', 'One.\n\n## Two\n', ['p 1', 'h2 3']],
    ['the items of a list', '- one\n- two\n  goes on\n', ['ul 1-3', 'li 1', 'li 2-3']],
    ['paragraphs in an item', '- one\n\n  two\n- three\n', ['ul 1-4', 'li 1-3', 'p 1', 'p 3', 'li 4', 'p 4']],
    ['a list in a list', '- one\n  - two\n  - three\n', ['ul 1-3', 'li 1-3', 'ul 2-3', 'li 2', 'li 3']],
    ['the lines between two fences', 'One.\n\n```\na\nb\n```\n', ['p 1', 'div 4-5']],
    ['indented code', 'One.\n\n    a\n    b\n', ['p 1', 'div 3-4']],
    [
      'the cells of a table',
      '| a | b |\n|---|---|\n| c | d |\n',
      ['table 1-3', 'th 1', 'th 1', 'td 3', 'td 3'],
    ],
    ['a quote', '> one\n>\n> two\n', ['blockquote 1-3', 'p 1', 'p 3']],
    ['elements of HTML', '<div>\n<b>a</b>\n<i>b</i>\n</div>\n', ['div 1-4', 'b 2', 'i 3']],
    ['a definition', 'term\n: what it is\n', ['dl 1', 'dt 1', 'dd 2']],
  ])('%s', (_, answer, lines) => {
    expect(linesOf(answer)).toEqual(lines);
  });

  test('a site with CommonMark', () => {
    expect(linesOf('One.\n\n- two\n- three\n', { config: 'markdown: CommonMark\n' })).toEqual([
      'p 1',
      'ul 3-4',
      'li 3',
      'li 4',
    ]);
  });
});

describe('Liquid', () => {
  test('lines below a tag that writes nothing are those of the answer', () => {
    expect(linesOf('{% assign a = 1 %}\n{% assign b = 2 %}\n\nHere.\n')).toEqual(['p 4']);
  });

  test('what an include writes comes from its tag', () => {
    expect(linesOf('Before.\n\n{% include two-lines.md %}\n\nAfter.\n')).toEqual([
      'p 1',
      'p 3',
      'p 3',
      'p 5',
    ]);
  });

  test('text in a condition comes from its own line', () => {
    expect(linesOf('{% if true %}\nOne.\n\nTwo.\n{% endif %}\n\nThree.\n')).toEqual(['p 2', 'p 4', 'p 7']);
  });

  test('each round of a loop comes from the loop’s lines', () => {
    expect(linesOf('{% for n in (1..2) %}\nRound {{ n }}.\n\n{% endfor %}\n')).toEqual(['p 2', 'p 2']);
  });

  test('text in a line with output comes from its own line', () => {
    expect(linesOf('One.\n\n{{ "a" }} and {{ "b" }}\nand c\n')).toEqual(['p 1', 'p 3-4']);
  });

  test('tags that take their white space away leave the lines right', () => {
    expect(linesOf('{%- assign a = 1 -%}\n\nOne.\n\n{% assign b = 2 -%}\n\nTwo.\n')).toEqual(['p 3', 'p 7']);
  });

  test('what stands in raw comes from its own line', () => {
    expect(linesOf('{% raw %}\n{{ a }}\n\n{{ b }}\n{% endraw %}\n')).toEqual(['p 2', 'p 4']);
  });
});

test('an answer that is printed without Liquid has its lines', () => {
  expect(linesOf('One.\n\nTwo.\n', { output: 'q.answer | markdownify' })).toEqual(['p 1', 'p 3']);
});

test('an answer that is HTML has its lines', () => {
  expect(linesOf('<p>One.</p>\n<p>Two.</p>\n', { output: 'q.answer' })).toEqual(['p 1', 'p 2']);
});

describe('what a layout makes of an answer before it is Markdown', () => {
  const answer = 'One.\n\nTwo.\n';

  test.each([
    ['replaced words', 'q.answer | replace: "T", "t" | markdownify'],
    ['words replaced before Liquid', 'q.answer | replace: "T", "t" | flatify | markdownify'],
    ['words replaced after Liquid', 'q.answer | flatify | replace: "T", "t" | markdownify'],
    ['white space taken away', 'q.answer | strip | flatify | strip | markdownify'],
    ['something behind it', 'q.answer | append: "x" | markdownify'],
    ['lines before it', 'q.answer | prepend: intro | markdownify'],
    ['words replaced in the HTML', 'q.answer | markdownify | replace: "One", "1" | strip'],
    ['white space taken from the HTML', 'q.answer | flatify | markdownify | strip'],
  ])('keeps its lines: %s', (_, output) => {
    const html = pageOf(answer, { output, before: '{% capture intro %}Mind:\n\n{% endcapture %}' });
    expect(html).toMatch(/<p data-ab-lines="1[^"]*">(?:One|1)\.<\/p>[^]*<p data-ab-lines="3[^"]*">[Tt]wo/);
  });

  test('an answer that is caught in a variable has its lines', () => {
    const before = '{% capture text %}\n\n{{ q.answer }}\n{% endcapture %}';
    expect(linesOf(answer, { before, output: 'text | markdownify' })).toEqual(['p 1', 'p 3']);
  });

  test('what Liquid made of an answer has its lines when it is caught', () => {
    const before = '{% capture text %}{{ q.answer | flatify }}{% endcapture %}';
    const liquid = '{% assign a = 1 %}\n{% assign b = 1 %}\n\nHere.\n';
    expect(linesOf(liquid, { before, output: 'text | strip | markdownify' })).toEqual(['p 4']);
  });

  test('an answer handed to an include has its lines', () => {
    const before = '{% include answer.html text=q.answer %}';
    expect(linesOf(answer, { before, output: '""' })).toEqual(['p 1', 'p 3']);
  });

  test('a break for each line leaves the lines right', () => {
    expect(linesOf('One\ntwo.\n', { output: 'q.answer | newline_to_br | markdownify' })).toEqual(['p 1-2']);
  });

  test('all on one line come from the first line', () => {
    expect(linesOf('One.\ntwo.\n', { output: 'q.answer | strip_newlines | markdownify' })).toEqual(['p 1']);
  });

  test('words that are no longer there have no lines', () => {
    const output = 'q.answer | split: "" | join: "-" | markdownify';
    expect(linesOf('One.\n\nTwo.\n\nThree.\n', { output })).toEqual([]);
  });

  test('what is wrong in it is told at the answer’s line', () => {
    const given = { output: 'q.answer | replace: "T", "t" | flatify | markdownify' };
    const { problems } = renderedOf('One.\n\nTwo {% nosuch %}.\n', given);
    expect(problems[0]?.answer).toMatchObject({ itemIndex: 0, valueRange: { from: 6, to: 23 } });
  });

  test('other Markdown of the layout has none', () => {
    expect(linesOf(answer, { output: '"Ask *us*." | markdownify' })).toEqual([]);
  });
});

test.each([
  ['no length', '{{ html | size }} {{ html.size }}', '11 11'],
  ['no text', '{{ html | escape }}', '&lt;p&gt;One.&lt;/p&gt;'],
])('the marks of lines add %s', (_, output, shown) => {
  const text = '---\nlayout: faq\nfaqs:\n  - question: Q\n    answer: One.\n---\n';
  const files = {
    '_config.yml': 'title: Site\n',
    '_layouts/faq.html': `{% for q in page.faqs %}{% assign html = q.answer | markdownify | strip %}<b>${output}</b>{% endfor %}`,
  };
  const { html } = renderPage({ site: openSite(siteOf(files)), path: 'faq.md', text });
  expect(/<b[^>]*>([^]*)<\/b>/.exec(html)?.[1]).toBe(shown);
});
