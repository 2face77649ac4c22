import type { SiteDocument } from '../site/document';
import type { Site } from '../site/site';
import { withoutMarks } from './liquid/marks';
import { renderAlone } from './liquid/render-in';
import type { RenderState } from './liquid/render-state';
import { rubyText } from './liquid/ruby-text';

/** `jekyll` in a template. */
const JEKYLL = { version: '4.3.1', environment: 'development' };

/** What every template of a page is given, beside `site`. */
export function pageVariables(state: RenderState): Readonly<Record<string, unknown>> {
  return { page: state.engine.siteObject.objectOf(state.page), jekyll: JEKYLL };
}

/** A page's text through Liquid and Markdown, in a context of its own, without layouts. With the marks of Liquid's loops. */
export function renderBody(state: RenderState, text = state.page.body): string {
  const { page, site, engine } = state;
  const body = page.setting('render_with_liquid') === false ? text : renderTemplate(state, text);
  // Marks at the start of a line would change what Markdown makes of it.
  return isMarkdown(site, page) ? engine.markdown.convert(withoutMarks(body)) : body;
}

function renderTemplate(state: RenderState, text: string): string {
  const layout = state.site.layout(rubyText(state.page.setting('layout')));
  return renderAlone(state, text, state.page.path, {
    ...pageVariables(state),
    ...(layout ? { layout: layout.data } : {}),
  });
}

function isMarkdown(site: Site, { path }: SiteDocument): boolean {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return site.config.markdownExtensions.includes(extension);
}
