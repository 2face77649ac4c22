import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import { readFaq } from '../../../shared/faq/read-faq';

const SOURCE = `---
faqs:
  - topic: Tea
    description: All about tea. # shown below the title
    items:
      - weight: 10
        question: How?
        tags: [a, b]
        answer: |
          So.
      - question: Why?
        answer: Thus.
---
`;

function edited(command: Command): string {
  const document = readFaq(SOURCE);
  const applied = document && applyCommand(document, command);
  if (!applied?.ok) throw new Error(JSON.stringify(applied?.error));
  return applied.value.document.source;
}

test('what a question and a topic have beside their own parts is told', () => {
  const topic = readFaq(SOURCE)?.topics[0];
  expect([topic?.fields, topic?.questions[0]?.fields].map((fields) => fields?.map(({ key }) => key))).toEqual(
    [['description'], ['weight', 'tags']],
  );
});

test('a field of a topic is changed in its place, its comment kept', () =>
  expect(edited({ command: 'setTopicField', topic: '0', field: 'description', value: 'Of tea.' })).toBe(
    SOURCE.replace('All about tea.', 'Of tea.'),
  ));

test('a number of a question stays a number', () =>
  expect(edited({ command: 'setQuestionField', at: '0/0', field: 'weight', value: '20' })).toBe(
    SOURCE.replace('10', '20'),
  ));

test('a text that would be read as a number is quoted', () =>
  expect(edited({ command: 'setQuestionField', at: '0/1', field: 'since', value: '2024' })).toBe(
    SOURCE.replace('answer: Thus.', 'answer: Thus.\n        since: "2024"'),
  ));

test('the field behind the dash is taken out; the next one takes its place', () =>
  expect(edited({ command: 'setQuestionField', at: '0/0', field: 'weight', value: null })).toBe(
    SOURCE.replace('weight: 10\n        ', ''),
  ));

test('a list is taken out whole', () =>
  expect(edited({ command: 'setQuestionField', at: '0/0', field: 'tags', value: null })).toBe(
    SOURCE.replace('        tags: [a, b]\n', ''),
  ));

test('a new field of a topic stands before its questions', () =>
  expect(edited({ command: 'setTopicField', topic: '0', field: 'icon', value: 'leaf' })).toBe(
    SOURCE.replace('topic: Tea', 'topic: Tea\n    icon: leaf'),
  ));

test('the answer has a command of its own', () => {
  const document = readFaq(SOURCE);
  const applied =
    document &&
    applyCommand(document, { command: 'setQuestionField', at: '0/0', field: 'answer', value: 'x' });
  expect(applied).toMatchObject({ ok: false, error: { code: 'not-editable' } });
});
