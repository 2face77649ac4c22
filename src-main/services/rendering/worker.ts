import { parentPort, workerData } from 'node:worker_threads';
import type { RenderError } from '../../../shared/api/errors';
import { checkFile } from '../../../shared/check/check-file';
import { faqReader } from '../../../shared/faq/faq-reader';
import { markElements } from '../../../shared/render/mark-elements';
import type { FileKind } from '../../../shared/faq/shapes/place';
import { putFolder } from '../../../shared/render/folder-faq';
import { pageShowing, pageShowingFolder } from '../../../shared/render/page-showing';
import { NoPageError, renderPage } from '../../../shared/render/render-page';
import type { RenderedPage } from '../../../shared/render/rendered';
import { openSite, type Site } from '../../../shared/site/site';
import type { RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import { reasonOf } from '../workspace/system-error';
import { faqPlace } from '../jekyll/faq-place';
import { keptReadings } from '../workspace/kept-readings';
import { siteFiles } from './site-files';
import { sitePaths } from './site-paths';
import { compileStylesheet } from './stylesheet';
import type {
  TaskAnswer,
  TaskInput,
  TaskName,
  WorkerReply,
  WorkerRequest,
  WorkerStart,
} from './worker-message';

/** The thread that reads the site and renders its pages, so that no template can hold up the app. */

const start: WorkerStart = workerData;
const paths = sitePaths(start.siteRoot);
const questions = faqReader();
const readings = keptReadings({ root: start.root, ...start.kept });
let opened: Site | undefined;
let indexing: { readonly steps: Iterator<void>; files: number } | undefined;

parentPort?.on('message', (request: WorkerRequest) => {
  void answer(request).then((result) => {
    const reply: WorkerReply = { id: request.id, result };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    parentPort?.postMessage(reply);
  });
});

type Answered<N extends TaskName> = Result<TaskAnswer<N>, RenderError>;

async function answer(request: WorkerRequest): Promise<Answered<TaskName>> {
  try {
    switch (request.name) {
      case 'render':
        return render(request.input);
      case 'check':
        return check(request.input);
      case 'locate':
        return locate(request.input);
      case 'compare':
        return await compare(request.input);
      case 'resolve':
        return resolve(request.input);
      case 'stylesheet':
        return await stylesheet(request.input);
      case 'index':
        return await index();
      case 'invalidate':
        return invalidate(request.input);
    }
  } catch (error) {
    if (error instanceof NoPageError) return failed({ code: 'no-page' });
    return failed({ code: 'render-failed', detail: reasonOf(error) });
  }
}

function render({ path, text, kind }: TaskInput<'render'>): Answered<'render'> {
  const inSite = paths.inSite(path);
  const site = theSite();
  if (!site || inSite === undefined) return failed({ code: 'no-site' });
  const page = renderPage({ site, path: inSite, text, kind, questions: questions.read(path, text, kind) });
  latest = { path, text, page };
  return ok(page);
}

/** The latest page that was rendered: what the exact one is compared with a moment later. */
let latest: { readonly path: RepoPath; readonly text: string; readonly page: RenderedPage } | undefined;

async function compare(input: TaskInput<'compare'>): Promise<Answered<'compare'>> {
  const isLatest = latest?.path === input.path && latest.text === input.text;
  const rendered = isLatest && latest ? ok(latest.page) : render(input);
  if (!rendered.ok) return rendered;
  const { comparePages } = await import('../jekyll/compare-pages');
  return ok(comparePages(rendered.value.html, markElements(input.exact)));
}

function check({ path, text, kind }: TaskInput<'check'>): Answered<'check'> {
  return ok(checkFile(text, kind, questions.read(path, text, kind)));
}

function locate({ path, text, kind }: TaskInput<'locate'>): Answered<'locate'> {
  const file = paths.inSite(path);
  const site = theSite();
  if (!site || file === undefined) return failed({ code: 'no-site' });
  const page = shownIn(site, file, text, kind);
  if (page === undefined) return failed({ code: 'no-page' });
  return ok({ page, faq: faqPlace(file, questions.read(path, text, kind)) });
}

function shownIn(site: Site, file: string, text: string, { holder }: FileKind): string | undefined {
  if (holder === 'front-matter') return file;
  if (holder === 'data-file') return pageShowing(site, file)?.path;
  putFolder(site, file, text);
  return pageShowingFolder(site, file)?.path;
}

function resolve({ url }: TaskInput<'resolve'>): Answered<'resolve'> {
  const found = theSite()?.resolveUrl(url);
  return ok(found && { ...found, path: paths.inRepository(found.path) });
}

async function stylesheet({ path }: TaskInput<'stylesheet'>): Promise<Answered<'stylesheet'>> {
  const inSite = paths.inSite(path);
  const site = theSite();
  if (!site || inSite === undefined) return failed({ code: 'no-site' });
  return ok(await compileStylesheet(site, inSite));
}

/** How long a page that is typed in may wait for the index, in milliseconds. */
const STEP_MS = 12;

async function index(): Promise<Answered<'index'>> {
  const site = theSite();
  if (!site) return failed({ code: 'no-site' });
  indexing ??= { steps: site.readAhead(), files: 0 };
  const began = performance.now();
  do {
    if (indexing.steps.next().done === true) {
      await readings.save();
      return ok({ isComplete: true, files: indexing.files });
    }
    indexing.files += 1;
  } while (performance.now() - began < STEP_MS);
  return ok({ isComplete: false, files: indexing.files });
}

function invalidate({ changed }: TaskInput<'invalidate'>): Answered<'invalidate'> {
  latest = undefined;
  if (changed === 'everything') {
    opened = undefined;
    return ok(null);
  }
  const inSite = changed.flatMap((path) => paths.inSite(path) ?? []);
  // A site that nobody has asked for yet is read as it is then.
  if (inSite.length > 0) opened?.invalidate(inSite);
  return ok(null);
}

function theSite(): Site | undefined {
  if (start.siteRoot === undefined) return undefined;
  opened ??= openSite(siteFiles(start.root, start.siteRoot, readings));
  return opened;
}
