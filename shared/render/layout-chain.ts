import type { Hash } from '../site/config';
import { deepMerge } from '../site/front-matter-defaults';
import type { RenderState } from './liquid/render-state';
import { pluginLayout } from './plugins/redirect-pages';
import { renderAlone } from './liquid/render-in';

/** Puts content into its page's layout, that into its own, and so on; each is a context of its own. */
export function renderLayouts(
  state: RenderState,
  content: string,
  variables: Readonly<Record<string, unknown>>,
): string {
  let html = content;
  let data: Hash = {};
  const used = new Set<string>();
  let name = layoutName(state.page.setting('layout'));
  while (name !== undefined) {
    const known = state.site.layout(name) ?? pluginLayout(state.site, name);
    const layout = used.has(name) ? undefined : known;
    if (!layout) {
      if (!used.has(name)) reportMissing(state, name);
      break;
    }
    used.add(name);
    data = deepMerge(layout.data, data);
    html = renderAlone(state, layout.body, layout.path, { ...variables, content: html, layout: data });
    name = layoutName(layout.data['layout']);
  }
  return html;
}

function layoutName(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value !== 'none' ? value : undefined;
}

function reportMissing(state: RenderState, name: string): void {
  state.problems.push({
    message: `There is no layout “${name}”. The page is shown without it.`,
    file: state.page.path,
    line: undefined,
    column: undefined,
    answer: undefined,
    severity: 'error',
  });
}
