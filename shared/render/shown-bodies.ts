import type { SiteDocument } from '../site/document';
import { excerptOf } from '../site/excerpt';
import type { Site } from '../site/site';
import type { Shown } from './liquid/document-object';
import { KnownLines } from './liquid/known-lines';
import type { RenderState } from './liquid/render-state';
import { withoutMarks } from './liquid/marks';
import { rubyText } from '../yaml/ruby-text';
import { pageVariables, renderBody, renderText } from './render-body';
import { renderLayouts } from './layout-chain';

/**
 * What templates see of other pages' bodies. Jekyll renders the documents of collections one after another, then the
 * pages: what is rendered before the page in hand shows its HTML, what comes later the text as it is written.
 */
export class ShownBodies implements Shown {
  #state: RenderState | undefined;
  #own: string | undefined;
  /** Bodies without Liquid, which say the same to every page. */
  readonly #plain = new WeakMap<SiteDocument, Map<string, string>>();
  /** Those with Liquid, for the rendering at hand. */
  #rendered = new Map<string, string>();
  readonly #inWork = new Set<string>();

  /** A page's rendering begins: what was made for another one is forgotten. */
  begin(state: RenderState): void {
    this.#state = state;
    this.#own = undefined;
    this.#rendered = new Map();
  }

  /** What the body of the page in hand has become, which a document's layouts see as its content. */
  setOwn(html: string): void {
    this.#own = html;
  }

  content(document: SiteDocument): string {
    const state = this.#state;
    if (!state) return document.body;
    if (document.path === state.page.path)
      return document.collection === undefined ? document.body : (this.#own ?? document.body);
    return isRenderedBefore(state.site, document, state.page)
      ? this.#render(state, document, { part: 'body', text: document.body })
      : document.body;
  }

  excerpt(document: SiteDocument): string {
    const state = this.#state;
    const { config } = state?.site ?? {};
    if (!state || !config || (document.collection === undefined && !config.pageExcerpts)) return '';
    const separator = rubyText(document.get('excerpt_separator') ?? config.excerptSeparator);
    if (separator === '') return '';
    return this.#render(state, document, { part: 'excerpt', text: excerptOf(document.body, separator) });
  }

  output(document: SiteDocument): string | undefined {
    const state = this.#state;
    const key = `${document.path}\0output`;
    if (!state || this.#inWork.has(key) || !isRenderedBefore(state.site, document, state.page))
      return undefined;
    this.#inWork.add(key);
    try {
      const own = stateFor(document, state);
      return withoutMarks(renderLayouts(own, this.content(document), pageVariables(own)));
    } finally {
      this.#inWork.delete(key);
    }
  }

  #render(
    state: RenderState,
    document: SiteDocument,
    { part, text }: { readonly part: 'body' | 'excerpt'; readonly text: string },
  ): string {
    const key = `${document.path}\0${part}`;
    const known = this.#plain.get(document)?.get(part) ?? this.#rendered.get(key);
    if (known !== undefined) return known;
    // An excerpt has no excerpt of its own.
    if (this.#inWork.has(key)) return part === 'excerpt' ? '' : text;
    this.#inWork.add(key);
    try {
      const own = stateFor(document, state);
      const html = withoutMarks(part === 'body' ? renderBody(own) : renderText(own, text));
      if (/\{[{%]/.test(text)) this.#rendered.set(key, html);
      else
        this.#plain.set(document, (this.#plain.get(document) ?? new Map<string, string>()).set(part, html));
      return html;
    } finally {
      this.#inWork.delete(key);
    }
  }
}

/** The rendering of another page within the one at hand, whose limits and problems it shares. */
function stateFor(page: SiteDocument, state: RenderState): RenderState {
  return {
    ...state,
    page,
    marked: new Map(),
    answers: [],
    answerLines: new KnownLines(),
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
    onAnswer: undefined,
  };
}

function isRenderedBefore(site: Site, other: SiteDocument, page: SiteDocument): boolean {
  if (other.collection !== undefined && page.collection === undefined) return true;
  if (other.collection === undefined && page.collection !== undefined) return false;
  const places = placesOf(other.collection === undefined ? site.pages : site.documents);
  return (places.get(other.path) ?? Infinity) < (places.get(page.path) ?? Infinity);
}

const known = new WeakMap<readonly SiteDocument[], ReadonlyMap<string, number>>();

function placesOf(documents: readonly SiteDocument[]): ReadonlyMap<string, number> {
  const found = known.get(documents);
  if (found) return found;
  const places = new Map(documents.map(({ path }, index) => [path, index]));
  known.set(documents, places);
  return places;
}
