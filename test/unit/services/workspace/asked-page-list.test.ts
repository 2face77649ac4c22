import { expect, test } from 'vitest';
import { failed, ok, type Result } from '../../../../shared/text/result';
import type { RepoPath } from '../../../../shared/text/repo-path';
import type { RenderError } from '../../../../shared/api/errors';
import type { TaskAnswer } from '../../../../src-main/services/rendering/worker-message';
import { askedPageList } from '../../../../src-main/services/workspace/asked-page-list';
import { emptyListing, type PageListing } from '../../../../src-main/services/workspace/page-listing';

const path = 'faq.md' as RepoPath;
const listing: PageListing = {
  ...emptyListing,
  pages: [{ path, title: 'FAQ', questionCount: 2, readable: true }],
};
const ended = failed<RenderError>({ code: 'render-failed', detail: 'It ended.' });

/** A worker that gives these answers, one after the other, and what it was asked. */
function answering(...answers: readonly Result<TaskAnswer<'list'>, RenderError>[]) {
  const asked: unknown[] = [];
  const ask = async (_name: 'list', input: unknown): Promise<Result<TaskAnswer<'list'>, RenderError>> => {
    asked.push(input);
    return answers[asked.length - 1] ?? ended;
  };
  return { asked, list: askedPageList({ ask }) };
}

test('a list that is the same as before is no news', async () => {
  const { list } = answering(ok(ok(listing)), ok(ok({ ...listing, pages: [...listing.pages] })));
  await list.scan();
  expect(await list.look([path])).toBe(false);
});

test('a list with other pages is news', async () => {
  const { list } = answering(ok(ok(listing)), ok(ok(emptyListing)));
  await list.scan();
  expect(await list.look([path])).toBe(true);
});

test('where the worker was ended on the way, another one looks at everything', async () => {
  const { asked, list } = answering(ok(ok(emptyListing)), ended, ok(ok(listing)));
  await list.scan();
  await list.look([path]);
  expect({ last: asked.at(-1), has: list.has(path) }).toEqual({ last: { look: 'everything' }, has: true });
});

test('where no worker can look, what is known stays', async () => {
  const { list } = answering(ok(ok(listing)));
  await list.scan();
  await list.look([path]);
  expect(list.pages()).toEqual(listing.pages);
});

test('a repository that can’t be listed at all is told', async () => {
  const { list } = answering();
  expect(await list.scan()).toEqual(failed({ code: 'git-failed', detail: 'It ended.' }));
});
