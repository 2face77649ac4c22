import type { FaqDocument } from '../faq/document';
import { readFaq } from '../faq/read-faq';
import { fileKindOf, type FileKind } from '../faq/shapes/place';
import type { SiteDocument } from '../site/document';
import { documentOf } from '../site/document';
import { redirectTarget } from '../site/redirects';
import type { Site } from '../site/site';
import { KnownLines } from './liquid/known-lines';
import { createEngine } from './liquid/create-engine';
import type { LiquidEngine } from './liquid/engine';
import { withoutMarks } from './liquid/marks';
import { RenderLimits, type RenderState } from './liquid/render-state';
import { pageVariables, renderBody } from './render-body';
import { renderLayouts } from './layout-chain';
import { markElements } from './mark-elements';
import { markdownProblems } from './markdown/option-problems';
import { faqInFolder, putFolder } from './folder-faq';
import { faqIn, NO_FAQ, type PageFaq } from './page-faq';
import { pageShowing, pageShowingFolder } from './page-showing';
import { redirectingPage } from './plugins/redirect-pages';
import { withEmoji } from './plugins/emoji';
import { withMentions } from './plugins/mentions';
import { ShownBodies } from './shown-bodies';
import type { RenderedPage, RenderProblem } from './rendered';

/** A page's text, to be rendered in its site: it counts, not the file. */
export interface PageToRender {
  readonly site: Site;
  /** From the site's root. */
  readonly path: string;
  readonly text: string;
  /** What is known of the file; left out where that is its path alone. */
  readonly kind?: FileKind;
  /** What `readFaq` says of the text; left out where it is to be asked. */
  readonly questions?: FaqDocument | undefined;
}

/**
 * Renders a page as Jekyll does: its body through Liquid and Markdown, then layout by layout. A page with
 * broken front matter is rendered from what could be read. Throws `RenderLimitError` where its Liquid does not come to
 * an end, and `NoPageError` for a data file that no page shows.
 */
export function renderPage(source: PageToRender): RenderedPage {
  return rendered(openRendering(source));
}

/** Renders a page that a plugin makes, as `site.generated` has it at an address; undefined where it has none there. */
export function renderGenerated(site: Site, url: string): RenderedPage | undefined {
  const found = site.generated.find(({ document }) => document.url === url);
  return found && rendered(stateOf(site, found.document, NO_FAQ));
}

function rendered(state: RenderState): RenderedPage {
  const html = renderWith(state);
  return {
    html: markElements(html),
    url: state.site.config.baseurl + state.page.url,
    problems: [...state.problems],
  };
}

/** Starts the rendering of a page's text; see `renderWith`. */
export function openRendering(source: PageToRender): RenderState {
  const { page, faq } = opened(source);
  return stateOf(source.site, page, faq);
}

function stateOf(site: Site, page: SiteDocument, faq: PageFaq): RenderState {
  return {
    site,
    engine: renderingOf(site).engine,
    page,
    problems: openingProblems(site, page),
    marked: faq.marked,
    answers: faq.answers,
    current: undefined,
    question: undefined,
    loop: undefined,
    counters: {},
    isInAnswer: false,
    writesMarkdown: false,
    assigners: new Map(),
    cycles: new Map(),
    blocks: new Map(),
    lastChange: undefined,
    limits: new RenderLimits({
      milliseconds: read.get(site)?.has(page.path) ? LIMIT_MS : FIRST_LIMIT_MS,
      maxOutput: 64_000_000,
    }),
    answerKey: faq.answerKey,
    answerLines: new KnownLines(),
    onAnswer: undefined,
  };
}

/** What is rendered for a file: the page itself; for a data file or a folder the page that shows it. */
function opened({
  site,
  path,
  text,
  kind = fileKindOf(path),
  questions = readFaq(text, kind),
}: PageToRender): { readonly page: SiteDocument; readonly faq: PageFaq } {
  if (kind.holder === 'front-matter') {
    const own = site.put(path, text) ?? withoutFrontMatter(site, path, text);
    return { page: redirectingPage(site, own) ?? own, faq: faqIn(own.data, questions?.shape) };
  }
  if (kind.holder === 'folder') {
    putFolder(site, path, text);
    const shown = pageShowingFolder(site, path);
    if (!shown) throw new NoPageError(path);
    return { page: shown, faq: faqInFolder(site, renderingOf(site).engine.siteObject, path, questions) };
  }
  const page = pageShowing(site, path);
  if (!page) throw new NoPageError(path);
  return { page, faq: faqIn(site.putData(path, text), questions?.shape) };
}

/** A data file that no page of the site is found to show. */
export class NoPageError extends Error {
  override readonly name = 'NoPageError';

  constructor(path: string) {
    super(`No page is found that shows ${path}.`);
  }
}

/** The page's HTML, marks and all. */
export function renderWith(state: RenderState): string {
  const { page, site, engine } = state;
  const { bodies } = renderingOf(site);
  bodies.begin(state);
  engine.siteObject.current = page;
  const content = renderBody(state);
  bodies.setOwn(withoutMarks(content));
  const inLayouts = renderLayouts(state, content, pageVariables(state));
  const html = withEmoji(site, page, withMentions(site, page, inLayouts));
  const pages = read.get(site) ?? new Set();
  read.set(site, pages.add(page.path));
  return html;
}

/** Below the limits of the worker that renders (services/rendering), so that the page's author hears why. */
const LIMIT_MS = 4_000;
/** The first rendering reads the site's data and collections, and all that the page uses, which is not the template's fault. */
const FIRST_LIMIT_MS = 14_000;

/** The pages of a site that were rendered. */
const read = new WeakMap<Site, Set<string>>();

interface SiteRendering {
  readonly config: Site['config'];
  readonly plugins: Site['plugins'];
  readonly engine: LiquidEngine;
  readonly bodies: ShownBodies;
}

const renderings = new WeakMap<Site, SiteRendering>();

function renderingOf(site: Site): SiteRendering {
  const known = renderings.get(site);
  if (known && known.config === site.config && known.plugins === site.plugins) return known;
  const bodies = new ShownBodies();
  const made = { config: site.config, plugins: site.plugins, engine: createEngine(site, bodies), bodies };
  renderings.set(site, made);
  return made;
}

/** Jekyll copies such a file as it is; the preview shows its text as a page without data. */
function withoutFrontMatter(site: Site, path: string, text: string): SiteDocument {
  const context = { config: site.config, time: () => site.time };
  const document = documentOf(context, path, undefined, `---\n---\n${text}`);
  if (!document) throw new Error('a text below an empty front matter is a document');
  return document;
}

function openingProblems(site: Site, page: SiteDocument): RenderProblem[] {
  const problems: RenderProblem[] = [];
  if (site.configProblem) {
    problems.push(problem('_config.yml', site.configProblem, 'The site’s configuration can’t be read'));
  }
  for (const message of markdownProblems(site.config)) problems.push(warning('_config.yml', message));
  const target = redirectTarget(site.plugins, page);
  if (target !== undefined) problems.push(warning(page.path, redirects(target)));
  if (page.error) {
    const place = { ...page.error, line: page.error.line + 1 };
    problems.push(problem(page.path, place, 'The page’s front matter can’t be read'));
  }
  return problems;
}

function redirects(target: string): string {
  return `The page says “redirect_to”: the site publishes nothing of its text, and leads on to ${target} from its address.`;
}

function warning(file: string, message: string): RenderProblem {
  return { message, file, line: undefined, column: undefined, answer: undefined, severity: 'warning' };
}

function problem(
  file: string,
  {
    message,
    line,
    column,
  }: { readonly message: string; readonly line: number | undefined; readonly column: number | undefined },
  what: string,
): RenderProblem {
  return { message: `${what}: ${message}.`, file, line, column, answer: undefined, severity: 'error' };
}
