import { describe, expect, test } from 'vitest';
import { checkFile } from '../../../shared/check/check-file';
import { checkPage } from '../../../shared/check/check-page';
import { idsInHtml } from '../../../shared/check/shown-ids';
import { readFaq } from '../../../shared/faq/read-faq';
import { GARDEN } from '../../support/garden-page';
import { page, setAnchor, setAnswer, setQuestion, setTopic, setTopicAnchor } from '../../support/page';

function problems(source: string) {
  const document = readFaq(source);
  if (!document) throw new Error('no FAQ');
  return checkPage(document);
}

/** `error duplicate-anchor 0/1 anchor` for each problem. */
function told(source: string): readonly string[] {
  return problems(source).map(({ severity, rule, place }) => {
    const at =
      place && [place.topicIndex, ...(place.itemIndex === undefined ? [] : [place.itemIndex])].join('/');
    return `${severity} ${rule} ${at ?? 'page'} ${place?.field ?? ''}`.trim();
  });
}

/** The source that a page's only problem points at. */
function marked(source: string): string | undefined {
  const [problem] = problems(source);
  return problem && source.slice(problem.range.from, problem.range.to);
}

const garden = page(GARDEN);
const withAnswer = (answer: string) => garden.after(setAnswer('best-soil', answer)).text;

test('a page in order has no problems', () => expect(told(GARDEN)).toEqual([]));

test('a missing anchor', () =>
  expect(told(GARDEN.replace('        anchor: "best-soil"\n', ''))).toEqual([
    'error missing-anchor 1/0 anchor',
  ]));

test('on a page without any anchor none is missing', () =>
  expect(told('---\nfaqs:\n- topic: T\n  items:\n  - question: Q\n    answer: A\n---\n')).toEqual([]));

test('an empty anchor', () =>
  expect(told(garden.after(setAnchor('best-soil', '')).text)).toEqual(['error empty-anchor 1/0 anchor']));

test('an anchor with white space', () =>
  expect(told(garden.after(setAnchor('best-soil', 'best soil')).text)).toEqual([
    'error malformed-anchor 1/0 anchor',
  ]));

test('an anchor that starts with a hash', () =>
  expect(told(garden.after(setAnchor('best-soil', '#soil')).text)).toEqual([
    'error malformed-anchor 1/0 anchor',
  ]));

test('an anchor with a character that links escape', () =>
  expect(told(garden.after(setTopicAnchor('soil', 'böden')).text)).toEqual([
    'warning malformed-anchor 1 anchor',
  ]));

test('two questions with one anchor are told both', () =>
  expect(told(garden.after(setAnchor('best-soil', 'rain-water')).text)).toEqual([
    'error duplicate-anchor 0/1 anchor',
    'error duplicate-anchor 1/0 anchor',
  ]));

test('a topic and a question with one anchor are a warning', () =>
  expect(told(garden.after(setAnchor('best-soil', 'soil')).text)).toEqual([
    'warning duplicate-anchor 1 anchor',
    'warning duplicate-anchor 1/0 anchor',
  ]));

test('an empty question', () =>
  expect(told(garden.after(setQuestion('best-soil', ' ')).text)).toEqual([
    'error empty-question 1/0 question',
  ]));

test('an empty answer', () => expect(told(withAnswer('\n'))).toEqual(['error empty-answer 1/0 answer']));

test('an empty topic', () =>
  expect(told(garden.after(setTopic('soil', '')).text)).toEqual(['warning empty-topic 1 topic']));

test.each([
  ['in Markdown', 'See [it](#nowhere).\n', '#nowhere'],
  ['in a reference', 'See [it].\n\n[it]: #nowhere\n', '#nowhere'],
  ['in HTML', 'See <a class="x" href="#nowhere">it</a>.\n', '#nowhere'],
])('a link %s to an anchor that the page lacks', (_, answer, source) => {
  expect(told(withAnswer(answer))).toEqual(['warning broken-link 1/0 answer']);
  expect(marked(withAnswer(answer))).toBe(source);
});

const noIncludes = (source: string) => source.replace('{% include intro.html %}', 'Text.');

test('where Liquid can’t write ids, a broken link is an error', () =>
  expect(told(noIncludes(withAnswer('[x](#nowhere)\n')))).toEqual(['error broken-link 1/0 answer']));

test.each([
  ['an anchor of the page', '[x](#how-often)\n'],
  ['a panel’s id', '[x](#collapsehow-often)\n'],
  ['an id in HTML', '[x](#own)\n\n<b id="own">y</b>\n'],
  ['an id in an attribute list', '[x](#own)\n\nText\n{: .note #own}\n'],
  ['a heading', '[x](#the-best-soil)\n\n## The best soil\n'],
  ['the top of the page', '[x](#)\n'],
  ['another page', '[x](/other#nowhere)\n'],
  ['what Liquid makes', '[x](#{{ page.target }})\n'],
])('a link to %s is in order', (_, answer) => expect(told(noIncludes(withAnswer(answer)))).toEqual([]));

test.each([
  ['in backticks', 'Write `[x](#nowhere)`.\n'],
  ['in a fence', '```\n[x](#nowhere)\n```\n'],
  ['in raw', '{% raw %}[x](#nowhere){% endraw %}\n'],
  ['in a comment', '<!-- [x](#nowhere) -->\n'],
])('a link %s is none', (_, answer) => expect(told(withAnswer(answer))).toEqual([]));

test('a broken link in the body', () =>
  expect(marked(GARDEN.replace('More.', '[x](#nowhere)'))).toBe('#nowhere'));

test('a tag that is never closed is marked in the answer’s source', () => {
  const source = withAnswer('First.\n\n{% if x %} y\n');
  expect(told(source)).toEqual(['error liquid-syntax 1/0 answer']);
  expect(marked(source)).toBe('{% if x %}');
  expect(problems(source)[0]?.message).toMatch(/^Line 3, column 1 of the answer/);
});

test('an output that is never closed', () =>
  expect(told(withAnswer('a {{ b\n'))).toEqual(['error liquid-syntax 1/0 answer']));

test('tags and filters of the site’s own plugins are no error', () =>
  expect(told(withAnswer('{% own x %}{{ "y" | shout }}{% box %}z{% endbox %}\n'))).toEqual([]));

test('broken YAML is told with its line and column', () => {
  const [problem] = problems(GARDEN.replace('"Which soil is best?"', '"Which soil is best?'));
  expect([problem?.rule, problem?.message]).toEqual([
    'yaml-syntax',
    expect.stringMatching(/^Line \d+, column \d+: /),
  ]);
});

test('problems are told in the order of the text', () => {
  const source = garden.after(
    setAnchor('best-soil', 'x y'),
    setQuestion('how-often', ''),
    setTopic('watering', ''),
  ).text;
  const starts = problems(source).map(({ range }) => range.from);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

describe('a link to an id of the page that shows the questions', () => {
  const linking = '- question: Q\n  answer: "See [x](#contact)."\n';
  const rulesIn = (source: string, file: string, html?: string) =>
    checkFile(source, file, undefined, () => (html === undefined ? undefined : idsInHtml(html))).map(
      ({ severity, rule }) => `${severity} ${rule}`,
    );

  test.each([`<p id="contact">`, `<p class=x id=contact>`, `<a name='contact'>`])('%s is none', (html) =>
    expect(rulesIn(linking, '_data/faq.yml', html)).toEqual([]),
  );

  test('is told where the page that shows a data file lacks it', () =>
    expect(rulesIn(linking, '_data/faq.yml', '<p id="other">contact')).toEqual(['warning broken-link']));

  test('is not told where no page is known to show the data file', () =>
    expect(rulesIn(linking, '_data/faq.yml')).toEqual([]));

  test('is none where the layout of the page itself has it', () => {
    const source = noIncludes(withAnswer('[x](#contact)\n'));
    expect([rulesIn(source, 'faq.md'), rulesIn(source, 'faq.md', '<p id="contact">')]).toEqual([
      ['error broken-link'],
      [],
    ]);
  });
});
