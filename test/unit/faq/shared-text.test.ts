import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import type { FaqDocument } from '../../../shared/faq/document';
import { readFaq } from '../../../shared/faq/read-faq';
import { placesSharing } from '../../../shared/faq/shared-text';

const SOURCE = `---
note: &note "Ask us."
faqs:
  - topic: Tea
    items:
      - question: One?
        answer: &long |
          Many words.
          And more.
      - question: Two?
        answer: *note
      - question: Three?
        answer: *long
      - question: Four?
        answer: *note
      - question: Five?
        answer: *nothing
---
`;

function opened(source = SOURCE): FaqDocument {
  const document = readFaq(source);
  if (!document) throw new Error('no FAQ');
  return document;
}

function edited(command: Command): string {
  const applied = applyCommand(opened(), command);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value.document.source;
}

function refused(command: Command): unknown {
  const applied = applyCommand(opened(), command);
  return applied.ok ? undefined : applied.error;
}

test('a text that is taken from elsewhere is shown, with its name', () => {
  const answer = opened().topics[0]?.questions[1]?.answer;
  expect([answer?.value, answer?.style, answer?.name]).toEqual(['Ask us.', 'alias', 'note']);
});

test('how many other places show a text is known', () =>
  expect(opened().topics[0]?.questions.map(({ answer }) => placesSharing(opened(), answer))).toEqual([
    1, 2, 1, 2, 0,
  ]));

test.each([
  ['where it is taken from elsewhere', '0/1', 'note', 2],
  ['where others take it', '0/0', 'long', 1],
])('a shared text is not changed without a choice: %s', (_, at, name, places) =>
  expect(refused({ command: 'setAnswer', at, value: 'x' })).toEqual({ code: 'shared-text', name, places }),
);

test('a text taken from elsewhere is changed everywhere at its source', () =>
  expect(edited({ command: 'setAnswer', at: '0/3', value: 'Write to us.', shared: 'everywhere' })).toBe(
    SOURCE.replace('"Ask us."', '"Write to us."'),
  ));

test('a text taken from elsewhere becomes a place’s own', () =>
  expect(edited({ command: 'setAnswer', at: '0/1', value: 'Call.\n', shared: 'own' })).toBe(
    SOURCE.replace('Two?\n        answer: *note', 'Two?\n        answer: |\n          Call.'),
  ));

test.each([
  ['one that is taken from elsewhere', '0/1', 'Ask us.'],
  ['one that others take', '0/0', 'Many words.\nAnd more.\n'],
  ['one whose name nothing has', '0/4', ''],
])('a shared text that is set to what it is stays shared: %s', (_, at, value) =>
  expect(edited({ command: 'setAnswer', at, value })).toBe(SOURCE),
);

test('a text is made a place’s own in the words that it has', () =>
  expect(edited({ command: 'setAnswer', at: '0/1', value: 'Ask us.', shared: 'own' })).toContain(
    'Two?\n        answer: |-\n          Ask us.\n',
  ));

test('a text that others take is changed everywhere where it stands', () =>
  expect(
    edited({ command: 'setAnswer', at: '0/0', value: 'Many words.\nAnd others.\n', shared: 'everywhere' }),
  ).toBe(SOURCE.replace('And more.', 'And others.')));

test('a field that others take gets its own text; the name goes to the next place', () =>
  expect(edited({ command: 'setField', field: 'note', value: 'Mine.', shared: 'own' })).toBe(
    SOURCE.replace('&note "Ask us."', '"Mine."').replace(
      'Two?\n        answer: *note',
      'Two?\n        answer: &note "Ask us."',
    ),
  ));

test('a text of several lines that others take goes to the next place that shows it', () =>
  expect(edited({ command: 'setAnswer', at: '0/0', value: 'x', shared: 'own' })).toBe(
    SOURCE.replace(/&long \|\n.*\n.*\n/, '|-\n          x\n').replace(
      '*long\n',
      '&long |\n          Many words.\n          And more.\n',
    ),
  ));

describe('a name that two texts have', () => {
  const twice = `---
faqs:
- topic: T
  items:
  - question: One
    answer: &name "A"
  - question: Two
    answer: &name "B"
  - question: Three
    answer: *name
---
`;
  const after = (command: Command): unknown => {
    const applied = applyCommand(opened(twice), command);
    return applied.ok ? applied.value.document.source : applied.error;
  };

  test('means the last one above: the other is shared with nothing', () =>
    expect(after({ command: 'setAnswer', at: '0/0', value: 'X' })).toBe(twice.replace('"A"', '"X"')));

  test('goes on with its text where the last one leaves it', () =>
    expect(after({ command: 'setAnswer', at: '0/1', value: 'X', shared: 'own' })).toBe(
      twice.replace('&name "B"', '"X"').replace('*name', '&name "B"'),
    ));
});

test('a name that nothing has is nothing, and is written over', () => {
  expect(opened().topics[0]?.questions[4]?.answer.value).toBe('');
  expect(edited({ command: 'setAnswer', at: '0/4', value: 'Now there is.\n' })).toBe(
    SOURCE.replace('*nothing', '|\n          Now there is.'),
  );
});

test.each(['everywhere', 'own', undefined] as const)(
  'a name that nothing has stays where nothing is set in its place (%s)',
  (shared) => expect(edited({ command: 'setAnswer', at: '0/4', value: '', shared })).toBe(SOURCE),
);

test('a text that is set everywhere as it is leaves every byte', () =>
  expect(edited({ command: 'setAnswer', at: '0/1', value: 'Ask us.', shared: 'everywhere' })).toBe(SOURCE));

test('a text that a mapping merges in is shown, and a change of it is the question’s own', () => {
  const source = `---
usual: &usual
  answer: As always.
faqs:
  - topic: Tea
    items:
      - question: One?
        <<: *usual
      - question: Two?
        answer: "Yes."
---
`;
  const document = opened(source);
  expect(document.topics[0]?.questions[0]?.answer.value).toBe('As always.');
  const applied = applyCommand(document, { command: 'setAnswer', at: '0/0', value: 'Not now.' });
  expect(applied.ok && applied.value.document.source).toBe(
    source.replace('One?\n', 'One?\n        answer: "Not now."\n'),
  );
});
