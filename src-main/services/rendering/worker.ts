import { parentPort } from 'node:worker_threads';
import { failed, ok } from '../../../shared/text/result';
import { keptReadings, type KeptReadings } from '../workspace/kept-readings';
import { createPageList, type PageList } from '../workspace/page-list';
import { readQuestions } from '../workspace/page-questions';
import { reasonOf } from '../workspace/system-error';
import { createTurns } from '../workspace/turns';
import type { AnswerSite } from './site-tasks';
import type { ListRequest, SiteOpening, WorkerReply, WorkerRequest, WorkerStart } from './worker-message';

/**
 * The thread that goes through a repository's files for its pages, reads the site and renders its pages, so that neither
 * thousands of files nor a template can hold up the app.
 */

interface Reading {
  readonly root: string;
  readonly readings: KeptReadings;
  readonly pages: PageList;
}

// Which repository is the first message: until then the code for its list of pages is loaded, which is asked for first.
parentPort?.once('message', ({ git, kept }: WorkerStart) => {
  const readings = keptReadings({ root: git.root, ...kept });
  const reading: Reading = { root: git.root, readings, pages: createPageList(git, readings) };
  let siteRoot: SiteOpening['siteRoot'];
  parentPort?.on('message', (message: WorkerRequest | SiteOpening) => {
    if ('siteRoot' in message) ({ siteRoot } = message);
    else void answer(reading, siteRoot, message).then((result) => reply({ id: message.id, result }));
  });
});

function reply(message: WorkerReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  parentPort?.postMessage(message);
}

async function answer(
  reading: Reading,
  siteRoot: SiteOpening['siteRoot'],
  request: WorkerRequest,
): Promise<WorkerReply['result']> {
  try {
    if (request.name === 'list') return await turns.take('list', () => list(reading.pages, request.input));
    if (request.name === 'questions')
      return ok(
        await turns.take('list', () =>
          readQuestions(reading.root, reading.readings, reading.pages.listing()),
        ),
      );
    const answerSite = await siteAnswers(reading, siteRoot);
    return await answerSite(request);
  } catch (error) {
    return failed({ code: 'render-failed', detail: reasonOf(error) });
  }
}

/** Looks at files wait for each other. */
const turns = createTurns();
let isListed = false;

async function list(pages: PageList, { look }: ListRequest['input']): Promise<WorkerReply['result']> {
  if (isListed && look !== 'everything') {
    await pages.look(look);
    return ok(ok(pages.listing()));
  }
  const scanned = await pages.scan();
  isListed ||= scanned.ok;
  return ok(scanned.ok ? ok(pages.listing()) : scanned);
}

let loading: Promise<AnswerSite> | undefined;

/** What renders is several times as much code as what lists pages. */
async function siteAnswers(
  { root, readings }: Reading,
  siteRoot: SiteOpening['siteRoot'],
): Promise<AnswerSite> {
  loading ??= import('./site-tasks').then(({ siteTasks }) => siteTasks({ root, siteRoot, readings }));
  return loading;
}
