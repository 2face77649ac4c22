import { expect, test } from 'vitest';
import type { Api, EventName, Events } from '../../../shared/api/contract';
import type { GitStatus, PageSummary, Repository } from '../../../shared/api/facts';
import {
  changeRepository,
  createFacts,
  followEvents,
  takeHeardPages,
} from '../../../src-renderer/state/facts';
import { repoPath } from '../../../shared/text/repo-path';

function status(revision: number): GitStatus {
  return {
    revision,
    head: { kind: 'branch', name: 'main', commit: `${revision}` },
    defaultBranch: 'main',
    upstream: undefined,
    changes: [],
    inProgress: undefined,
    author: undefined,
  };
}

const NO_RULES = { shapeRules: [], shapeProblem: undefined };

function repository(pages: readonly PageSummary[], pagesRevision: number): Repository {
  return {
    root: '/docs',
    name: 'docs',
    siteRoot: undefined,
    permissions: { scripts: 'off', remote: 'blocked' },
    pages,
    pagesRevision,
    ...NO_RULES,
    git: status(3),
    drafts: [],
  };
}

const path = repoPath('faq.md');
if (path === undefined) throw new Error('no path');
const summary: PageSummary = { path, title: 'Tea', questionCount: 1, readable: true };

function following() {
  const facts = createFacts();
  const listeners = new Map<string, (event: never) => void>();
  const api: Pick<Api, 'on'> = {
    on: (name, listener) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  };
  followEvents(api as Api, facts);
  const tell = <N extends EventName>(name: N, event: Events[N]) => listeners.get(name)?.(event as never);
  return { facts, tell };
}

test('a status that was read before the one that is known is not taken', () => {
  const { facts } = following();
  facts.setState({ repository: repository([], 0) });
  changeRepository(facts, { git: status(2) });
  expect(facts.getState().repository?.git.revision).toBe(3);
  changeRepository(facts, { git: status(4) });
  expect(facts.getState().repository?.git.revision).toBe(4);
});

test('a list of pages that comes before the repository is taken once that is there', () => {
  const { facts, tell } = following();
  tell('pages/changed', { root: '/docs', pages: [summary], pagesRevision: 1, ...NO_RULES });
  facts.setState({ repository: repository([], 0) });
  takeHeardPages(facts);
  expect(facts.getState().repository?.pages).toEqual([summary]);
});

test.each([
  ['of another repository', { root: '/other', pages: [], pagesRevision: 9, ...NO_RULES }],
  ['that is older than the one known', { root: '/docs', pages: [], pagesRevision: 1, ...NO_RULES }],
])('a list of pages %s is not taken', (_, event) => {
  const { facts, tell } = following();
  facts.setState({ repository: repository([summary], 1) });
  tell('pages/changed', event);
  expect(facts.getState().repository?.pages).toEqual([summary]);
});
