import { fileKindOf } from '../../../shared/faq/shapes/place';
import { expect, test } from 'vitest';
import type { PageSummary } from '../../../shared/api/facts';
import type { RepoPath } from '../../../shared/text/repo-path';
import { openingState } from '../../../src-renderer/document/derive-state';
import type { DocumentState } from '../../../src-renderer/document/document-state';
import { listedPages, titleOf } from '../../../src-renderer/state/listed-pages';

const path = (raw: string) => raw as RepoPath;
const page = (name: string, title: string): PageSummary => ({
  path: path(name),
  title,
  questionCount: 1,
  readable: true,
});
const open = (name: string, text: string): DocumentState =>
  openingState({ path: path(name), text, hash: '0'.repeat(64) }, fileKindOf(name));
const source =
  '---\ntitle: Billing FAQ\nfaq:\n  - topic: "A"\n    items:\n      - question: "B"\n        answer: "C"\n---\n';

test('an open page whose file was deleted stays in the list', () => {
  const deleted: DocumentState = { ...open('billing.md', source), conflict: { kind: 'deleted' } };
  const listed = listedPages([page('security.md', 'Security')], new Map([[deleted.path, deleted]]));
  expect(listed.map(({ title }) => title)).toEqual(['Security', 'Billing FAQ']);
});

test('an open page that is listed is listed once', () => {
  const state = open('billing.md', source);
  expect(listedPages([page('billing.md', 'Billing')], new Map([[state.path, state]]))).toHaveLength(1);
});

test('an open data file without a question left stays in the list', () => {
  const state = open('_data/faq.yml', '[]\n');
  expect(listedPages([], new Map([[state.path, state]]))).toHaveLength(1);
});

test('a page without a title goes by its file’s name', () => {
  expect(titleOf([], { path: path('docs/billing.md'), faq: undefined })).toBe('billing.md');
});
