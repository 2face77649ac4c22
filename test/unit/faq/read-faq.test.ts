import { expect, test } from 'vitest';
import { looksLikeFaq, readFaq } from '../../../shared/faq/read-faq';
import { GARDEN } from '../../support/garden-page';

function opened(source: string) {
  const document = readFaq(source);
  if (!document) throw new Error('no FAQ');
  return document;
}

test('topics and questions are read in order', () =>
  expect(
    opened(GARDEN).topics.map(({ title, questions }) => [
      title.value,
      questions.map(({ anchor }) => anchor?.value),
    ]),
  ).toEqual([
    ['Watering', ['how-often', 'rain-water']],
    ['Soil', ['best-soil']],
  ]));

test('the value of an answer is what YAML says it is', () =>
  expect(opened(GARDEN).topics[0]?.questions[0]?.answer.value).toBe(
    'Twice a week.\n\nIn summer, every day.   \n',
  ));

test('a value’s range is its source', () => {
  const { source, topics } = opened(GARDEN);
  const range = topics[1]?.title.range;
  expect(range && source.slice(range.from, range.to)).toBe('"Soil"');
});

test('the fields are the other keys, in order', () =>
  expect(opened(GARDEN).fields.map(({ key }) => key)).toEqual([
    'title',
    'permalink',
    'tags',
    'summary',
    'toc',
    'weight',
    'layout',
  ]));

test('a list of texts is a list', () =>
  expect(opened(GARDEN).fields[2]?.value).toEqual({ kind: 'list', items: ['garden', 'help'] }));

test('the body is what follows the front matter', () => {
  const { source, body } = opened(GARDEN);
  expect(source.slice(body.from, body.to)).toBe('{% include intro.html %}\n\n---\nMore.\n');
});

test('a value that is no text is shown as Jekyll prints it', () => {
  const { fields } = opened('---\na: yes\nb: 012\nc: 1.0\nd: 2020-01-01\ne: ~\nf: no way\nfaqs: []\n---\n');
  expect(fields.map(({ value }) => value.kind === 'scalar' && value.text)).toEqual([
    'true',
    '10',
    '1.0',
    '2020-01-01',
    '',
    'no way',
  ]);
});

test('an alias is shown as what it stands for', () => {
  const answer = opened('---\nfaqs:\n- topic: T\n  items:\n  - question: &q Q\n    answer: *q\n---\n')
    .topics[0]?.questions[0]?.answer;
  expect([answer?.value, answer?.style]).toEqual(['Q', 'alias']);
});

test('an alias without its anchor is nothing', () =>
  expect(opened('---\na: *gone\nfaqs: []\n---\n').fields[0]?.value).toMatchObject({
    kind: 'scalar',
    text: '',
  }));

test('a missing key is told from an empty one', () => {
  const question = opened('---\nfaqs:\n- topic: T\n  items:\n  - question:\n    answer: A\n---\n').topics[0]
    ?.questions[0];
  expect([question?.question.style, question?.anchor]).toEqual(['empty', undefined]);
});

test('broken YAML is told with its place, and what could be read is there', () => {
  const { syntaxErrors, topics } = opened(GARDEN.replace('"Which soil is best?"', '"Which soil is best?'));
  expect(syntaxErrors.length).toBeGreaterThan(0);
  expect(topics[0]?.title.value).toBe('Watering');
});

test('a tab for indentation is told in a writer’s words', () =>
  expect(opened('---\nfaqs:\n- topic: T\n\titems: []\n---\n').syntaxErrors[0]?.message).toMatch(/tab/));

test.each([
  ['a page without front matter', '# Questions\n'],
  ['a page whose front matter never ends', '---\nfaqs: []\n'],
  [
    'a page with other lists',
    '---\nfeatures:\n  - title: T\n    items:\n      - name: N\n        price: 1\n---\n',
  ],
  ['a page with an empty list of another name', '---\nitems: []\n---\n'],
])('%s holds no FAQ', (_, source) => expect(readFaq(source)).toBeUndefined());

test.each([
  ['with topics and questions', GARDEN],
  ['with an empty list', '---\nfrequently-asked-questions:\n---\n'],
  ['with keys of other names', '---\nhelp:\n- section: S\n  entries:\n  - q: Q\n    a: A\n---\n'],
  ['in brackets', '---\nhelp: [{title: T, items: [{question: Q, answer: A}]}]\n---\n'],
])('a page %s looks like an FAQ and is one', (_, source) =>
  expect([looksLikeFaq(source), readFaq(source) !== undefined]).toEqual([true, true]),
);

test('a broken file with a line about a question in its text is no FAQ', () =>
  expect(
    readFaq('- transcript: "Tell us\n  Question: do you know?\n  Yes."\n- "\n', '_data/films.yml'),
  ).toBeUndefined());

test('most pages are told from an FAQ without reading their YAML', () =>
  expect(looksLikeFaq('---\ntitle: Items\ndescription: questions and answers\n---\nitems: answer:\n')).toBe(
    false,
  ));
