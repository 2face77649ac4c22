import { expect, test } from 'vitest';
import type { Command } from '../../../../shared/faq/command';
import { DocumentSession } from '../../../../src-renderer/document/document-session';
import { fakeApi, fileOf } from './fake-api';

const SOURCE = `---
title: Tea
faqs:
  - topic: Making
    items:
      - question: How?
        answer: Slowly.
      - question: 'Why?'
        answer: |
          So.
---
`;

/** The text after each of the values was set, as typed. */
function typed(command: (value: string) => Command, ...values: readonly string[]): string {
  const session = DocumentSession.open(fakeApi(), fileOf(SOURCE));
  for (const value of values) session.run(command(value), { userEvent: 'input.type' });
  return session.state.getState().text;
}

test.each([
  ['an answer', (value: string): Command => ({ command: 'setAnswer', at: '0/0', value }), 'Slowly.'],
  ['a question', (value: string): Command => ({ command: 'setQuestion', at: '0/0', value }), 'How?'],
  ['a topic', (value: string): Command => ({ command: 'setTopic', topic: '0', value }), 'Making'],
  ['a field', (value: string): Command => ({ command: 'setField', field: 'title', value }), 'Tea'],
])('%s without quotes has none when a word was typed behind it', (_, command, words) => {
  const text = typed(command, `${words} `, `${words} S`, `${words} So`);
  expect(text).toBe(SOURCE.replace(words, `${words} So`));
});

test('an answer that has a second line for a moment is on one line again', () => {
  const answer = (value: string): Command => ({ command: 'setAnswer', at: '0/0', value });
  expect(typed(answer, 'Slowly.\n', 'Slowly.\nAnd', 'Slowly. And')).toBe(
    SOURCE.replace('Slowly.', 'Slowly. And'),
  );
});

test('a text that was in quotes stays in them', () => {
  const question = (value: string): Command => ({ command: 'setQuestion', at: '0/1', value });
  expect(typed(question, 'Why ', 'Why not?')).toBe(SOURCE.replace("'Why?'", "'Why not?'"));
});

test('a style that was chosen in the source is kept', () => {
  const session = DocumentSession.open(fakeApi(), fileOf(SOURCE));
  session.run({ command: 'setQuestion', at: '0/0', value: 'How ' }, { userEvent: 'input.type' });
  session.run({ command: 'setQuestion', at: '0/0', value: 'How?' }, { userEvent: 'input.type' });
  const from = session.state.getState().text.indexOf('How?');
  session.applyChanges([{ from, to: from + 4, insert: '"How?"' }]);
  session.run({ command: 'setQuestion', at: '0/0', value: 'How now?' }, { userEvent: 'input.type' });
  expect(session.state.getState().text).toBe(SOURCE.replace('How?', '"How now?"'));
});
