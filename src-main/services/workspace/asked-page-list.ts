import { failed, ok, type Result } from '../../../shared/text/result';
import type { GitError, RenderError } from '../../../shared/api/errors';
import type { TaskAnswer, TaskInput } from '../rendering/worker-message';
import type { PageList } from './page-list';
import { emptyListing, hasIn, kindIn, mayHoldIn, type PageListing } from './page-listing';

/** The list of a repository's pages as the worker finds it: what it said last is known here. */
export function askedPageList(worker: ListWorker): PageList {
  let listing = emptyListing;
  /** Says whether the list is another one now; where it can't be made, what is known stays. */
  const look = async (files: Look): Promise<Result<boolean, GitError>> => {
    const found = await listed(worker, files);
    if (!found.ok) return found;
    const before = listing;
    listing = found.value;
    return ok(JSON.stringify(before) !== JSON.stringify(listing));
  };
  const isOther = async (files: Look): Promise<boolean> => {
    const looked = await look(files);
    return looked.ok && looked.value;
  };
  return {
    listing: () => listing,
    pages: () => listing.pages,
    has: (path) => hasIn(listing, path),
    siteRoot: () => listing.siteRoot,
    shapes: () => listing.shapes,
    kindOf: (path) => kindIn(listing, path),
    mayHold: (path) => mayHoldIn(listing, path),
    async scan() {
      const looked = await look('everything');
      return looked.ok ? ok(null) : looked;
    },
    rescan: () => isOther('everything'),
    look: isOther,
  };
}

type Look = TaskInput<'list'>['look'];

/** The worker, as far as it lists pages. */
interface ListWorker {
  ask(name: 'list', input: TaskInput<'list'>): Promise<Result<TaskAnswer<'list'>, RenderError>>;
}

/** A worker that was ended on the way, by a template that never ends, say, is asked once more: another one. */
async function listed(worker: ListWorker, look: Look): Promise<Result<PageListing, GitError>> {
  const first = await worker.ask('list', { look });
  if (first.ok) return first.value;
  const second = await worker.ask('list', { look: 'everything' });
  if (second.ok) return second.value;
  const { error } = second;
  return failed({ code: 'git-failed', detail: 'detail' in error ? error.detail : 'It was closed.' });
}
