import { expect } from 'vitest';
import { applyCommand, applyCommands } from '../../shared/faq/apply-command';
import type { Command, CommandError } from '../../shared/faq/command';
import { readFaq } from '../../shared/faq/read-faq';
import { applyChanges } from '../../shared/text/apply-changes';

/**
 * A small language for tests of edits: `page(text).after(setQuestion('a', 'New?')).is(other)`. Every step also
 * checks what holds of all edits: that the changes lead from the one text to the other.
 */
export interface Page {
  readonly text: string;
  after(...commands: readonly Command[]): Page;
  is(text: string): void;
  /** The lines that a diff would show, `-` out and `+` in, against the page before the last step. */
  differs(...lines: readonly string[]): void;
  refuses(command: Command): CommandError['code'];
}

export function page(text: string, before = text): Page {
  return {
    text,
    after: (...commands) => page(edited(text, commands), text),
    is: (other) => expect(text).toBe(other),
    differs: (...lines) => expect(differingLines(before, text)).toEqual(lines),
    refuses: (command) => {
      const document = readFaq(text);
      const applied = document && applyCommand(document, command);
      if (!applied || applied.ok) throw new Error('was not refused');
      return applied.error.code;
    },
  };
}

function edited(text: string, commands: readonly Command[]): string {
  const document = readFaq(text);
  if (!document) throw new Error('the page holds no FAQ');
  const applied = applyCommands(document, commands);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value.reduce((source, { changes, document: next }) => {
    const changed = applyChanges(source, changes);
    expect(changed).toBe(next.source);
    return changed;
  }, text);
}

/** The lines that differ, told by the common start and end: enough for edits of one place. */
function differingLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return [
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+${line}`),
  ];
}

export const setQuestion = (at: string, value: string): Command => ({ command: 'setQuestion', at, value });
export const setAnchor = (at: string, value: string): Command => ({ command: 'setAnchor', at, value });
export const setAnswer = (at: string, value: string): Command => ({ command: 'setAnswer', at, value });
export const addQuestion = (
  topic: string,
  question: string,
  anchor: string,
  answer: string,
  index?: number,
): Command => ({ command: 'addQuestion', topic, question, anchor, answer, index });
export const removeQuestion = (at: string): Command => ({ command: 'removeQuestion', at });
export const moveQuestion = (at: string, topic: string, index: number): Command => ({
  command: 'moveQuestion',
  at,
  topic,
  index,
});
export const addTopic = (topic: string, anchor: string, index?: number): Command => ({
  command: 'addTopic',
  topic,
  anchor,
  index,
});
export const setTopic = (topic: string, value: string): Command => ({ command: 'setTopic', topic, value });
export const setTopicAnchor = (topic: string, value: string): Command => ({
  command: 'setTopicAnchor',
  topic,
  value,
});
export const removeTopic = (topic: string): Command => ({ command: 'removeTopic', topic });
export const moveTopic = (topic: string, index: number): Command => ({ command: 'moveTopic', topic, index });
export const setField = (field: string, value: string | readonly string[] | null): Command => ({
  command: 'setField',
  field,
  value,
});
