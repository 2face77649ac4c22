import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import { looksLikeFaq, readFaq } from '../../../shared/faq/read-faq';
import { fileKindOf } from '../../../shared/faq/shapes/place';
import { readShapeRules, type ShapeRule } from '../../../shared/faq/shapes/shape-rule';

const RULES: readonly ShapeRule[] = [
  { files: '_data/help/*.yml', question: 'heading', answer: 'words', anchor: 'link' },
  {
    files: 'guides/**/*.md',
    list: 'entries',
    topic: 'part',
    items: 'points',
    question: 'say',
    answer: 'tell',
  },
];

const LIST = '- heading: How full?\n  words: To the line.\n  link: full\n';
const TOPICS =
  '---\nentries:\n  - part: Filling\n    points:\n      - say: How full?\n        tell: To the line.\n---\n';

test.each([
  ['a data file whose keys say nothing', LIST, '_data/help/kettle.yml'],
  ['a page whose keys say nothing', TOPICS, 'guides/tea/kettle.md'],
])('%s is read by its rule, and not without', (_, source, path) => {
  const kind = fileKindOf(path, RULES);
  const [question] = readFaq(source, kind)?.topics[0]?.questions ?? [];
  expect([question?.question.value, question?.answer.value]).toEqual(['How full?', 'To the line.']);
  expect([looksLikeFaq(source, kind), readFaq(source, path)]).toEqual([true, undefined]);
});

test('a file is edited by its rule', () => {
  const document = readFaq(LIST, fileKindOf('_data/help/kettle.yml', RULES));
  const applied = document && applyCommand(document, { command: 'setAnchor', at: '0/0', value: 'how-full' });
  expect(applied?.ok && applied.value.document.source).toBe(LIST.replace('link: full', 'link: how-full'));
});

test('a file that is not as its rule says is read as any other', () => {
  const source = '---\nfaqs:\n  - question: A\n    answer: B\n---\n';
  expect(readFaq(source, fileKindOf('guides/a.md', RULES))?.shape.questionKey).toBe('question');
});

test('rules are read from YAML', () => {
  const text = 'faq:\n  - files: _data/help/*.yml\n    question: heading\n';
  expect(readShapeRules(text)).toEqual({
    ok: true,
    value: [{ files: '_data/help/*.yml', question: 'heading' }],
  });
});

test.each([
  ['no list', 'rules: []', /needs the key “faq”/],
  ['a rule that is a text', 'faq: [x]', /^Rule 1/],
  ['an unknown key', 'faq: [{ files: a, questoin: q }]', /no “questoin”/],
  ['a rule without files', 'faq: [{ question: q }]', /needs “files”/],
  ['a name that is a number', 'faq: [{ files: a, question: 1 }]', /“question” is a text/],
  ['broken YAML', 'faq: [', /^Line 1/],
])('%s is told', (_, text, told) => {
  const read = readShapeRules(text);
  expect(read.ok ? '' : read.error).toMatch(told);
});

test('an empty file has no rules', () =>
  expect(readShapeRules('# nothing yet\n')).toEqual({ ok: true, value: [] }));
