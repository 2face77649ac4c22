import { expect, test } from 'vitest';
import { compareFaq } from '../../../shared/faq/compare-faq';
import { readFaq } from '../../../shared/faq/read-faq';
import { GARDEN } from '../../support/garden-page';
import {
  addQuestion,
  addTopic,
  moveQuestion,
  moveTopic,
  page,
  removeQuestion,
  removeTopic,
  setAnchor,
  setAnswer,
  setField,
  setQuestion,
  setTopic,
} from '../../support/page';

const garden = page(GARDEN);

/** `edited question "How often?": answer` for each change. */
function told(before: string, after: string): readonly string[] {
  return compareFaq(readFaq(before), readFaq(after)).map(
    ({ kind, what, words, edits }) =>
      `${kind} ${what} "${words}"${edits.length > 0 ? `: ${edits.map(({ part }) => part).join(', ')}` : ''}`,
  );
}

test('a page that is the same has no changes', () => expect(told(GARDEN, GARDEN)).toEqual([]));

test.each([
  ['an edited answer', setAnswer('how-often', 'x\n'), 'edited question "How often do I water?": answer'],
  ['an edited question', setQuestion('how-often', 'How?'), 'edited question "How?": question'],
  ['a new anchor', setAnchor('how-often', 'x'), 'edited question "How often do I water?": anchor'],
  ['an added question', addQuestion('soil', 'New?', 'new', 'Yes\n'), 'added question "New?"'],
  ['a removed question', removeQuestion('how-often'), 'removed question "How often do I water?"'],
  [
    'a question in another topic',
    moveQuestion('how-often', 'soil', 1),
    'moved question "How often do I water?"',
  ],
  ['an edited topic', setTopic('soil', 'Earth'), 'edited topic "Earth": topic'],
  ['an added topic', addTopic('Pests', 'pests'), 'added topic "Pests"'],
  ['an edited field', setField('title', 'New'), 'edited field "title": title'],
  ['an added field', setField('type', 'x'), 'added field "type": type'],
  ['a removed field', setField('summary', null), 'removed field "summary": summary'],
  ['a list of other texts', setField('tags', ['garden']), 'edited field "tags": tags'],
])('%s is told as such', (_, command, words) =>
  expect(told(GARDEN, garden.after(command).text)).toEqual([words]),
);

test('of two topics that changed places one is told as moved', () =>
  expect(told(GARDEN, garden.after(moveTopic('soil', 0)).text)).toHaveLength(1));

test('of two questions that changed places one is told as moved', () =>
  expect(told(GARDEN, garden.after(moveQuestion('rain-water', 'watering', 0)).text)).toHaveLength(1));

test('a removed topic is told with its questions', () =>
  expect(told(GARDEN, garden.after(removeTopic('soil')).text)).toEqual([
    'removed topic "Soil"',
    'removed question "Which soil is best?"',
  ]));

test('a question with a new anchor and new words is known by its answer', () =>
  expect(told(GARDEN, garden.after(setAnchor('how-often', 'x'), setQuestion('x', 'When?')).text)).toEqual([
    'edited question "When?": question, anchor',
  ]));

test('a question of which every part was edited a little is known by its likeness', () => {
  const after = garden.after(
    setQuestion('how-often', 'How often do I have to water?'),
    setAnswer('how-often', 'Twice a week.\n\nIn summer, every evening.\n'),
    setAnchor('how-often', 'how-often-now'),
  );
  expect(told(GARDEN, after.text)).toEqual([
    'edited question "How often do I have to water?": question, anchor, answer',
  ]);
});

test('a question that was moved and edited is told as both', () =>
  expect(
    told(GARDEN, garden.after(moveQuestion('how-often', 'soil', 0), setAnswer('how-often', 'x\n')).text),
  ).toEqual(['edited question "How often do I water?": answer', 'moved question "How often do I water?"']));

test('an edited body is told', () =>
  expect(told(GARDEN, GARDEN.replace('More.', 'Less.'))).toEqual(['edited body "": body']));

test('the values before and after are told', () =>
  expect(
    compareFaq(readFaq(GARDEN), readFaq(garden.after(setTopic('soil', 'Earth')).text))[0]?.edits,
  ).toEqual([{ part: 'topic', before: 'Soil', after: 'Earth' }]));

test('a new page is told as added', () =>
  expect(compareFaq(undefined, readFaq(GARDEN)).every(({ kind }) => kind === 'added')).toBe(true));
