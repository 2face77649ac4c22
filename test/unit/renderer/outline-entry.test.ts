import { fileKindOf } from '../../../shared/faq/shapes/place';
import { expect, test } from 'vitest';
import type { PageSummary } from '../../../shared/api/facts';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import type { RepoPath } from '../../../shared/text/repo-path';
import { openingState, stateAfter } from '../../../src-renderer/document/derive-state';
import type { DocumentState } from '../../../src-renderer/document/document-state';
import { pageEntry } from '../../../src-renderer/features/outline/outline-entry';

const path = 'tea.md' as RepoPath;
const page: PageSummary = { path, title: 'Tea', questionCount: 2, readable: true };
const source = `---
faq:
  - topic: "Leaves"
    anchor: "leaves"
    items:
      - question: "Green?"
        anchor: "green"
        answer: "Yes."
      - question: "Black?"
        anchor: "black"
        answer: "Yes."
---
`;
const opened = openingState({ path, text: source, hash: '0'.repeat(64) }, fileKindOf(path));

/** The page's state after a command. */
function after(state: DocumentState, command: Command): DocumentState {
  if (!state.faq) throw new Error('no FAQ');
  const applied = applyCommand(state.faq, command);
  if (!applied.ok) throw new Error(applied.error.code);
  const { changes, document } = applied.value;
  const text = { text: document.source, read: document, changes, mapOffset: (offset: number) => offset };
  return { ...state, ...stateAfter(state, text) };
}

const outline = (state: DocumentState, before?: ReturnType<typeof pageEntry>) =>
  pageEntry(page, state, before);

test('a page that is not open has no rows below it', () => {
  expect(pageEntry(page, undefined, undefined).children).toEqual([]);
});

test('an open page has its topics, and they their questions', () => {
  const [topic] = outline(opened).children;
  expect([topic?.words, ...(topic?.children ?? []).map(({ words }) => words)]).toEqual([
    'Leaves',
    'Green?',
    'Black?',
  ]);
});

test('typing into an answer leaves the very same rows', () => {
  const before = outline(opened);
  const typed = after(opened, { command: 'setAnswer', at: 'green', value: 'Yes, always.' });
  expect(outline(typed, before)).toBe(before);
});

test('another question text makes its own row anew, not its neighbour’s', () => {
  const before = outline(opened);
  const now = outline(after(opened, { command: 'setQuestion', at: 'green', value: 'Greener?' }), before);
  expect(now.children[0]?.children[0]?.words).toBe('Greener?');
  expect(now.children[0]?.children[1]).toBe(before.children[0]?.children[1]);
});

test('a moved question keeps its key', () => {
  const before = outline(opened);
  const now = outline(
    after(opened, { command: 'moveQuestion', at: 'black', topic: 'leaves', index: 0 }),
    before,
  );
  expect(now.children[0]?.children[0]?.key).toBe(before.children[0]?.children[1]?.key);
});

test('a question’s problems show at it and are counted at its page', () => {
  const entry = outline({
    ...opened,
    problems: [
      {
        rule: 'empty-anchor',
        severity: 'error',
        message: 'The anchor is empty.',
        range: { from: 0, to: 0 },
        place: { topicIndex: 0, itemIndex: 1, field: 'anchor', valueRange: undefined },
      },
    ],
  });
  expect(entry.problems.errors).toBe(1);
  expect(entry.children[0]?.children[1]?.problems.errors).toBe(1);
  expect(entry.children[0]?.children[0]?.problems.errors).toBe(0);
});

test('a question without words says so', () => {
  const entry = outline(after(opened, { command: 'setQuestion', at: 'green', value: '' }));
  expect(entry.children[0]?.children[0]).toMatchObject({ words: 'Question without words', isUntitled: true });
});
