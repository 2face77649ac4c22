import { isMarkdown } from './is-markdown';
import { hasMarks } from './liquid/marks';
import { renderAlone } from './liquid/render-in';
import { convertMarked } from './marked-markdown';
import { withRelativeLinks } from './plugins/relative-links';
import type { RenderState } from './liquid/render-state';
import { rubyText } from '../yaml/ruby-text';

/** `jekyll` in a template, with the environment in which sites are published (docs/decisions/0041). */
const JEKYLL = { version: '4.3.1', environment: 'production' };

/** What every template of a page is given, beside `site`. */
export function pageVariables(state: RenderState): Readonly<Record<string, unknown>> {
  const { siteObject } = state.engine;
  const paginator = siteObject.paginatorOf(state.page);
  return { page: siteObject.objectOf(state.page), jekyll: JEKYLL, ...(paginator ? { paginator } : {}) };
}

/** A page's text through Liquid and Markdown, in a context of its own, without layouts. With the marks of Liquid's loops. */
export function renderBody(state: RenderState): string {
  const layout = state.site.layout(rubyText(state.page.setting('layout')));
  const variables = { ...pageVariables(state), ...(layout ? { layout: layout.data } : {}) };
  return renderText(state, state.page.body, variables);
}

/** A part of a page's text, as an excerpt, which has no layout. */
export function renderText(state: RenderState, text: string, variables = pageVariables(state)): string {
  const { page, site, engine } = state;
  const { markdown } = engine;
  const isText = isMarkdown(site, page);
  const source = isText ? withRelativeLinks(site, page, text) : text;
  const isPlain = page.setting('render_with_liquid') === false;
  state.writesMarkdown = isText;
  const body = isPlain ? source : renderAlone(state, source, page.path, variables);
  state.writesMarkdown = false;
  if (!isText) return body;
  return hasMarks(body) ? convertMarked(markdown, body) : markdown.convert(body);
}
