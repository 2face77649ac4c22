import { expect, test } from 'vitest';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { EntryChange, PageChange } from '../../../src-renderer/features/changes/page-change';
import { proposeMessage } from '../../../src-renderer/features/changes/propose-message';

const page = (
  title: string,
  entries: readonly EntryChange[],
  kind: PageChange['kind'] = 'modified',
): PageChange => ({
  path: `${title}.md` as RepoPath,
  title,
  page: { path: `${title}.md` as RepoPath, title },
  kind,
  entries,
});
const question = (kind: EntryChange['kind'], words: string): EntryChange => ({
  kind,
  what: 'question',
  words,
});

test('nothing changed proposes nothing', () => {
  expect(proposeMessage([])).toBe('');
});

test('one edited question is named with its page', () => {
  const change = page('Billing FAQ', [question('edited', 'When am I billed?')]);
  expect(proposeMessage([change])).toBe('Edit “When am I billed?” in Billing FAQ');
});

test('a long question is cut at a word, so that the line stays within 72 characters', () => {
  const change = page('Billing FAQ', [
    question('added', 'What happens to my data when my free trial ends and I have not chosen a plan yet?'),
  ]);
  const message = proposeMessage([change]);
  expect(message).toBe('Add “What happens to my data when my free trial ends…” in Billing FAQ');
  expect(message.length).toBeLessThanOrEqual(72);
});

test('a topic is called one', () => {
  const change = page('Billing FAQ', [{ kind: 'removed', what: 'topic', words: 'Invoices' }]);
  expect(proposeMessage([change])).toBe('Remove topic “Invoices” in Billing FAQ');
});

test('several questions of one page are counted by what happened to them', () => {
  const change = page('Billing FAQ', [
    question('edited', 'A'),
    question('added', 'B'),
    question('edited', 'C'),
  ]);
  expect(proposeMessage([change])).toBe('Update Billing FAQ: 2 questions edited, 1 added');
});

test('questions and topics together are counted as entries', () => {
  const change = page('Billing FAQ', [
    question('edited', 'A'),
    { kind: 'edited', what: 'topic', words: 'B' },
  ]);
  expect(proposeMessage([change])).toBe('Update Billing FAQ: 2 entries edited');
});

test('a new page is added, a deleted one removed', () => {
  expect(proposeMessage([page('Billing FAQ', [question('added', 'A')], 'added')])).toBe('Add Billing FAQ');
  expect(proposeMessage([page('Billing FAQ', [], 'deleted')])).toBe('Remove Billing FAQ');
});

test('a field of the page is named as one', () => {
  const change = page('Billing FAQ', [{ kind: 'edited', what: 'field', words: 'permalink' }]);
  expect(proposeMessage([change])).toBe('Edit permalink of Billing FAQ');
});

test('what was edited and moved is told once', () => {
  const change = page('Billing FAQ', [question('edited', 'A'), question('moved', 'A')]);
  expect(proposeMessage([change])).toBe('Edit “A” in Billing FAQ');
});

test('several pages are listed', () => {
  const changes = [page('Billing FAQ', [question('edited', 'A')]), page('Security FAQ', [])];
  expect(proposeMessage(changes)).toBe('Update 2 FAQ pages: Billing FAQ, Security FAQ');
});
