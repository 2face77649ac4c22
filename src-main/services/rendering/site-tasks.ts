import { setImmediate } from 'node:timers/promises';
import type { RenderError } from '../../../shared/api/errors';
import { checkFile } from '../../../shared/check/check-file';
import { idsInHtml, type ShownIds } from '../../../shared/check/shown-ids';
import { faqReader } from '../../../shared/faq/faq-reader';
import { RenderLimitError } from '../../../shared/render/liquid/render-state';
import { markElements } from '../../../shared/render/mark-elements';
import type { FileKind } from '../../../shared/faq/shapes/place';
import { putFolder } from '../../../shared/render/folder-faq';
import { pageShowing, pageShowingFolder } from '../../../shared/render/page-showing';
import { faqPlace } from '../jekyll/faq-place';
import { loadEmoji } from '../../../shared/render/plugins/emoji';
import { NoPageError, renderGenerated, renderPage } from '../../../shared/render/render-page';
import type { RenderedPage } from '../../../shared/render/rendered';
import { openSite, type Site } from '../../../shared/site/site';
import type { RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import { RubyTime } from '../../../shared/yaml/ruby-value';
import type { KeptReadings } from '../workspace/kept-readings';
import { reasonOf } from '../workspace/system-error';
import { siteFiles } from './site-files';
import { sitePaths } from './site-paths';
import { compileStylesheet } from './stylesheet';
import type { SiteRequest, TaskAnswer, TaskInput, TaskName } from './worker-message';

/** What the worker does with the site: everything but the list of pages. */

interface SiteReading {
  /** The repository's root, absolute. */
  readonly root: string;
  /** Undefined in a repository without a site. */
  readonly siteRoot: RepoPath | undefined;
  readonly readings: KeptReadings;
}

let reading: SiteReading;
let paths = sitePaths(undefined);
let opened: Site | undefined;
const questions = faqReader();

/** Takes up a site, one a thread; returns what answers for it. */
export function siteTasks(site: SiteReading): AnswerSite {
  reading = site;
  paths = sitePaths(site.siteRoot);
  return answerSite;
}

export type AnswerSite = (request: SiteRequest) => Promise<Answered<TaskName>>;

type Answered<N extends TaskName> = Result<TaskAnswer<N>, RenderError>;

async function answerSite(request: SiteRequest): Promise<Answered<TaskName>> {
  try {
    switch (request.name) {
      case 'render':
        await readyToRender();
        return render(request.input);
      case 'check':
        return check(request.input);
      case 'locate':
        return locate(request.input);
      case 'compare':
        await readyToRender();
        return await compare(request.input);
      case 'generated':
        await readyToRender();
        return generated(request.input);
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

async function readyToRender(): Promise<void> {
  const site = theSite();
  if (site) await loadEmoji(site);
}

function render({ path, text, kind }: TaskInput<'render'>): Answered<'render'> {
  const inSite = paths.inSite(path);
  const site = theSite();
  if (!site || inSite === undefined) return failed({ code: 'no-site' });
  const rendered = renderPage({
    site,
    path: inSite,
    text,
    kind,
    questions: questions.read(path, text, kind),
  });
  const problems = rendered.problems.map((problem) => ({
    ...problem,
    file: paths.inRepository(problem.file),
  }));
  const page = { ...rendered, problems };
  latest = { path, text, time: site.time, page };
  return ok(page);
}

/** The latest page that was rendered: what the exact one is compared with a moment later. */
let latest:
  | {
      readonly path: RepoPath;
      readonly text: string;
      readonly time: RubyTime;
      readonly page: RenderedPage;
    }
  | undefined;

async function compare(input: TaskInput<'compare'>): Promise<Answered<'compare'>> {
  const { path, text, exact } = input;
  // Two readings of a site have two times, which is no difference between their pages.
  const site = theSite();
  const before = site?.time;
  site?.setTime(new RubyTime(exact.time, 'moment'));
  const shown = latest?.path === path && latest.text === text ? latest : undefined;
  const rendered = shown && shown.time === site?.time ? ok(shown.page) : render(input);
  if (!rendered.ok) return rendered;
  const { comparePages } = await import('../jekyll/compare-pages');
  const { html, differences } = comparePages(rendered.value.html, markElements(exact.html));
  const isShown = site?.time === before || shown?.page.html === rendered.value.html;
  return ok({ html: isShown ? html : (html ?? rendered.value.html), differences });
}

function check({ path, text, kind }: TaskInput<'check'>): Answered<'check'> {
  return ok(checkFile(text, kind, questions.read(path, text, kind), () => shownIds({ path, text, kind })));
}

/** The ids of the page that shows a text: mostly of the one that was rendered for it just now. */
function shownIds(input: TaskInput<'check'>): ReturnType<ShownIds> {
  const shown = latest?.path === input.path && latest.text === input.text ? ok(latest.page) : undefined;
  try {
    const page = shown ?? render(input);
    return page.ok ? idsInHtml(page.value.html) : undefined;
  } catch (error) {
    // Why there is no page is told where it is asked for.
    if (error instanceof NoPageError || error instanceof RenderLimitError) return undefined;
    throw error;
  }
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
  return ok(
    found && (found.kind === 'generated' ? found : { ...found, path: paths.inRepository(found.path) }),
  );
}

function generated({ url }: TaskInput<'generated'>): Answered<'generated'> {
  const site = theSite();
  return ok(site && renderGenerated(site, url));
}

async function stylesheet({ path }: TaskInput<'stylesheet'>): Promise<Answered<'stylesheet'>> {
  const inSite = paths.inSite(path);
  const site = theSite();
  if (!site || inSite === undefined) return failed({ code: 'no-site' });
  return ok(await compileStylesheet(site, inSite));
}

/** How long a page that is typed in may wait for the index, in milliseconds. */
const STEP_MS = 12;

/** Goes on between what else the worker is asked, which never waits for more than a step. */
async function index(): Promise<Answered<'index'>> {
  const steps = theSite()?.readAhead();
  let files = 0;
  let began = performance.now();
  while (steps?.next().done === false) {
    files += 1;
    if (performance.now() - began < STEP_MS) continue;
    await setImmediate();
    began = performance.now();
  }
  await reading.readings.save();
  return ok({ files });
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
  const { root, siteRoot, readings } = reading;
  if (siteRoot === undefined) return undefined;
  opened ??= openSite(siteFiles(root, siteRoot, readings));
  return opened;
}
