import { expect, test } from 'vitest';
import { applyCommands } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import { readFaq } from '../../../shared/faq/read-faq';

const SOURCE = `---
faqs:
  # ---- Making ---- #
  - topic: "Making"
    anchor: making
    items:
      # the first
      - question: 'How?'
        anchor: "how"
        extra: [1, 2]
        answer: |
          So.

      - question: Why?
        anchor: how-2
        answer: >-
          It is
          good.

  - topic: "Keeping"
    anchor: keeping
    items: []
---
`;

function edited(source: string, ...commands: readonly Command[]): string {
  const document = readFaq(source);
  if (!document) throw new Error('no FAQ');
  const applied = applyCommands(document, commands);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value.at(-1)?.document.source ?? source;
}

test('a copy of a question has its writing, its comment and an anchor of its own', () => {
  expect(edited(SOURCE, { command: 'duplicateQuestion', at: 'how' })).toBe(
    SOURCE.replace(
      '      - question: Why?',
      `      # the first
      - question: 'How?'
        anchor: "how-3"
        extra: [1, 2]
        answer: |
          So.

      - question: Why?`,
    ),
  );
});

test('a copy of the last question goes behind it', () => {
  expect(edited(SOURCE, { command: 'duplicateQuestion', at: '0/1' })).toBe(
    SOURCE.replace(
      `          good.
`,
      `          good.

      - question: Why?
        anchor: how-3
        answer: >-
          It is
          good.
`,
    ),
  );
});

test('in a copy of a topic every anchor is another', () => {
  const text = edited(SOURCE, { command: 'duplicateTopic', topic: 'making' });
  const anchors = readFaq(text)?.topics.map(({ anchor, questions }) => [
    anchor?.value,
    ...questions.map((question) => question.anchor?.value),
  ]);
  expect(anchors).toEqual([['making', 'how', 'how-2'], ['making-2', 'how-3', 'how-4'], ['keeping']]);
});

test('a copy that is removed leaves every byte', () => {
  const commands = [
    { command: 'duplicateTopic', topic: '0' },
    { command: 'duplicateQuestion', at: '0/1' },
    { command: 'removeQuestion', at: '0/2' },
    { command: 'removeTopic', topic: '1' },
  ] as const;
  expect(edited(SOURCE, ...commands)).toBe(SOURCE);
});

test('a question without an anchor is copied without one', () => {
  const source = '---\nfaqs:\n  - question: A\n    answer: B\n---\n';
  expect(edited(source, { command: 'duplicateQuestion', at: '0/0' })).toBe(
    '---\nfaqs:\n  - question: A\n    answer: B\n  - question: A\n    answer: B\n---\n',
  );
});
