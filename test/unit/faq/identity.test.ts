import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import { carryIds, NO_IDS, type DocumentIds } from '../../../shared/faq/identity';
import { readFaq } from '../../../shared/faq/read-faq';
import { changesBetween } from '../../../shared/text/changes-between';
import { invertChanges } from '../../../shared/text/invert-changes';
import { GARDEN } from '../../support/garden-page';
import {
  addQuestion,
  moveQuestion,
  moveTopic,
  removeQuestion,
  removeTopic,
  setAnchor,
  setQuestion,
  setTopic,
  setTopicAnchor,
} from '../../support/page';

const document = readFaq(GARDEN);
const ids = carryIds(undefined, NO_IDS, [], document);
const [[first, second] = [], [third] = []] = ids.topics.map(({ questions }) => questions);

function after(command: Command, from = document, carried: DocumentIds = ids) {
  const applied = from && applyCommand(from, command);
  if (!applied?.ok) throw new Error('refused');
  const { changes, document: next } = applied.value;
  return { ids: carryIds(from, carried, changes, next), changes, next };
}

function questions({ topics }: DocumentIds) {
  return topics.map((topic) => topic.questions);
}

test('every topic and question has a name of its own', () => {
  const all = ids.topics.flatMap(({ id, questions }) => [id, ...questions]);
  expect(new Set(all).size).toBe(5);
});

test('a question keeps its name when its text changes', () =>
  expect(questions(after(setQuestion('how-often', 'When?')).ids)).toEqual(questions(ids)));

test('a question keeps its name when its anchor changes', () =>
  expect(questions(after(setAnchor('how-often', 'when')).ids)).toEqual(questions(ids)));

test('a question keeps its name when its anchor becomes that of another', () =>
  expect(questions(after(setAnchor('how-often', 'rain-water')).ids)).toEqual(questions(ids)));

test('a moved question takes its name with it', () =>
  expect(questions(after(moveQuestion('how-often', 'soil', 0)).ids)).toEqual([[second], [first, third]]));

test('a moved topic takes its name with it', () =>
  expect(after(moveTopic('soil', 0)).ids.topics.map(({ id }) => id)).toEqual(
    ids.topics.map(({ id }) => id).toReversed(),
  ));

test('a topic keeps its name when its title and its anchor change', () => {
  const titled = after(setTopic('soil', 'Earth'));
  const anchored = after(setTopicAnchor('soil', 'earth'), titled.next, titled.ids);
  expect(anchored.ids.topics[1]?.id).toBe(ids.topics[1]?.id);
});

test('an added question gets a new name, and the others keep theirs', () => {
  const [[a, added, b] = [], rest] = questions(after(addQuestion('watering', 'Q', 'q', 'A\n', 1)).ids);
  expect([a, b, rest]).toEqual([first, second, [third]]);
  expect([first, second, third]).not.toContain(added);
});

test('a question removed and brought back by undo has its name again', () => {
  const removed = after(removeQuestion('how-often'));
  const back = carryIds(removed.next, removed.ids, invertChanges(GARDEN, removed.changes), document);
  expect(questions(back)).toEqual(questions(ids));
});

test('the name of a removed question is not given to another', () => {
  const removed = after(removeQuestion('best-soil'));
  const added = after(addQuestion('soil', 'Q', 'q', 'A\n'), removed.next, removed.ids);
  expect(questions(added.ids)[1]).not.toContain(third);
});

test('the names of a removed topic’s questions are kept for its return', () => {
  const removed = after(removeTopic('watering'));
  const back = carryIds(removed.next, removed.ids, invertChanges(GARDEN, removed.changes), document);
  expect(back.topics).toEqual(ids.topics);
});

test('questions without anchors and with one text are told apart by their place', () => {
  const twins =
    '---\nfaqs:\n- topic: T\n  items:\n  - question: Q\n    answer: A\n  - question: Q\n    answer: A\n---\n';
  const before = readFaq(twins);
  const names = carryIds(undefined, NO_IDS, [], before);
  expect(questions(after(setQuestion('0/0', 'New'), before, names).ids)).toEqual(questions(names));
});

test('an outside change of other lines leaves the names as they are', () => {
  const text = GARDEN.replace('Twice a week', 'Once a week')
    .replace('Garden FAQ', 'FAQ')
    .replace('anchor: "soil"', 'anchor: "earth"');
  const outside = carryIds(document, ids, changesBetween(GARDEN, text), readFaq(text));
  expect(outside.topics).toEqual(ids.topics);
});
