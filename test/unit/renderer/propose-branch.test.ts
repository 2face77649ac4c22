import { expect, test } from 'vitest';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { EntryChange, PageChange } from '../../../src-renderer/features/changes/page-change';
import { proposeBranch } from '../../../src-renderer/features/changes/propose-branch';

const page = (title: string, ...questions: readonly string[]): PageChange => ({
  path: `${title}.md` as RepoPath,
  title,
  page: { path: `${title}.md` as RepoPath, title },
  kind: 'modified',
  entries: questions.map((words): EntryChange => ({ kind: 'edited', what: 'question', words })),
});

test('one question gives the branch its words', () => {
  expect(proposeBranch([page('Billing FAQ', 'When am I billed?')])).toBe('faq-billing-when-am-i-billed');
});

test('several questions of one page give it the page’s name', () => {
  expect(proposeBranch([page('Billing FAQ', 'A', 'B')])).toBe('faq-billing-update');
});

test('a long name is cut at a word', () => {
  const name = proposeBranch([
    page('Security', 'Is the service compliant with the General Data Protection Regulation?'),
  ]);
  expect(name).toBe('faq-security-is-the-service-compliant-with-the');
});

test('letters that Git or a shell would stumble over are spelt plainly', () => {
  expect(proposeBranch([page('FAQ', 'Où est-ce ~^: [?*')])).toBe('faq-ou-est-ce');
});

test('words without a plain letter leave the page’s name', () => {
  expect(proposeBranch([page('よくある質問', '請求はいつですか')])).toBe('faq');
});
